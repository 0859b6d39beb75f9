import type { Feature, Geometry } from 'geojson';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { isDashed } from './dashed.ts';
import { type Names, namesOf } from './names.ts';

export type PlatformFeature = Feature<
  Geometry,
  Names & {
    readonly id: string;
    /** The platform it is a part of; empty for none. */
    readonly partOf: string;
    readonly major: boolean;
    /** False for a platform whose parts have symbols of their own at the same places. */
    readonly symbol: boolean;
    /** A point stands for a platform whose extent is unknown. */
    readonly extentKnown: boolean;
    readonly dashed: boolean;
  }
>;

/** What stands in brackets behind a name is for the card, not for the map. */
const withoutBrackets = (name: string): string => name.replace(/\s*[（(][^（(]*[)）]$/u, '');

export function platformFeatures({ geometry, platformById, tables }: EffectivePack): PlatformFeature[] {
  const drawn = new Set(geometry.platforms.features.map(({ id }) => id));
  const withParts = new Set(
    tables.platforms.flatMap(({ id, kind, parentId }) =>
      kind === 'part' && parentId && drawn.has(id) ? [parentId] : [],
    ),
  );
  return geometry.platforms.features.flatMap((feature) => {
    const platform = platformById.get(feature.id);
    if (!platform) return [];
    const properties = {
      id: platform.id,
      partOf: (platform.kind === 'part' && platform.parentId) || '',
      major: platform.kind === 'major',
      symbol: !withParts.has(platform.id),
      extentKnown: feature.geometry.type.endsWith('Polygon'),
      dashed: isDashed(feature.properties.geometryBasis),
      ...namesOf(platform.name, withoutBrackets),
    };
    return [{ type: 'Feature' as const, properties, geometry: feature.geometry }];
  });
}
