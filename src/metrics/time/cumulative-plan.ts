import type { Sum } from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import { sumKnown } from '../sum.ts';
import { monthsFrom } from './months.ts';

/** Of projects due by a month; a sum over none is 0, as then the plan schedules none. */
export interface DueTotals {
  readonly projectCount: number;
  readonly landMu: Sum;
  readonly investmentWan: Sum;
}

export interface PlannedMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** Of projects whose first month is this one or earlier. */
  readonly byStart: DueTotals;
  /** Of projects whose last month is this one or earlier. */
  readonly byEnd: DueTotals;
}

function sumDue(values: readonly (number | null)[]): Sum {
  return values.length === 0 ? { value: 0, known: 0, of: 0 } : sumKnown(values);
}

export const dueTotals = (projects: readonly Project[]): DueTotals => ({
  projectCount: projects.length,
  landMu: sumDue(projects.map(({ plannedNewLandMu }) => plannedNewLandMu)),
  investmentWan: sumDue(projects.map(({ plannedInvestmentWan }) => plannedInvestmentWan)),
});

/**
 * Planned new land (mu) and investment (10 000 currency units) of the projects that should have started, and of those that
 * should have ended, by the end of each month. The plan gives a first and a last month and nothing between, so a project
 * counts wholly at either: nothing is spread.
 */
export function cumulativePlan(projects: readonly Project[], first: string, last: string): readonly PlannedMonth[] {
  return monthsFrom(first, last).map((month) => ({
    month,
    byStart: dueTotals(projects.filter(({ start }) => start <= month)),
    byEnd: dueTotals(projects.filter(({ end }) => end <= month)),
  }));
}
