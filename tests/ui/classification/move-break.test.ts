import { describe, expect, test } from 'vitest';
import { isAllowed, snapped, stepAt, withBreakAt, withBreakMore } from '../../../src/ui/classification/move-break.ts';
import { shareAt, type ValueAxis, valueAt, valueAxis } from '../../../src/ui/classification/value-axis.ts';

const even: ValueAxis = { least: 0, largest: 500, isLog: false };
const long: ValueAxis = { least: 40, largest: 1770.61, isLog: true };

describe('a break', () => {
  test('lands on whole steps of the unit shown', () => {
    expect(snapped(even, 123.4, 1)).toBe(124);
    // 15 mu are a hectare: 124 mu are 8.27 ha, and land on 8.3.
    expect(snapped(even, 124, 1 / 15)).toBe(124.5);
    expect(stepAt(long, 40, 1)).toBe(0.5);
    expect(stepAt(long, 1000, 1)).toBe(10);
  });

  test('stays between its neighbours', () => {
    expect(withBreakAt(even, [100, 200, 300], 1, 250, 1)).toEqual([100, 250, 300]);
    expect(withBreakAt(even, [100, 200, 300], 1, 20, 1)).toEqual([100, 102, 300]);
    expect(withBreakAt(even, [100, 200, 300], 1, 480, 1)).toEqual([100, 298, 300]);
  });

  test('stays above the least value, and may be the largest when it is the last', () => {
    expect(withBreakAt(even, [100, 300], 0, -40, 1)).toEqual([2, 300]);
    expect(withBreakAt(even, [100, 300], 1, 900, 1)).toEqual([100, 498]);
    expect(isAllowed(even, [100, 300], 1, 500)).toBe(true);
    expect(isAllowed(even, [100, 300], 0, 300)).toBe(false);
    expect(isAllowed(even, [100, 300], 0, 0)).toBe(false);
  });

  test('makes no step where it does not move, and none where there is no room', () => {
    expect(withBreakAt(even, [100, 300], 0, 100.3, 1)).toBeNull();
    expect(withBreakAt(even, [100, 101, 102], 1, 400, 1)).toBeNull();
  });

  test('is added in the middle of the longest class', () => {
    const middleOf = (low: number, high: number) => ({ length: high - low, middle: (low + high) / 2 });
    expect(withBreakMore(even, [100, 200], 1, middleOf)).toEqual([100, 200, 350]);
    expect(withBreakMore(even, [], 1, middleOf)).toEqual([250]);
  });
});

describe('the axis', () => {
  test('is of equal factors where the largest value is twenty times the least', () => {
    expect(valueAxis([40, 800], [100])?.isLog).toBe(true);
    expect(valueAxis([40, 799], [100])?.isLog).toBe(false);
    expect(valueAxis([-40, 800], [])?.isLog).toBe(false);
  });

  test('reaches to breaks beyond the values, and is none for one value', () => {
    expect(valueAxis([40, 50], [10, 90])).toEqual({ least: 10, largest: 90, isLog: false });
    expect(valueAxis([40, 40], [])).toBeNull();
  });

  test('leads from a value to its place and back', () => {
    for (const axis of [even, long]) {
      for (const value of [40, 126.24, 499]) expect(valueAt(axis, shareAt(axis, value))).toBeCloseTo(value, 9);
    }
    expect(shareAt(long, 0)).toBe(0);
  });
});
