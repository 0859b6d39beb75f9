/** How a path leads from base to goal: by the same amount each year, or by the same rate. */
export type PathKind = 'linear' | 'growth';

/** A value of a year, in the unit of what it is of. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** Whether a rate leads from one value to the other: not from or to zero or below. */
const hasRate = (from: number, to: number): boolean => from > 0 && to > 0;

/**
 * Where the path from base to goal stands in a year. Null before the base, after the goal, where both are of one year, and
 * on a path by growth where base or goal is zero or below.
 */
export function pathValue(kind: PathKind, base: YearValue, goal: YearValue, year: number): number | null {
  const years = goal.year - base.year;
  if (years <= 0 || year < base.year || year > goal.year) return null;
  const passed = (year - base.year) / years;
  if (kind === 'linear') return base.value + (goal.value - base.value) * passed;
  return hasRate(base.value, goal.value) ? base.value * (goal.value / base.value) ** passed : null;
}

/** Yearly growth that leads from one value to the other, a fraction; null where no rate does. */
export function yearlyGrowth(from: YearValue, to: YearValue): number | null {
  const years = to.year - from.year;
  return years > 0 && hasRate(from.value, to.value) ? (to.value / from.value) ** (1 / years) - 1 : null;
}

/** Yearly amount that leads from one value to the other, in their unit; null where no year lies between. */
export function yearlyAmount(from: YearValue, to: YearValue): number | null {
  const years = to.year - from.year;
  return years > 0 ? (to.value - from.value) / years : null;
}
