import { type PathKind, pathValue, type YearValue, yearlyAmount, yearlyGrowth } from './path.ts';

/** Whether more or less of a measure is what the plan wants; `unsaid` where its words do not tell. */
export type Direction = 'more' | 'less' | 'unsaid';

export const standings = ['ahead', 'on', 'behind', 'above', 'below'] as const;
/** `above` and `below` the path where the plan does not say which of them is better. */
export type Standing = (typeof standings)[number];

export interface PathStanding {
  readonly kind: PathKind;
  /** Where the path stands in the year. */
  readonly value: number;
  /** Actual less path. */
  readonly gap: number;
  readonly standing: Standing;
}

function standingOf(gap: number, scale: number, direction: Direction): Standing {
  // What double precision adds to a path is no gap.
  if (Math.abs(gap) <= Math.abs(scale) * 1e-9) return 'on';
  if (direction === 'unsaid') return gap > 0 ? 'above' : 'below';
  return gap > 0 === (direction === 'more') ? 'ahead' : 'behind';
}

/** How an actual stands to each path; paths that have no value in its year are left out. */
export function standingsAt(
  actual: YearValue,
  base: YearValue,
  goal: YearValue,
  kinds: readonly PathKind[],
  direction: Direction,
): readonly PathStanding[] {
  return kinds.flatMap((kind) => {
    const value = pathValue(kind, base, goal, actual.year);
    if (value === null) return [];
    const gap = actual.value - value;
    return [{ kind, value, gap, standing: standingOf(gap, value, direction) }];
  });
}

export interface Needed {
  /** The year and value that it starts from. */
  readonly from: YearValue;
  /** A year, in the measure's unit; null where the goal's year has come. */
  readonly amount: number | null;
  /** A year, a fraction; null where the goal's year has come, and where no rate leads there. */
  readonly growth: number | null;
  /** Whether the goal is reached; null where the plan does not say which side of it is meant. */
  readonly isReached: boolean | null;
}

/** What is needed a year to come from the latest value to the goal. */
export function neededFrom(from: YearValue, goal: YearValue, direction: Direction): Needed {
  const isAt = from.value === goal.value;
  const isReached = direction === 'unsaid' && !isAt ? null : isAt || from.value > goal.value === (direction === 'more');
  return { from, amount: yearlyAmount(from, goal), growth: yearlyGrowth(from, goal), isReached };
}
