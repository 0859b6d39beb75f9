import { landAbsence } from '../metrics/land-absence.ts';
import { isLandMetric } from '../metrics/metrics.ts';
import type { Absence } from '../model/absence.ts';
import type { Atlas } from './atlas.ts';

/** Whether the choropleth shows what users entered. */
export const showsLand = ({ metric }: Atlas): boolean => isLandMetric(metric.value);

/** The kind of row that the metric shown needs and of which there is none; null where there are some. */
export function missingEntry({ metric, pack }: Atlas): 'target' | 'record' | null {
  if (!isLandMetric(metric.value)) return null;
  if (metric.value === 'supplied-land') return pack.tables['land-records'].length === 0 ? 'record' : null;
  return pack.tables.targets.length === 0 ? 'target' : null;
}

/** Why the choropleth has no figure for an area, by id; an area with a figure has no entry. */
export function areaAbsences(atlas: Atlas): ReadonlyMap<string, Absence> {
  const { pack, byArea, metric, choropleth, statistic } = atlas;
  const { valueByArea, sumByArea } = choropleth.value;
  const ofAreas = statistic.value?.scopeKind === 'area';
  const listed = new Set(pack.tables.projects.map(({ areaId }) => areaId));
  const rows = showsLand(atlas) ? new Map(atlas.areaLedger.value.rows.map((row) => [row.id, row])) : null;
  const found = new Map<string, Absence>();
  for (const { id, inScope } of pack.tables.areas) {
    const value = valueByArea.get(id) ?? null;
    const withoutProject = listed.has(id) ? 'none-left' : inScope ? 'no-project' : 'out-of-scope';
    if (rows) {
      const row = rows.get(id);
      const absence = row ? landAbsence(metric.value, value, row) : withoutProject;
      if (absence) found.set(id, absence);
    } else if (value === null && ofAreas) {
      found.set(id, sumByArea?.has(id) ? 'no-data' : inScope ? 'not-in-table' : withoutProject);
    } else if (value === null) found.set(id, byArea.value.has(id) ? 'no-data' : withoutProject);
  }
  return found;
}

/** Of how many projects of an area, of those that the filter leaves, the supplied land is known. */
export function areaReported({ areaLedger }: Atlas, areaId: string): { readonly known: number; readonly of: number } {
  const supplied = areaLedger.value.rows.find(({ id }) => id === areaId)?.stages.supplied;
  return { known: supplied?.known ?? 0, of: supplied?.of ?? 0 };
}
