import { groupBy } from '../../metrics/group-by.ts';
import { type Totals, totals } from '../../metrics/summary.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Localized } from '../../model/language.ts';
import type { Project } from '../../model/project.ts';
import type { ViewState } from '../../model/view-state.ts';

export interface GanttRow {
  readonly project: Project;
  /** Whether the filter leaves it. */
  readonly isLeft: boolean;
}

export interface GanttGroup {
  readonly id: string;
  readonly name: Localized;
  /** By start month, then by number in the plan. */
  readonly rows: readonly GanttRow[];
  /** Of what the filter leaves. */
  readonly left: Totals;
}

/** The projects by area or industry, in the order of the pack; `mask` runs along the projects. A group without any has no entry. */
export function ganttGroups(
  { tables }: Pick<EffectivePack, 'tables'>,
  mask: Uint8Array,
  by: ViewState['ganttGroup'],
): readonly GanttGroup[] {
  const rows = tables.projects.map((project, row): GanttRow => ({ project, isLeft: mask[row] === 1 }));
  const groups = groupBy(rows, ({ project }) => (by === 'area' ? project.areaId : project.industryId));
  const heads: readonly { readonly id: string; readonly name: Localized }[] =
    by === 'area' ? tables.areas : tables.industries.toSorted((a, b) => a.order - b.order);
  return heads.flatMap(({ id, name }) => {
    const own = groups.get(id);
    if (!own) return [];
    return {
      id,
      name,
      rows: own.toSorted((a, b) => a.project.start.localeCompare(b.project.start) || a.project.no - b.project.no),
      left: totals(own.filter(({ isLeft }) => isLeft).map(({ project }) => project)),
    };
  });
}
