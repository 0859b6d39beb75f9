import type { Geometry } from 'geojson';
import { type GeometryBasis, geometryBases, type PackFeature, type PackFeatures } from '../../model/geometry.ts';
import type { Ground, Shape } from '../../model/ground.ts';
import type { Source } from '../../model/source.ts';
import { isSameList } from '../remembered.ts';
import { rowNumber } from '../row-number.ts';

type GroundRow = Ground & { readonly id: string };
export type ShapeFeature = PackFeature<Shape>;

/** What stands in the place of a method where a row names nobody. */
const unsaid = 'drawn or brought by a user, who names no one';

interface Made {
  readonly id: string;
  readonly sources: readonly Source[];
  readonly feature: ShapeFeature;
}
const made = new WeakMap<GroundRow, Made>();

/**
 * The shape of a row as a feature: its method is who says so and from what, in the user's words. null for a row without a
 * shape. The same row gives the very same feature.
 */
export function groundFeature(row: GroundRow, sources: readonly Source[], id = row.id): ShapeFeature | null {
  const { shape, geometryBasis, authority, source, accuracyM } = row;
  if (!shape || !geometryBasis) return null;
  const known = made.get(row);
  if (known?.id === id && known.sources === sources) return known.feature;
  const isListed = source !== null && rowNumber(sources, source) !== undefined;
  const feature: ShapeFeature = {
    type: 'Feature',
    id,
    properties: {
      id,
      geometryBasis,
      method: [authority, isListed ? null : source].filter(Boolean).join(' · ') || unsaid,
      sources: isListed ? [source] : [],
      horizontalAccuracyM: accuracyM,
    },
    geometry: shape,
  };
  made.set(row, { id, sources, feature });
  return feature;
}

/** How several geometries are known that are taken as one: by the least of them. */
export const leastBasis = (features: readonly ShapeFeature[]): GeometryBasis =>
  geometryBases[Math.max(...features.map(({ properties }) => geometryBases.indexOf(properties.geometryBasis)))] ??
  'schematic';

/** The least accurate of several, metres; null where one is unknown. */
export function leastAccuracyM(features: readonly ShapeFeature[]): number | null {
  const known = features.flatMap(({ properties }) => properties.horizontalAccuracyM ?? []);
  return known.length === features.length ? Math.max(...known) : null;
}

export const methodsOf = (features: readonly ShapeFeature[]): string =>
  [...new Set(features.map(({ properties }) => properties.method))].join('; ');
export const sourcesOf = (features: readonly ShapeFeature[]): readonly string[] => [
  ...new Set(features.flatMap(({ properties }) => properties.sources)),
];

/** Makes collections; the same features give the very same one, `own` among them. */
export function collections<G extends Geometry = Geometry>(most = 4) {
  let recent: readonly PackFeatures<G>[] = [];
  return (features: readonly PackFeature<G>[], own?: PackFeatures<G>): PackFeatures<G> => {
    const known = [...(own ? [own] : []), ...recent].find((one) => isSameList(one.features, features));
    const found = known ?? { type: 'FeatureCollection', features };
    if (found !== own) recent = [found, ...recent.filter((one) => one !== found)].slice(0, most);
    return found;
  };
}
