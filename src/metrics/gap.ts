import type { Gap, Sum } from '../model/ledger.ts';
import { ratio } from './ratio.ts';
import { completeValue, sumKnown } from './sum.ts';

/** A difference of which nothing is known. */
export const noGap = (of: number): Gap => ({ mu: null, share: null, partMu: null, known: 0, of });

/** What is left of one project's land when another figure of it is taken off, mu; unknown where either is. */
export function difference(from: Sum, off: Sum): Gap {
  const [a, b] = [completeValue(from), completeValue(off)];
  if (a === null || b === null) return noGap(1);
  return { mu: a - b, share: ratio(a - b, b), partMu: a - b, known: 1, of: 1 };
}

/** Gaps added up, as a fraction of the sum of what was taken off: a ratio of sums. */
export function addGaps(gaps: readonly Gap[], off: Sum): Gap {
  const partMu = sumKnown(gaps.map((gap) => gap.partMu)).value;
  const known = gaps.reduce((sum, gap) => sum + gap.known, 0);
  const of = gaps.reduce((sum, gap) => sum + gap.of, 0);
  const mu = known === of ? partMu : null;
  return { mu, share: ratio(mu, completeValue(off)), partMu, known, of };
}
