import { quantile } from './quantile.ts';
import type { ValueClass } from './value-class.ts';

/** The middle that diverging colours part at, and on which side of it each class lies; 0 holds values of both sides. */
export interface Divergence {
  readonly middle: number;
  readonly basis: 'zero' | 'median';
  readonly sides: readonly (-1 | 0 | 1)[];
}

/** Zero where values lie on both sides of it, else their median; `sorted` rises. */
export function divergenceOf(sorted: readonly number[], classes: readonly ValueClass[]): Divergence {
  const isAcrossZero = (sorted[0] ?? 0) < 0 && (sorted.at(-1) ?? 0) > 0;
  const middle = isAcrossZero ? 0 : quantile(sorted, 0.5);
  const sides = classes.map(({ from, to }, index) => {
    const isLast = index === classes.length - 1;
    const held = sorted.filter((value) => value >= from && (value < to || isLast));
    const [below, above] = [held.some((value) => value < middle), held.some((value) => value > middle)];
    if (below !== above) return below ? -1 : 1;
    return !below && to <= middle ? -1 : !below && from >= middle ? 1 : 0;
  });
  return { middle, basis: isAcrossZero ? 'zero' : 'median', sides };
}
