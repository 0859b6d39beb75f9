import { ratio } from '../../metrics/ratio.ts';
import { type Project, projectKinds } from '../../model/project.ts';
import { isStatisticMetric, type Sort } from '../../model/view-state.ts';

/** What sorting by a name needs: the name on screen, and the order of industries. */
export interface SortNames {
  readonly language: string;
  readonly project: (project: Project) => string;
  readonly company: (project: Project) => string;
  readonly area: (areaId: string) => string;
  readonly industryOrder: (industryId: string) => number;
  /** Of the statistic that is sorted by, where one is. */
  readonly figure: (project: Project) => number | null;
}

type SortKey = number | string | null;

export const perMu = (project: Project): number | null => ratio(project.plannedInvestmentWan, project.plannedNewLandMu);

function keyOf(project: Project, column: Sort['column'], names: SortNames): SortKey {
  if (isStatisticMetric(column)) return names.figure(project);
  switch (column) {
    case 'no':
      return project.no;
    case 'name':
      return names.project(project);
    case 'company':
      return names.company(project);
    case 'area':
      return names.area(project.areaId);
    case 'industry':
      return names.industryOrder(project.industryId);
    case 'kind':
      return projectKinds.indexOf(project.kind);
    case 'start':
      return project.start;
    case 'end':
      return project.end;
    case 'land':
      return project.plannedNewLandMu;
    case 'investment':
      return project.plannedInvestmentWan;
    case 'per-mu':
      return perMu(project);
  }
}

/** Projects in the order of a column; equal ones keep the order given. Unknown values come last both ways: they are not the least. */
export function sortProjects(projects: readonly Project[], sort: Sort, names: SortNames): readonly Project[] {
  const collator = new Intl.Collator(names.language === 'zh' ? 'zh-Hans-u-co-pinyin' : names.language, {
    numeric: true,
  });
  const direction = sort.descending ? -1 : 1;
  const compare = (a: SortKey, b: SortKey): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);
    return order * direction;
  };
  return projects
    .map((project) => ({ project, key: keyOf(project, sort.column, names) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ project }) => project);
}

/** The sort after a press on a column's heading: ascending first for words and dates, descending first for sizes, then the other way. */
export function nextSort(sort: Sort, column: Sort['column']): Sort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return {
    column,
    descending: column === 'land' || column === 'investment' || column === 'per-mu' || isStatisticMetric(column),
  };
}
