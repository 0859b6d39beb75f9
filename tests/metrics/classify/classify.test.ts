import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classedValues } from '../../../src/metrics/classify/classed-values.ts';
import { distinctBreaks, roundestBetween } from '../../../src/metrics/classify/distinct-breaks.ts';
import { quantile } from '../../../src/metrics/classify/quantile.ts';
import { classOf } from '../../../src/metrics/classify/value-class.ts';
import { classify } from '../../../src/metrics/classify.ts';
import { type ClassMethod, classMethods } from '../../../src/model/classification.ts';

interface Reference {
  readonly values: readonly number[];
  /** NumPy's, by number of classes. */
  readonly quantiles: Readonly<Record<string, readonly number[]>>;
  /** The best of all ways to part the values, by number of classes. */
  readonly natural: Readonly<Record<string, readonly (readonly number[])[]>>;
}
const file = new URL('../../fixtures/classes/reference.json', import.meta.url);
const reference: Readonly<Record<string, Reference>> = JSON.parse(readFileSync(file, 'utf8'));

const classesOf = (values: readonly number[], method: ClassMethod, count = 5, breaks: readonly number[] = []) =>
  classify(classedValues(values), { method, count, breaks });

/** The values of each class. */
function groupsOf(values: readonly number[], method: ClassMethod, count = 5, breaks: readonly number[] = []) {
  const sorted = [...values].sort((a, b) => a - b);
  const classes = classesOf(values, method, count, breaks);
  return classes.map((_, index) => sorted.filter((value) => classOf(classes, value) === index));
}

const edges = (...input: Parameters<typeof classesOf>) => {
  const classes = classesOf(...input);
  return [...classes.slice(0, 1).map(({ from }) => from), ...classes.map(({ to }) => to)];
};

describe('quantiles', () => {
  test.each(Object.entries(reference))('are NumPy’s of type 7 (%s)', (_, { values, quantiles }) => {
    for (const [count, expected] of Object.entries(quantiles)) {
      expected.forEach((value, index) => {
        expect(quantile(values, (index + 1) / Number(count))).toBeCloseTo(value, 9);
      });
    }
  });

  test.each(Object.entries(reference))('part values as their own numbers do (%s)', (name, { values, quantiles }) => {
    for (const [count, at] of Object.entries(quantiles)) {
      const groups = classesOf(values, 'quantile', Number(count)).length;
      expect(groups).toBeLessThanOrEqual(Number(count));
      if (name !== 'cixi') continue;
      const expected = [...at, Number.POSITIVE_INFINITY].map((to, index) =>
        values.filter((value) => value >= (at[index - 1] ?? 0) && value < to),
      );
      expect(groupsOf(values, 'quantile', Number(count))).toEqual(expected);
    }
  });

  test('keep equal values together, and make a class of the many least', () => {
    expect(groupsOf([1, 1, 1, 1, 100], 'quantile', 4)).toEqual([[1, 1, 1, 1], [100]]);
    expect(groupsOf([1, 1, 2, 2], 'quantile', 4)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

describe('natural breaks', () => {
  // Tests of the R package Ckmeans.1d.dp (Wang and Song), 'Weighted input' and 'Unweighted', without their weights.
  test('are those published with Ckmeans.1d.dp', () => {
    expect(groupsOf([-1, 2, -1, 2, 4, 5, 6, -1, 2, -1], 'natural', 3)).toEqual([
      [-1, -1, -1, -1],
      [2, 2, 2],
      [4, 5, 6],
    ]);
    expect(groupsOf([-0.9, 1, 1.1, 1.9, 2, 2.05], 'natural', 3)).toEqual([[-0.9], [1, 1.1], [1.9, 2, 2.05]]);
  });

  test.each(Object.entries(reference))('are the best of all ways to part the values (%s)', (_, { values, natural }) => {
    const isSigned = values.some((value) => value < 0);
    for (const [count, expected] of Object.entries(natural)) {
      expect(isSigned || !values.includes(0)).toBe(true);
      expect(groupsOf(values, 'natural', Number(count))).toEqual(expected);
    }
  });
});

test('equal intervals are of one width, and may hold nothing', () => {
  expect(edges([10, 25, 40, 90], 'equal', 4)).toEqual([10, 30, 50, 70, 90]);
  expect(groupsOf([10, 25, 40, 90], 'equal', 4)).toEqual([[10, 25], [40], [], [90]]);
  expect(edges([-4, 2, 8], 'equal', 3)).toEqual([-4, 0, 4, 8]);
});

describe('breaks set by hand', () => {
  test('begin classes, the last of which is closed', () => {
    expect(edges([3, 10, 40, 90], 'manual', 5, [10, 50])).toEqual([3, 10, 50, 90]);
    expect(groupsOf([3, 10, 40, 90], 'manual', 5, [10, 50])).toEqual([[3], [10, 40], [90]]);
  });

  test('keep all their classes where a filter leaves no value beyond them', () => {
    expect(edges([20, 30], 'manual', 5, [10, 50])).toEqual([10, 10, 50, 50]);
    expect(groupsOf([20, 50], 'manual', 5, [10, 50])).toEqual([[], [20], [50]]);
  });
});

describe.each(classMethods.filter((method) => method !== 'manual'))('classes by %s', (method) => {
  test('are none for no value, and for nothing but zeros', () => {
    expect([classesOf([], method), classesOf([0, 0], method)]).toEqual([[], []]);
  });

  test('are one for one value, however often', () => {
    for (const values of [[155], [155, 155, 155]]) {
      expect(groupsOf(values, method, 7)).toEqual([values]);
    }
  });

  test('are never more than there are different values', () => {
    for (const values of [
      [3, 8],
      [1, 1, 1, 4],
      [5, 5, 6, 6, 7],
    ]) {
      const distinct = new Set(values).size;
      expect(classesOf(values, method, 7).length).toBeLessThanOrEqual(method === 'round' ? 7 : distinct);
    }
    if (method !== 'round') expect(groupsOf([3, 8], method, 7)).toEqual([[3], [8]]);
  });

  test('leave zero out among values above it, and hold it among values on both sides', () => {
    expect(classedValues([0, 5, 0, 9])).toEqual([5, 9]);
    expect(groupsOf([0, 5, 9], method, 2).flat()).toEqual([5, 9]);
    expect(groupsOf([-5, 0, 9], method, 3).flat()).toEqual([-5, 0, 9]);
  });

  test('hold every value in one class, whatever its size', () => {
    for (let exponent = -6; exponent <= 9; exponent += 1) {
      const values = [1, 1.5, 2, 3, 4.999, 5, 7, 9.999, 9.999].map((mantissa) => Number(`${mantissa}e${exponent}`));
      for (const count of [2, 4, 7]) {
        expect(groupsOf(values, method, count).flat()).toEqual(values);
        expect(
          groupsOf(
            values.map((value) => -value),
            method,
            count,
          ).flat(),
        ).toEqual(values.map((value) => -value).reverse());
      }
    }
  });
});

test('a break is the roundest number that parts as the value itself does', () => {
  expect(roundestBetween(862, 1770.61)).toBe(1000);
  expect(roundestBetween(40, 44.22)).toBe(44);
  expect(roundestBetween(0.31, 0.32)).toBe(0.32);
  expect(roundestBetween(-3, 4)).toBe(0);
  expect(roundestBetween(-12.5, -3)).toBe(-10);
  expect(distinctBreaks([1, 2, 2, 9], [2, 1.5, 0, 40])).toEqual([2]);
});
