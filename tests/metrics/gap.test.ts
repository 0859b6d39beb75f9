import { expect, test } from 'vitest';
import { addGaps, difference, noGap } from '../../src/metrics/gap.ts';
import type { Sum } from '../../src/model/ledger.ts';

const known = (value: number): Sum => ({ value, known: 1, of: 1 });
const unknown: Sum = { value: null, known: 0, of: 1 };
/** Of a project only some of whose parcels have reported. */
const part: Sum = { value: 3, known: 0, of: 1 };

test('a gap is what is left, and its share of what was taken off', () => {
  expect(difference(known(8), known(10))).toEqual({ mu: -2, share: -0.2, partMu: -2, known: 1, of: 1 });
});

test('of land that lags behind is a share of what it is taken from', () => {
  expect(difference(known(10), known(8), known(10))).toMatchObject({ mu: 2, share: 0.2 });
});

test('of figures that only binary fractions tell apart is none', () => {
  expect(difference(known(0.1 + 0.2), known(0.3))).toMatchObject({ mu: 0, share: 0 });
  const gaps = [difference(known(0.3), known(0.1)), difference(known(0), known(0.2))];
  expect(addGaps(gaps, { value: 0.3, known: 2, of: 2 })).toMatchObject({ mu: 0, partMu: 0 });
});

test.each([
  ['the first', unknown, known(10)],
  ['the second', known(10), unknown],
  ['either', unknown, unknown],
  ['a part of the first', part, known(10)],
  ['a part of the second', known(10), part],
])('is unknown where %s is', (_, from, off) => {
  expect(difference(from, off)).toEqual(noGap(1));
});

test('has no share of 0', () => {
  expect(difference(known(5), known(0))).toMatchObject({ mu: 5, share: null });
  expect(difference(known(0), known(0))).toMatchObject({ mu: 0, share: null });
});

test('gaps add up, and their share is a ratio of sums', () => {
  const gaps = [difference(known(8), known(10)), difference(known(32), known(30))];
  expect(addGaps(gaps, { value: 40, known: 2, of: 2 })).toEqual({ mu: 0, share: 0, partMu: 0, known: 2, of: 2 });
});

test('one unknown gap leaves the sum unknown, and the known part told', () => {
  const gaps = [difference(known(8), known(10)), noGap(1)];
  expect(addGaps(gaps, { value: 40, known: 2, of: 2 })).toEqual({ mu: null, share: null, partMu: -2, known: 1, of: 2 });
});

test('no gap adds up to none', () => {
  expect(addGaps([], { value: null, known: 0, of: 0 })).toEqual(noGap(0));
});
