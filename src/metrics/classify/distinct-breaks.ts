/** The number of fewest digits in (`above`, `upTo`], of two numbers that rise: it parts them as `upTo` itself does. */
export function roundestBetween(above: number, upTo: number): number {
  if (above < 0 && upTo >= 0) return 0;
  const largest = Math.max(Math.abs(above), Math.abs(upTo));
  for (let exponent = Math.floor(Math.log10(largest)); exponent > -12; exponent -= 1) {
    const step = 10 ** exponent;
    const candidate = Number((Math.floor(upTo / step) * step).toPrecision(12));
    if (candidate > above && candidate <= upTo) return candidate;
  }
  return upTo;
}

/**
 * Of breaks, those that part values, each the roundest number between the two that it parts; so no class is empty, and
 * equal values are together. `sorted` rises.
 */
export function distinctBreaks(sorted: readonly number[], breaks: readonly number[]): readonly number[] {
  const starts = breaks.flatMap((at) => {
    const index = sorted.findIndex((value) => value >= at);
    return index > 0 ? [index] : [];
  });
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .map((index) => roundestBetween(sorted[index - 1] ?? 0, sorted[index] ?? 0));
}
