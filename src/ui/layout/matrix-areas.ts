import type { AreaIndustryMatrix, PlannedCell } from '../../metrics/layout/matrix.ts';
import type { Area } from '../../model/area.ts';
import type { PackTables } from '../../model/pack.ts';

/**
 * Areas with a project or a planned cell, zones first and then by the land listed in them; the rest apart. The order is that
 * of the whole list, so that rows stay where they are while the filter changes.
 */
export function matrixAreas(
  { areas }: Pick<PackTables, 'areas'>,
  { byArea }: Pick<AreaIndustryMatrix, 'byArea'>,
  planned: ReadonlyMap<string, PlannedCell>,
): { readonly shown: readonly Area[]; readonly rest: readonly Area[] } {
  const plannedAreas = new Set([...planned.keys()].map((key) => key.split(' ')[0]));
  const isShown = ({ id }: Area) => byArea.has(id) || plannedAreas.has(id);
  const landOf = ({ id }: Area) => byArea.get(id)?.plannedNewLandMu.value ?? -1;
  const zoneFirst = ({ kind }: Area) => (kind === 'zone' ? 0 : 1);
  return {
    shown: areas.filter(isShown).toSorted((a, b) => zoneFirst(a) - zoneFirst(b) || landOf(b) - landOf(a)),
    rest: areas.filter((area) => !isShown(area)),
  };
}
