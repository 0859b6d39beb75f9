import type { Absence } from '../model/absence.ts';
import type { LedgerRow } from '../model/ledger.ts';
import type { MetricId } from '../model/view-state.ts';

/** Why a row of the ledger has no figure for one of `landMetrics`; null where it has one. `value` is what the metric computes. */
export function landAbsence(metric: MetricId, value: number | null, row: LedgerRow): Absence | null {
  if (metric === 'supplied-land') {
    if (value !== null) return null;
    return row.projects.length > 0 ? 'not-reported' : 'no-project';
  }
  const { status } = row.target;
  if (status === 'no-target' || status === 'ambiguous' || status === 'unread') return status;
  if (value !== null) return null;
  if (status === 'no-record') return row.isWhole ? status : 'part-left';
  // A status is a figure; a share of a target of 0 is none.
  return metric === 'target-status' ? null : 'no-data';
}
