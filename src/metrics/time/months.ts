import { monthNumber } from '../calendar.ts';

/** The month `YYYY-MM` of months since year 0; reverses `monthNumber`. */
export const monthAt = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** All months from the first to the last, both included; none where the last comes before. */
export function monthsFrom(first: string, last: string): readonly string[] {
  const from = monthNumber(first);
  return Array.from({ length: Math.max(0, monthNumber(last) - from + 1) }, (_, index) => monthAt(from + index));
}

/** The earliest and the latest of some months; null for none. */
export function monthSpan(months: readonly string[]): readonly [string, string] | null {
  const sorted = months.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}
