import type { Classification } from '../model/classification.ts';
import { equalBreaks } from './classify/equal-interval.ts';
import { naturalBreaks } from './classify/natural-breaks.ts';
import { quantileBreaks } from './classify/quantile.ts';
import { roundClasses } from './classify/round-classes.ts';
import { classesBetween, type ValueClass } from './classify/value-class.ts';

const breaksBy = { quantile: quantileBreaks, natural: naturalBreaks, equal: equalBreaks };

/** The values that belong to classes, rising. Zero has a look of its own and no class, unless a value is negative. */
export function classedValues(values: readonly number[]): readonly number[] {
  const isSigned = values.some((value) => value < 0);
  return values.filter((value) => isSigned || value > 0).sort((a, b) => a - b);
}

/** Classes of `classedValues`. Equal values are never parted, so that there may be fewer classes than asked for. */
export function classify(
  sorted: readonly number[],
  { method, count, breaks }: Omit<Classification, 'ramp'>,
): readonly ValueClass[] {
  if (sorted.length === 0) return [];
  if (method === 'round') return roundClasses(sorted, count);
  return classesBetween(sorted, method === 'manual' ? breaks : breaksBy[method](sorted, count));
}
