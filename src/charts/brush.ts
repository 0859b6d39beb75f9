import type { Range } from '../model/filter.ts';

/** What a brush moves over: values from `least` to `most`, in steps. */
export interface BrushScale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Whole numbers stand for the stretch up to the next: 12 is from 12 to 13. */
  readonly isWhole: boolean;
}

/** Where a drag takes hold. */
export type Hold = 'new' | 'min' | 'max' | 'both';

export interface Span {
  readonly from: number;
  readonly to: number;
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** The stretch that a range covers on the scale; an open end reaches the scale's. null where the range is open. */
export function spanOf({ min, max }: Range, { least, most, isWhole }: BrushScale): Span | null {
  if (min === null && max === null) return null;
  const clamp = (value: number) => Math.min(most, Math.max(least, value));
  const from = clamp(min ?? least);
  return { from, to: Math.max(from, clamp(max === null ? most : max + Number(isWhole))) };
}

/** The range of a stretch, its ends on whole steps; an end at the scale's is open. A stretch within one step is that step. */
export function rangeOf({ from, to }: Span, { least, most, step, isWhole }: BrushScale): Range {
  const stepAt = (value: number) => Math.round((value - least) / step);
  const steps = Math.round((most - least) / step);
  const limit = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  let [first, last] = [stepAt(Math.min(from, to)), stepAt(Math.max(from, to))];
  if (first === last) {
    first = limit(Math.floor((Math.min(from, to) - least) / step), 0, steps - 1);
    last = first + 1;
  }
  [first, last] = [limit(first, 0, steps - 1), limit(last, 1, steps)];
  return {
    min: first === 0 ? null : tidy(least + first * step),
    max: last === steps ? null : tidy(least + last * step - Number(isWhole)),
  };
}

/** What a press at a value takes hold of, `reach` being how near to an end counts as on it. */
export function holdAt(value: number, span: Span | null, reach: number): Hold {
  if (!span) return 'new';
  const [toFrom, toTo] = [Math.abs(value - span.from), Math.abs(value - span.to)];
  if (Math.min(toFrom, toTo) <= reach) return toFrom < toTo ? 'min' : 'max';
  return value > span.from && value < span.to ? 'both' : 'new';
}

/** The stretch after a drag from one value to another; moved whole it keeps its length and stays on the scale. */
export function dragged(hold: Hold, start: Span | null, from: number, to: number, { least, most }: BrushScale): Span {
  const clamp = (value: number) => Math.min(most, Math.max(least, value));
  if (hold === 'new' || !start) return { from: clamp(from), to: clamp(to) };
  if (hold === 'min') return { from: clamp(to), to: start.to };
  if (hold === 'max') return { from: start.from, to: clamp(to) };
  const by = Math.min(most - start.to, Math.max(least - start.from, to - from));
  return { from: start.from + by, to: start.to + by };
}
