import type { Gap, Sum } from '../model/ledger.ts';
import { ratio } from './ratio.ts';
import { completeValue, sumKnown } from './sum.ts';

/** A difference of which nothing is known. */
export const noGap = (of: number): Gap => ({ mu: null, share: null, partMu: null, known: 0, of });

// Less than a square millimetre is what binary fractions leave of two equal figures.
const leastMu = 1e-9;

/** A difference of land, mu, free of what binary fractions leave. */
export const settled = (mu: number): number => (Math.abs(mu) < leastMu ? 0 : mu);

/**
 * What is left of one project's land when another figure of it is taken off, mu, and as a fraction of `base`; unknown
 * where either is.
 */
export function difference(from: Sum, off: Sum, base: Sum = off): Gap {
  const [a, b] = [completeValue(from), completeValue(off)];
  if (a === null || b === null) return noGap(1);
  const mu = settled(a - b);
  return { mu, share: ratio(mu, completeValue(base)), partMu: mu, known: 1, of: 1 };
}

/** Gaps added up, as a fraction of the sum of their bases: a ratio of sums. */
export function addGaps(gaps: readonly Gap[], base: Sum): Gap {
  const { value } = sumKnown(gaps.map((gap) => gap.partMu));
  const partMu = value === null ? null : settled(value);
  const known = gaps.reduce((sum, gap) => sum + gap.known, 0);
  const of = gaps.reduce((sum, gap) => sum + gap.of, 0);
  const mu = known === of ? partMu : null;
  return { mu, share: ratio(mu, completeValue(base)), partMu, known, of };
}
