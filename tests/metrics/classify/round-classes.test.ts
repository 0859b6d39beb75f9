import { describe, expect, test } from 'vitest';
import { roundClasses } from '../../../src/metrics/classify/round-classes.ts';
import { classOf } from '../../../src/metrics/classify/value-class.ts';

const edges = (values: readonly number[], maxClasses?: number) =>
  roundClasses(values, maxClasses).map(({ from, to }) => [from, to]);

describe('classes between round numbers', () => {
  test('lie between round numbers of the series 1, 2, 5', () => {
    expect(edges([3, 40])).toEqual([
      [2, 5],
      [5, 10],
      [10, 20],
      [20, 50],
    ]);
  });

  test('are five at most: the lowest are joined', () => {
    expect(edges([0.3, 40, 862, 1770.61])).toEqual([
      [0.2, 100],
      [100, 200],
      [200, 500],
      [500, 1000],
      [1000, 2000],
    ]);
  });

  test('are of one width where the values lie within a factor of ten', () => {
    expect(edges([262.5, 272.1, 309.4, 449.3, 723])).toEqual([
      [200, 400],
      [400, 600],
      [600, 800],
    ]);
  });

  test('go beyond a largest value that is itself round', () => {
    expect(edges([10, 20])).toEqual([
      [10, 20],
      [20, 30],
    ]);
  });

  test('are one for one value', () => {
    expect(edges([155, 155])).toEqual([[100, 200]]);
  });

  test('are none for no value, and for nothing but zeros', () => {
    expect([edges([]), edges([0, 0])]).toEqual([[], []]);
  });

  test('are of one width where values are negative, zero among them', () => {
    expect(edges([-3, 0, 4.5])).toEqual([
      [-5, 0],
      [0, 5],
    ]);
    expect(edges([-7, -7])).toEqual([[-10, -5]]);
    for (const values of [[-3, 0, 4.5], [-7, -7], [-5, 0], [-0.02, 12], [-900, -899], [-5]]) {
      const classes = roundClasses(values);
      expect(classes.length).toBeLessThanOrEqual(5);
      for (const value of values) expect(classOf(classes, value), `${value} of ${values}`).toBeGreaterThanOrEqual(0);
    }
  });

  test('hold every positive value, whatever its size, in exactly one', () => {
    for (let exponent = -6; exponent <= 9; exponent += 1) {
      const values = [1, 1.5, 2, 3, 4.999, 5, 7, 9.999].map((mantissa) => mantissa * 10 ** exponent);
      const classes = roundClasses(values);
      for (const value of values) {
        const holding = classes.filter(({ from, to }) => value >= from && value < to);
        expect(holding, `${value} in ${JSON.stringify(classes)}`).toHaveLength(1);
        expect(classOf(classes, value)).toBe(classes.indexOf(holding[0] as (typeof classes)[number]));
      }
    }
  });

  test('hold the least value where it is a hair below a round number', () => {
    const values = [0.44999999999999996, 0.54];
    const classes = roundClasses(values, 2);
    expect(values.map((value) => classOf(classes, value))).not.toContain(-1);
  });

  test('give a value outside them none', () => {
    expect(classOf(roundClasses([3, 40]), 1)).toBe(-1);
  });
});
