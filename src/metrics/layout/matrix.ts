import type { PlannedLocation } from '../../model/planned-location.ts';
import type { Project } from '../../model/project.ts';
import { groupBy } from '../group-by.ts';
import { type Totals, totals } from '../summary.ts';
import { type LayoutTables, placeGraph, waysTo } from './ways.ts';

export const cellKey = (areaId: string, industryId: string): string => `${areaId} ${industryId}`;

/** Figures by area and industry; a group without a project has no entry, which is not 0. */
export interface AreaIndustryMatrix {
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, Totals>;
  readonly byArea: ReadonlyMap<string, Totals>;
  readonly byIndustry: ReadonlyMap<string, Totals>;
  readonly all: Totals;
}

export function areaIndustryMatrix(projects: readonly Project[]): AreaIndustryMatrix {
  const totalsBy = (keyOf: (project: Project) => string) =>
    new Map([...groupBy(projects, keyOf)].map(([key, rows]) => [key, totals(rows)]));
  return {
    cells: totalsBy(({ areaId, industryId }) => cellKey(areaId, industryId)),
    byArea: totalsBy(({ areaId }) => areaId),
    byIndustry: totalsBy(({ industryId }) => industryId),
    all: totals(projects),
  };
}

/** How an area comes to be planned for an industry, by where the plan names it; null where it does not. */
export type PlannedCell = Readonly<Record<PlannedLocation['origin'], 'plan' | 'assumption' | null>>;

/**
 * The areas planned for each industry, by `cellKey`: named themselves, or through a platform that lies in them, by the plan's
 * word or by the assumptions in force. A cell that is not planned has no entry.
 */
export function plannedCells(
  tables: LayoutTables,
  areaIds: readonly string[],
  held: ReadonlySet<string>,
): ReadonlyMap<string, PlannedCell> {
  const graph = placeGraph(tables);
  const planned = new Map<string, PlannedCell>();
  for (const areaId of areaIds)
    for (const { location, ground, assumptionIds } of waysTo(graph, tables['planned-locations'], {
      areaId,
      platformId: null,
    })) {
      if (location.industryId === null || !assumptionIds.every((id) => held.has(id))) continue;
      const key = cellKey(areaId, location.industryId);
      const before = planned.get(key) ?? { layout: null, platform: null };
      const basis = ground === 'assumption' && before[location.origin] !== 'plan' ? 'assumption' : 'plan';
      planned.set(key, { ...before, [location.origin]: basis });
    }
  return planned;
}
