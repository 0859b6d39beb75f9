import type { ValueAxis } from './value-axis.ts';

/** About as many steps as the axis has pixels, so that a drag lands on every one. */
const stepsAlong = 250;

const roundStep = (atMost: number): number => {
  const power = 10 ** Math.floor(Math.log10(atMost));
  return power * ([5, 2].find((factor) => factor * power <= atMost) ?? 1);
};

/** A step of 1, 2 or 5 × 10ⁿ at the value, in the unit shown; `factor` is how many of it one of the metric's own unit is. */
export function stepAt({ least, largest, isLog }: ValueAxis, value: number, factor: number): number {
  const length = isLog ? Math.abs(value) * Math.log(largest / least) : largest - least;
  return roundStep((length * factor) / stepsAlong);
}

/** The value on a whole step of the unit shown, in the metric's own unit. */
export function snapped(axis: ValueAxis, value: number, factor: number): number {
  const step = stepAt(axis, value, factor);
  return Number((Number((Math.round((value * factor) / step) * step).toPrecision(12)) / factor).toPrecision(12));
}

/** The values between which a break may lie: above the one before it, below the next; the last may be the largest value. */
export function limitsOf(axis: ValueAxis, breaks: readonly number[], index: number): readonly [number, number] {
  return [breaks[index - 1] ?? axis.least, breaks[index + 1] ?? axis.largest];
}

export function isAllowed(axis: ValueAxis, breaks: readonly number[], index: number, value: number): boolean {
  const [low, high] = limitsOf(axis, breaks, index);
  return value > low && (value < high || (index === breaks.length - 1 && value === high));
}

/** The breaks with one moved as near to a value as its neighbours leave it; null where it stays. */
export function withBreakAt(
  axis: ValueAxis,
  breaks: readonly number[],
  index: number,
  value: number,
  factor: number,
): readonly number[] | null {
  const [low, high] = limitsOf(axis, breaks, index);
  const [lowest, highest] = [low + stepAt(axis, low, factor) / factor, high - stepAt(axis, high, factor) / factor];
  const wanted = snapped(axis, value, factor);
  const found = [wanted, snapped(axis, Math.max(lowest, Math.min(highest, value)), factor)].find((each) =>
    isAllowed(axis, breaks, index, each),
  );
  return found === undefined || found === breaks[index] ? null : breaks.with(index, found);
}

/** The breaks with one more, in the middle of the longest class; null where that cannot be parted. */
export function withBreakMore(
  axis: ValueAxis,
  breaks: readonly number[],
  factor: number,
  middleOf: (low: number, high: number) => { readonly length: number; readonly middle: number },
): readonly number[] | null {
  const edges = [axis.least, ...breaks, axis.largest];
  const classes = edges.slice(1).map((high, index) => middleOf(edges[index] ?? 0, high));
  const longest = classes.reduce((a, b) => (b.length > a.length ? b : a));
  const at = classes.indexOf(longest);
  const next = breaks.toSpliced(at, 0, snapped(axis, longest.middle, factor));
  return isAllowed(axis, next, at, next[at] ?? 0) ? next : null;
}
