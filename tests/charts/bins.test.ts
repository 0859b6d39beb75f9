import { expect, test } from 'vitest';
import { binOfEach, binsEnd, countInBins, edgeOf, roundBins } from '../../src/charts/bins.ts';

const counts = (values: readonly number[], options = {}) => {
  const bins = roundBins(values, options);
  if (!bins) return null;
  return [...countInBins(binOfEach(values, bins), bins.count)];
};

test('bins begin and end at round numbers', () => {
  expect(roundBins([25, 98.1, 216.3])).toEqual({ start: 0, step: 10, count: 22 });
  expect(roundBins([11_000, 145_203])).toEqual({ start: 0, step: 10_000, count: 15 });
  expect(roundBins([103, 107], { most: 5 })).toEqual({ start: 103, step: 1, count: 5 });
});

test('a value on an edge is in the bin above, the greatest too', () => {
  expect(counts([0, 1, 1, 2, 4], { most: 4 })).toEqual([1, 2, 1, 0, 1]);
  expect(counts([0, 0.1, 0.2, 0.3], { most: 3 })).toEqual([1, 1, 1, 1]);
});

test('one value alone, or all alike, make one bin that holds it', () => {
  for (const values of [[40], [40, 40, 40], [0], [0.37]]) {
    const bins = roundBins(values);
    expect(bins?.count).toBe(1);
    if (!bins) continue;
    expect(edgeOf(bins, 0)).toBeLessThanOrEqual(values[0] as number);
    expect(binsEnd(bins)).toBeGreaterThan(values[0] as number);
  }
});

test('what is unknown is in no bin, and where nothing is known there are none', () => {
  expect(counts([1, Number.NaN, 2], { most: 1 })).toEqual([1, 1]);
  expect(roundBins([Number.NaN])).toBeNull();
  expect(roundBins([])).toBeNull();
});

test('whole numbers have bins of whole width', () => {
  expect(roundBins([12, 13, 14], { isWhole: true })?.step).toBe(1);
});

test('counts of a mask are those of the rows it leaves', () => {
  const bins = { start: 0, step: 1, count: 3 };
  const binOf = binOfEach([0, 1, 1, 2, Number.NaN], bins);
  expect([...countInBins(binOf, 3, Uint8Array.of(1, 1, 0, 0, 1))]).toEqual([1, 1, 0]);
});
