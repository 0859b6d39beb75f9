import { landAbsence } from '../../metrics/land-absence.ts';
import { metricById } from '../../metrics/metrics.ts';
import { summarize } from '../../metrics/summary.ts';
import type { Absence } from '../../model/absence.ts';
import type { LedgerRow, Sum, TargetStatus } from '../../model/ledger.ts';
import type { MetricId } from '../../model/view-state.ts';
import { type Bar, longest } from './bars.ts';

/** A bar of one of `landMetrics`. */
export interface LandBar extends Bar {
  /** Why it has no figure; null where it has one. */
  readonly absence: Absence | null;
  /** Of the metric `target-status`, where there is a figure. */
  readonly status: TargetStatus | null;
  /** Of how many projects the supplied land is known. */
  readonly reported: Pick<Sum, 'known' | 'of'>;
}

const nothing = summarize([]);

/** A bar for each row of a ledger, by the metric. */
export function landBars(rows: readonly LedgerRow[], metric: MetricId): readonly LandBar[] {
  const { compute } = metricById(metric);
  return rows.map((row) => {
    const value = compute({ group: nothing, whole: nothing, groundKm2: null, land: row });
    const absence = landAbsence(metric, value, row);
    const status = metric === 'target-status' && absence === null ? row.target.status : null;
    const reported = row.stages.supplied;
    return { id: row.id, projectCount: reported.of, value, least: null, most: null, absence, status, reported };
  });
}

/** Whether there is nothing to have a figure of, as opposed to a figure that is not known. */
export const isWithout = ({ absence }: LandBar): boolean => absence === 'no-target' || absence === 'no-project';

/** What a full bar stands for: of shares at least the whole target, so that a bar's end is the target's. */
export const landScale = (bars: readonly LandBar[], metric: MetricId): number =>
  metricById(metric).quantity === 'share' ? Math.max(1, longest(bars)) : longest(bars);
