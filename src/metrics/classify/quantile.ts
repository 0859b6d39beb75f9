import { distinctBreaks } from './distinct-breaks.ts';

/** A quantile of rising values, 0 ≤ `share` ≤ 1: type 7 of Hyndman and Fan (1996), the default of R and NumPy. */
export function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(position)] ?? Number.NaN, sorted[Math.ceil(position)] ?? Number.NaN];
  return low + (position % 1) * (high - low);
}

/**
 * Breaks between classes of about the same number of values, which rise. Where so many are equal that a quantile is the
 * least value, these are a class of their own.
 */
export function quantileBreaks(sorted: readonly number[], count: number): readonly number[] {
  const [least = 0] = sorted;
  const above = sorted.find((value) => value > least) ?? least;
  const quantiles = Array.from({ length: count - 1 }, (_, index) => quantile(sorted, (index + 1) / count));
  return distinctBreaks(
    sorted,
    quantiles.map((at) => (at > least ? at : above)),
  );
}
