import type { LayoutMeasure } from '../../metrics/layout/industry-layout.ts';
import type { Totals } from '../../metrics/summary.ts';
import type { Sum } from '../../model/ledger.ts';

/** A measure of projects' totals: projects, mu or 10 000 currency units. No value where no project is. */
export function sumOf(totals: Totals | undefined, measure: LayoutMeasure): Sum {
  if (!totals || totals.projectCount === 0) return { value: null, known: 0, of: 0 };
  const { projectCount, plannedNewLandMu, plannedInvestmentWan } = totals;
  if (measure === 'count') return { value: projectCount, known: projectCount, of: projectCount };
  return measure === 'land' ? plannedNewLandMu : plannedInvestmentWan;
}
