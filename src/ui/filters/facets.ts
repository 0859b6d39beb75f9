import { applyMask, filterMask } from '../../metrics/filter-mask.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Filter } from '../../model/filter.ts';
import type { Project } from '../../model/project.ts';

/** The lists of a filter, in which any one value may hold. */
export type FilterList = 'industries' | 'areas' | 'platforms' | 'kinds';

/** The projects that would remain if one list of the filter set no condition: what its values divide among themselves. */
export function projectsWithout(pack: EffectivePack, filter: Filter, list: FilterList): readonly Project[] {
  const { projects } = pack.tables;
  return applyMask(projects, filterMask(projects, pack.platformOfProject, { ...filter, [list]: [] }));
}

/** For each value, how many projects would remain with it as the only one of its list. */
export function countsOf(pack: EffectivePack, filter: Filter, list: FilterList): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const project of projectsWithout(pack, filter, list)) {
    if (list === 'industries') add(project.industryId);
    else if (list === 'areas') add(project.areaId);
    else if (list === 'kinds') add(project.kind);
    else {
      const allocation = pack.platformOfProject[pack.projectRow.get(project.id) ?? -1];
      if (allocation?.basis !== 'plan') add('none');
      if (allocation) add(allocation.platformId);
    }
  }
  return counts;
}
