import type { Actual } from '../../model/actual.ts';
import type { Monitored } from './monitored.ts';
import type { YearValue } from './path.ts';
import { type Needed, neededFrom, type PathStanding, standingsAt } from './standing.ts';

export interface Reached {
  /** All actuals of the subject, by year. */
  readonly actuals: readonly Actual[];
  /** Those whose year has ended by the as-of month. */
  readonly counted: readonly Actual[];
  readonly latest: Actual | null;
  /** How the latest stands to each path. */
  readonly standings: readonly PathStanding[];
  /** From the latest actual since the base, or from the base where there is none; null without either or without a goal. */
  readonly needed: Needed | null;
}

export const yearValue = ({ year, value }: Actual): YearValue => ({ year: Number(year), value });

/** An actual is of a whole year: it counts once the as-of month (`YYYY-MM`) is the year's last or later. */
export const countsBy = ({ year }: Pick<Actual, 'year'>, asOf: string): boolean => `${year}-12` <= asOf;

/** What has been reached of an indicator or goal at the end of the as-of month. */
export function reachedAt(
  { kind, id, base, goal, paths, noPath, direction }: Monitored,
  actuals: readonly Actual[],
  asOf: string,
): Reached {
  const own = actuals
    .filter(({ subjectKind, subjectId }) => subjectKind === kind && subjectId === id)
    .toSorted((one, other) => one.year.localeCompare(other.year));
  const counted = own.filter((actual) => countsBy(actual, asOf));
  const latest = counted.at(-1) ?? null;
  // An actual from before the base, perhaps of another definition, is no place to go on from.
  const isPast = latest !== null && base !== null && Number(latest.year) < base.year;
  const from = latest && !isPast ? yearValue(latest) : base;
  return {
    actuals: own,
    counted,
    latest,
    standings: latest && base && goal ? standingsAt(yearValue(latest), base, goal, paths, direction) : [],
    needed:
      from && goal && noPath !== 'is-rate' ? neededFrom({ year: from.year, value: from.value }, goal, direction) : null,
  };
}
