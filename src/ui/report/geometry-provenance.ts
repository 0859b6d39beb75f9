import type { EffectivePack } from '../../model/effective-pack.ts';
import {
  type GeometryBasis,
  type GeometryRole,
  geometryRoles,
  type PackFeature,
  supports,
} from '../../model/geometry.ts';

/** How some features of one file are known: those that share a basis and a method. */
export interface GeometryOrigin {
  readonly file: string;
  readonly basis: GeometryBasis;
  readonly method: string;
  readonly count: number;
  readonly sources: readonly string[];
  /** Metres, least and most of those known; null when none is. */
  readonly accuracyM: { readonly least: number; readonly most: number } | null;
}

function originsOf(role: GeometryRole, features: readonly PackFeature[]): readonly GeometryOrigin[] {
  const groups = new Map<string, PackFeature[]>();
  for (const feature of features) {
    const key = `${feature.properties.geometryBasis}\n${feature.properties.method}`;
    groups.set(key, [...(groups.get(key) ?? []), feature]);
  }
  return [...groups.values()].flatMap((group): readonly GeometryOrigin[] => {
    const [first] = group;
    if (!first) return [];
    const known = group.flatMap(({ properties }) =>
      properties.horizontalAccuracyM === null ? [] : [properties.horizontalAccuracyM],
    );
    return [
      {
        file: `geodata/${role}.geojson`,
        basis: first.properties.geometryBasis,
        method: first.properties.method,
        count: group.length,
        sources: [...new Set(group.flatMap(({ properties }) => properties.sources))],
        accuracyM: known.length === 0 ? null : { least: Math.min(...known), most: Math.max(...known) },
      },
    ];
  });
}

/** Every file's geometry by basis and method, in the files' order. */
export const geometryOrigins = ({ geometry }: EffectivePack): readonly GeometryOrigin[] =>
  geometryRoles.flatMap((role) => originsOf(role, geometry[role].features));

/** How many shapes of areas, platforms and sites may be measured at all. */
export const measurableCount = ({ geometry }: EffectivePack): number =>
  [geometry.townships, geometry.zones, geometry.platforms, geometry.sites]
    .flatMap(({ features }) => features)
    .filter(({ properties }) => supports(properties.geometryBasis, 'measure')).length;
