import type { Range } from '../model/filter.ts';

/** What a brush moves over: values from `least` to `most`, in steps. */
export interface BrushScale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Whole numbers stand for the stretch up to the next: 12 is from 12 to 13. */
  readonly isWhole: boolean;
  /** The known values, ascending; empty where none need be told apart from an end of the brush. */
  readonly values: Float64Array;
}

/** Where a drag takes hold. */
export type Hold = 'new' | 'min' | 'max' | 'both';

export interface Span {
  readonly from: number;
  readonly to: number;
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** How many of the ascending values are below a limit; what floating point adds to a limit does not count. */
function countBelow(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value, or where it has many digits the next number up that has few and is below `end`. */
function upTo(value: number, end: number): number {
  for (let digits = 7; digits <= 12; digits += 1) {
    const near = Number(value.toPrecision(digits));
    if (near >= value && near < end) return near;
    const above = Number((near + 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits)).toPrecision(digits));
    if (above >= value && above < end) return above;
  }
  return value;
}

/**
 * The end of a range that stops before `edge`: a bin does not hold its upper edge, a range holds its end. The edge itself
 * where no value is on it, otherwise the largest value below it, or `start` where none is between.
 */
function endBefore(edge: number, start: number, { values, step }: BrushScale): number {
  const near = step * 1e-6;
  const below = countBelow(values, edge - near);
  if (below >= values.length || (values[below] as number) > edge + near) return edge;
  const last = values[below - 1];
  return last === undefined || last < start ? start : upTo(last, edge);
}

/** The edge before which `endBefore` would have stopped at `max`, or `max` where it would not. */
function edgeAfter(max: number, start: number, scale: BrushScale): number {
  const { least, step, values } = scale;
  const next = values[countBelow(values, max + step * 1e-6)];
  if (next === undefined) return max;
  const edge = tidy(least + Math.round((next - least) / step) * step);
  return Math.abs(next - edge) <= step * 1e-6 && tidy(endBefore(edge, start, scale)) === max ? edge : max;
}

/**
 * The stretch that a range covers on the scale; an open end reaches the scale's. null where the range is open, or lies
 * beside the scale.
 */
export function spanOf({ min, max }: Range, scale: BrushScale): Span | null {
  const { least, most, isWhole } = scale;
  if (min === null && max === null) return null;
  if ((min ?? least) >= most || (max ?? most) < least) return null;
  const clamp = (value: number) => Math.min(most, Math.max(least, value));
  const from = clamp(min ?? least);
  const to = max === null ? most : isWhole ? max + 1 : edgeAfter(max, from, scale);
  return { from, to: Math.max(from, clamp(to)) };
}

/** The range of a stretch, its ends on whole steps; an end at the scale's is open. A stretch within one step is that step. */
export function rangeOf({ from, to }: Span, scale: BrushScale): Range {
  const { least, most, step, isWhole } = scale;
  const stepAt = (value: number) => Math.round((value - least) / step);
  const steps = Math.round((most - least) / step);
  const limit = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  let [first, last] = [stepAt(Math.min(from, to)), stepAt(Math.max(from, to))];
  if (first === last) {
    first = limit(Math.floor((Math.min(from, to) - least) / step), 0, steps - 1);
    last = first + 1;
  }
  [first, last] = [limit(first, 0, steps - 1), limit(last, 1, steps)];
  const [start, edge] = [tidy(least + first * step), tidy(least + last * step)];
  return {
    min: first === 0 ? null : start,
    max: last === steps ? null : tidy(isWhole ? edge - 1 : endBefore(edge, start, scale)),
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
