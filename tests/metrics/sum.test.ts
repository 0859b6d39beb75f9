import { expect, test } from 'vitest';
import { ratio } from '../../src/metrics/ratio.ts';
import { sumKnown } from '../../src/metrics/sum.ts';

test('two-decimal figures add up without a binary remainder', () => {
  const tenths = Array<number>(10).fill(0.1);
  expect(tenths.reduce((sum, tenth) => sum + tenth)).not.toBe(1);
  expect(sumKnown(tenths).value).toBe(1);
});

test('a small addend is not lost beside a large one', () => {
  expect(sumKnown([1e16, 1, -1e16]).value).toBe(1);
});

test('unknown values are counted and not taken as 0', () => {
  expect(sumKnown([1, null, 2])).toEqual({ value: 3, known: 2, of: 3 });
  expect(sumKnown([null, null])).toEqual({ value: null, known: 0, of: 2 });
  expect(sumKnown([0])).toEqual({ value: 0, known: 1, of: 1 });
});

test('the sum of nothing is no 0', () => {
  expect(sumKnown([])).toEqual({ value: null, known: 0, of: 0 });
});

test('a ratio to nothing or to the unknown is unknown', () => {
  expect([ratio(1, 0), ratio(null, 2), ratio(1, null), ratio(0, 4), ratio(1, 4)]).toEqual([null, null, null, 0, 0.25]);
});
