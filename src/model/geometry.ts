import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** How a geometry is known, from best to least. */
export const geometryBases = ['official', 'surveyed', 'published', 'derived', 'schematic'] as const;
export type GeometryBasis = (typeof geometryBases)[number];

export const geometryUses = ['measure', 'distance', 'containment', 'point-pattern'] as const;
export type GeometryUse = (typeof geometryUses)[number];

/**
 * What a geometry may be used for. A schematic shape is drawn and nothing else; a derived or published one
 * may say what contains what; only official and surveyed ones are measured or carry point statistics.
 */
export function supports(basis: GeometryBasis, use: GeometryUse): boolean {
  if (basis === 'official' || basis === 'surveyed') return true;
  if (basis === 'published') return use === 'containment' || use === 'distance';
  if (basis === 'derived') return use === 'containment';
  return false;
}

/** Everything a feature in geodata/ carries besides its geometry. */
export interface GeometryProvenance {
  readonly id: string;
  readonly geometryBasis: GeometryBasis;
  readonly method: string;
  readonly sources: readonly string[];
  /** Metres; null when unknown. */
  readonly horizontalAccuracyM: number | null;
}

export type PackFeature<G extends Geometry = Geometry> = Feature<G, GeometryProvenance> & { readonly id: string };
export type PackFeatures<G extends Geometry = Geometry> = Omit<FeatureCollection<G, GeometryProvenance>, 'features'> & {
  readonly features: readonly PackFeature<G>[];
};

/** One geometry file per role, `geodata/<role>.geojson`. */
export const geometryRoles = [
  'land',
  'outline',
  'townships',
  'zones',
  'platforms',
  'sites',
  'anchors',
  'places',
] as const;
export type GeometryRole = (typeof geometryRoles)[number];

/** west, south, east, north in WGS84 degrees. */
export type Bounds = readonly [number, number, number, number];
