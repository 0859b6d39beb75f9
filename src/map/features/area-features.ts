import type { Feature, Geometry, Point } from 'geojson';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { isDashed } from './dashed.ts';

export type AreaFeature = Feature<
  Geometry,
  { readonly id: string; readonly kind: string; readonly inScope: boolean; readonly dashed: boolean }
>;

/** Townships and zones as they are drawn. */
export function areaFeatures({ geometry, areaById }: EffectivePack): AreaFeature[] {
  const shapes = [...geometry.townships.features, ...geometry.zones.features];
  return shapes.flatMap((feature) => {
    const area = areaById.get(feature.id);
    if (!area) return [];
    const dashed = isDashed(feature.properties.geometryBasis);
    const properties = { id: area.id, kind: area.kind, inScope: area.inScope, dashed };
    return [{ type: 'Feature' as const, properties, geometry: feature.geometry }];
  });
}

export type AreaPoint = Feature<Point, { readonly id: string; readonly kind: string }>;

/** The anchor of each area: where its bubble and its label stand. */
export function areaPoints({ geometry, areaById }: EffectivePack): AreaPoint[] {
  return geometry.anchors.features.flatMap((feature) => {
    const area = areaById.get(feature.id);
    if (!area || feature.geometry.type !== 'Point') return [];
    return [{ type: 'Feature' as const, properties: { id: area.id, kind: area.kind }, geometry: feature.geometry }];
  });
}
