import type { Absence } from '../model/absence.ts';
import type { LedgerRow } from '../model/ledger.ts';
import type { MetricId } from '../model/view-state.ts';

/**
 * Why a row of the ledger has no figure for one of `landMetrics`; null where it has one. `value` is what the metric
 * computes, `row` null for what the ledger has no row of.
 */
export function landAbsence(metric: MetricId, value: number | null, row: LedgerRow | null): Absence | null {
  if (metric === 'supplied-land') {
    if (value !== null) return null;
    return row && row.projects.length > 0 ? 'not-reported' : 'no-project';
  }
  const status = row?.target.status ?? 'no-target';
  switch (status) {
    case 'no-target':
    case 'ambiguous':
      return status;
    case 'no-record':
      if (value !== null) return null;
      return row && !row.isWhole ? 'part-left' : 'no-record';
    default:
      // A status is a figure; a share of a target of 0 is none.
      return value === null && metric !== 'target-status' ? 'no-data' : null;
  }
}
