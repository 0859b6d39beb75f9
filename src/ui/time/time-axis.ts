import { monthNumber } from '../../metrics/calendar.ts';
import { monthAt, monthSpan } from '../../metrics/time/months.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';

/** Months that a time line goes over, both included. */
export interface TimeAxis {
  readonly first: string;
  readonly last: string;
}

/** The plan's period, the pack's own as-of month, and whatever project goes beyond them. */
export function timeAxis({ info, tables }: Pick<EffectivePack, 'info' | 'tables'>): TimeAxis {
  const months = [...info.period, info.asOf, ...tables.projects.flatMap(({ start, end }) => [start, end])];
  const [first, last] = monthSpan(months) ?? info.period;
  return { first, last };
}

const monthsOf = ({ first, last }: TimeAxis): number => monthNumber(last) + 1 - monthNumber(first);

/** Where a month begins on the axis, as a fraction of its length; below 0 and above 1 outside. */
export const startAt = (axis: TimeAxis, month: string): number =>
  (monthNumber(month) - monthNumber(axis.first)) / monthsOf(axis);

/** Where a month ends on the axis. */
export const endAt = (axis: TimeAxis, month: string): number => startAt(axis, month) + 1 / monthsOf(axis);

/** The month of the axis that ends, or begins, nearest to a fraction of its length. */
export function nearestMonth(axis: TimeAxis, fraction: number, edge: 'start' | 'end'): string {
  const steps = Math.round(fraction * monthsOf(axis)) - (edge === 'end' ? 1 : 0);
  return clampMonth(monthAt(monthNumber(axis.first) + steps), axis.first, axis.last);
}

export function clampMonth(month: string, least: string, most: string): string {
  if (month < least) return least;
  return month > most ? most : month;
}

/** Years that begin on the axis, with where. */
export function yearsOn(
  axis: TimeAxis,
): readonly { readonly year: number; readonly at: number; readonly mid: number }[] {
  const from = Math.ceil(monthNumber(axis.first) / 12);
  const to = Math.floor(monthNumber(axis.last) / 12);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const year = from + index;
    const at = startAt(axis, `${year}-01`);
    return { year, at, mid: (at + Math.min(1, endAt(axis, `${year}-12`))) / 2 };
  });
}
