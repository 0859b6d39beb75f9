import type { Sum } from '../model/ledger.ts';

/** Neumaier's compensated sum, so that two-decimal figures add up to the plan's printed total. Unknown values are counted, never taken as 0. */
export function sumKnown(values: Iterable<number | null>): Sum {
  let total = 0;
  let compensation = 0;
  let known = 0;
  let of = 0;
  for (const value of values) {
    of += 1;
    if (value === null) continue;
    known += 1;
    const next = total + value;
    compensation += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return { value: known === 0 ? null : total + compensation, known, of };
}

/** Sums of sums: what is known of all their rows. */
export function addSums(sums: readonly Sum[]): Sum {
  return {
    value: sumKnown(sums.map(({ value }) => value)).value,
    known: sums.reduce((count, { known }) => count + known, 0),
    of: sums.reduce((count, { of }) => count + of, 0),
  };
}

/** The value of a sum of which every row is known; null else, and for no row. */
export const completeValue = ({ value, known, of }: Sum): number | null => (known === of ? value : null);
