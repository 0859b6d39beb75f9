import type { Feature } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { EffectivePack } from '../model/effective-pack.ts';
import { type DisplayTransform, displayed } from './display-transform.ts';
import { areaFeatures, areaPoints } from './features/area-features.ts';
import type { AreaLabel } from './features/area-labels.ts';
import { borderLines, graticuleLabels, graticuleLines, outlineLines } from './features/lines.ts';
import { placeFeatures } from './features/place-features.ts';
import { platformFeatures } from './features/platform-features.ts';
import { siteFeatures, sitePoints } from './features/site-features.ts';
import { boundsOf } from './ground.ts';
import { sourceIds } from './ids.ts';
import { cityBounds } from './selection-bounds.ts';

/** Features as a source's data, in the coordinates of the base map. */
export const collection = (features: readonly Feature[], transform: DisplayTransform) => ({
  type: 'FeatureCollection' as const,
  features: features.map((feature) => displayed(feature, transform)),
});

/** All data of the map, which goes in once; only the labels of areas are ever set anew. */
export function buildSources(
  pack: EffectivePack,
  labels: readonly AreaLabel[],
  transform: DisplayTransform,
): Record<string, GeoJSONSourceSpecification> {
  const { geometry, areaById } = pack;
  const window = boundsOf(geometry.land.features.map((feature) => feature.geometry));
  const city = cityBounds(pack);
  const lines = [
    ...borderLines(geometry.townships, (id) => areaById.get(id)?.inScope ?? true),
    ...outlineLines(geometry.outline),
    ...(window ? graticuleLines(window) : []),
    ...(window && city ? graticuleLabels(window, city) : []),
  ];
  const source = (features: readonly Feature[], promoteId?: string): GeoJSONSourceSpecification => ({
    type: 'geojson',
    data: collection(features, transform),
    ...(promoteId ? { promoteId } : {}),
  });
  const land = geometry.land.features.map(({ geometry: shape }) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: shape,
  }));
  return {
    [sourceIds.land]: source(land),
    [sourceIds.lines]: source(lines),
    [sourceIds.areas]: source(areaFeatures(pack), 'id'),
    [sourceIds.areaPoints]: source(areaPoints(pack), 'id'),
    [sourceIds.areaLabels]: source(labels, 'id'),
    [sourceIds.platforms]: source(platformFeatures(pack), 'id'),
    [sourceIds.sites]: source(siteFeatures(pack), 'id'),
    [sourceIds.sitePoints]: source(sitePoints(pack), 'id'),
    [sourceIds.places]: source(placeFeatures(pack)),
  };
}
