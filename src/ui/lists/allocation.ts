import { groupBy } from '../../metrics/group-by.ts';
import { type Totals, totals } from '../../metrics/summary.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Project } from '../../model/project.ts';

/** One line of an allocation of projects to platforms; `platformId` null is those allocated to none. */
export interface AllocationRow {
  readonly platformId: string | null;
  readonly totals: Totals;
}

/**
 * Two allocations of the same projects, never to be added: by the plan's word, and by our assumptions where the plan is
 * silent. In each, the rows together are all the projects, with `null` for those that stay without a platform.
 */
export function allocations(
  pack: EffectivePack,
  projects: readonly Project[],
): { readonly byPlan: readonly AllocationRow[]; readonly byAssumption: readonly AllocationRow[] } {
  const given = (project: Project) => pack.platformOfProject[pack.projectRow.get(project.id) ?? -1] ?? null;
  const rows = (among: readonly Project[], basis: 'plan' | 'assumption'): readonly AllocationRow[] => {
    const keyOf = (project: Project) => {
      const allocation = given(project);
      return allocation?.basis === basis ? allocation.platformId : '';
    };
    const groups = [...groupBy(among, keyOf)].map(([id, group]) => ({ platformId: id || null, totals: totals(group) }));
    return groups.sort(
      (a, b) =>
        Number(a.platformId === null) - Number(b.platformId === null) || b.totals.projectCount - a.totals.projectCount,
    );
  };
  return {
    byPlan: rows(projects, 'plan'),
    byAssumption: rows(
      projects.filter((project) => given(project)?.basis !== 'plan'),
      'assumption',
    ),
  };
}
