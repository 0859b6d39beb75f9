import type { Project } from '../../model/project.ts';
import { yearOf } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import { type DueTotals, dueTotals } from './cumulative-plan.ts';

export interface YearTotals extends DueTotals {
  readonly year: string;
}

/** Projects by the year of their first, or last, month, earliest year first; a year without any has no entry. */
export const totalsByYear = (projects: readonly Project[], end: 'start' | 'end'): readonly YearTotals[] =>
  [...groupBy(projects, (project) => yearOf(project[end]))]
    .map(([year, own]) => ({ year, ...dueTotals(own) }))
    .sort((a, b) => a.year.localeCompare(b.year));
