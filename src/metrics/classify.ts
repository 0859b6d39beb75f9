import type { Classification } from '../model/classification.ts';
import { equalBreaks } from './classify/equal-interval.ts';
import { naturalBreaks } from './classify/natural-breaks.ts';
import { quantileBreaks } from './classify/quantile.ts';
import { roundClasses } from './classify/round-classes.ts';
import { classesBetween, type ValueClass } from './classify/value-class.ts';

export { divergenceOf } from './classify/divergence.ts';

const breaksBy = { quantile: quantileBreaks, natural: naturalBreaks, equal: equalBreaks };

/** Classes of `classedValues`. Equal values are never parted, so that there may be fewer classes than asked for. */
export function classify(
  sorted: readonly number[],
  { method, count, breaks }: Omit<Classification, 'ramp'>,
): readonly ValueClass[] {
  if (sorted.length === 0) return [];
  if (method === 'round') return roundClasses(sorted, count);
  return classesBetween(sorted, method === 'manual' ? breaks : breaksBy[method](sorted, count));
}
