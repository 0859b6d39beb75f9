import { describe, expect, test } from 'vitest';
import { pathValue, yearlyAmount, yearlyGrowth } from '../../../src/metrics/indicators/path.ts';

const base = { year: 2020, value: 100 };
const goal = { year: 2025, value: 200 };

describe('a path from base to goal', () => {
  test('rises by the same amount each year, or by the same rate', () => {
    expect(pathValue('linear', base, goal, 2023)).toBe(160);
    // 100 × 2^(3/5)
    expect(pathValue('growth', base, goal, 2023)).toBeCloseTo(151.5717, 4);
    for (const kind of ['linear', 'growth'] as const) {
      expect(pathValue(kind, base, goal, 2020)).toBe(100);
      expect(pathValue(kind, base, goal, 2025)).toBeCloseTo(200, 10);
    }
  });

  test('stands nowhere before its base and after its goal', () => {
    expect(pathValue('linear', base, goal, 2019)).toBeNull();
    expect(pathValue('linear', base, goal, 2026)).toBeNull();
    expect(pathValue('linear', goal, goal, 2025)).toBeNull();
  });

  test('by growth leads from and to what is above zero alone', () => {
    for (const value of [0, -5]) {
      expect(pathValue('growth', { year: 2020, value }, goal, 2023)).toBeNull();
      expect(pathValue('growth', base, { year: 2025, value }, 2023)).toBeNull();
      expect(yearlyGrowth({ year: 2020, value }, goal)).toBeNull();
      expect(pathValue('linear', { year: 2020, value }, goal, 2025)).toBe(200);
    }
  });

  test('needs a year between its ends', () => {
    expect(yearlyAmount({ year: 2023, value: 150 }, goal)).toBe(25);
    expect(yearlyGrowth({ year: 2023, value: 128 }, goal)).toBeCloseTo(0.25, 10);
    expect(yearlyAmount(goal, goal)).toBeNull();
    expect(yearlyGrowth({ year: 2026, value: 150 }, goal)).toBeNull();
  });
});
