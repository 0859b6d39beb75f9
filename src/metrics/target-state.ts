import type { TargetState, TargetStatus } from '../model/ledger.ts';
import type { PackTables } from '../model/pack.ts';
import { thresholdValue } from '../model/rule.ts';
import type { ScopeKind, Span, Target } from '../model/target.ts';
import type { Stage } from '../model/tracking.ts';
import { monthNumber, yearOf } from './calendar.ts';
import { settled } from './gap.ts';
import { ratio } from './ratio.ts';

/** What targets are judged against. */
export interface TargetTime {
  /** `YYYY-MM` */
  readonly asOf: string;
  readonly span: Span;
  /** First month of the plan's period, from which a cumulative target runs. */
  readonly begin: string;
}

const basisOrder = { official: 0, draft: 1, own: 2 } as const;

/** Those of the year in force: of annual targets the as-of year's; of cumulative ones the next to come, or the last. */
function inForce(targets: readonly Target[], { asOf, span }: TargetTime): readonly Target[] {
  const years = targets.map(({ year }) => year).sort();
  const year =
    span === 'annual' ? yearOf(asOf) : (years.find((candidate) => candidate >= yearOf(asOf)) ?? years.at(-1));
  const ofYear = targets.filter((target) => target.year === year);
  const best = Math.min(...ofYear.map(({ basis }) => basisOrder[basis]));
  return ofYear.filter(({ basis }) => basisOrder[basis] === best);
}

/** Fraction of a target that is due at the end of the as-of month if it is reached evenly from the first month to the last. */
export function dueShare({ year }: Target, { asOf, span, begin }: TargetTime): number {
  const first = monthNumber(span === 'annual' ? `${year}-01` : begin);
  const months = monthNumber(`${year}-12`) - first + 1;
  const passed = monthNumber(asOf) - first + 1;
  return months <= 0 ? 1 : Math.min(1, Math.max(0, passed / months));
}

// A share that binary fractions leave a hair off a threshold is on it.
const slack = 1e-9;

/** Over, met, on the way or short, by the pack's thresholds in per cent; a status whose threshold is unknown is not given. */
function judged(reachedShare: number, due: number, thresholds: PackTables['thresholds']): TargetStatus {
  const [over, met] = [thresholdValue(thresholds, 'target-over'), thresholdValue(thresholds, 'target-met')];
  if (over !== null && reachedShare > over / 100 + slack) return 'over';
  if (met !== null && reachedShare >= met / 100 - slack) return 'met';
  return reachedShare >= due - slack ? 'on-the-way' : 'short';
}

/** What a status is judged by: of a target of 0 mu, all of it when nothing was reached, and more than any share when something was. */
function judgedShare(reachedMu: number | null, targetMu: number): number | null {
  if (reachedMu === null || targetMu > 0) return ratio(reachedMu, targetMu);
  return reachedMu > 0 ? Number.POSITIVE_INFINITY : 1;
}

/** A state without a target. */
export const without = (status: TargetStatus, rivals: readonly Target[] = []): TargetState => ({
  target: null,
  rivals,
  reachedMu: null,
  missingMu: null,
  reachedShare: null,
  dueShare: null,
  status,
});

/**
 * The target of a scope for one measure, against `reachedMu` (mu; null where not all is known). Several targets of the
 * same year, measure and standing that differ are `ambiguous`: none of them is taken.
 */
export function targetState(
  { targets, thresholds }: Pick<PackTables, 'targets' | 'thresholds'>,
  scope: { readonly kind: ScopeKind; readonly id: string },
  measure: Stage,
  time: TargetTime,
  reachedMu: number | null,
): TargetState {
  const own = targets.filter(
    (target) =>
      target.scopeKind === scope.kind &&
      (scope.kind === 'city' || target.scopeId === scope.id) &&
      target.measure === measure &&
      target.span === time.span &&
      target.valueMu !== null,
  );
  const [target, ...others] = inForce(own, time);
  if (!target || target.valueMu === null) return without('no-target');
  if (others.some(({ valueMu }) => valueMu !== target.valueMu)) return without('ambiguous', [target, ...others]);
  const due = dueShare(target, time);
  const share = judgedShare(reachedMu, target.valueMu);
  return {
    target,
    rivals: [],
    reachedMu,
    missingMu: reachedMu === null ? null : settled(target.valueMu - reachedMu),
    reachedShare: ratio(reachedMu, target.valueMu),
    dueShare: due,
    status: share === null ? 'no-record' : judged(share, due, thresholds),
  };
}
