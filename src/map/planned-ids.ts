import type { EffectivePack } from '../model/effective-pack.ts';
import { nothingPlanned, type PlannedIds } from './look.ts';

/**
 * What to mark for an industry's planned locations. A row that names a platform marks the platform, also where it adds the
 * town in brackets: the town as a whole would say more than the plan does. Without a place for the platform, the area is marked.
 */
export function plannedIds({ tables, geometry }: EffectivePack, industryId: string | null): PlannedIds {
  if (industryId === null) return nothingPlanned;
  const placed = new Set(geometry.platforms.features.map(({ id }) => id));
  const rows = tables['planned-locations'].filter((row) => row.industryId === industryId);
  const platforms = (origin: string) =>
    rows.flatMap((row) =>
      row.origin === origin && row.platformId && placed.has(row.platformId) ? [row.platformId] : [],
    );
  const areas = (origin: string) =>
    rows.flatMap((row) =>
      row.origin === origin && row.areaId && !(row.platformId && placed.has(row.platformId)) ? [row.areaId] : [],
    );
  return {
    layoutAreas: areas('layout'),
    platformAreas: areas('platform'),
    layoutPlatforms: platforms('layout'),
    platformPlatforms: platforms('platform'),
  };
}
