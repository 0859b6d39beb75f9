import { describe, expect, test } from 'vitest';
import { figureYears } from '../../../src/metrics/enterprises/figure-years.ts';
import { enterprise } from './synthetic.ts';

const firms = (...years: readonly string[]) => years.map((year, index) => enterprise({ id: `e${index}`, year }));

describe('the years of firms’ figures', () => {
  test('read as runs without a gap, each year once', () => {
    expect(figureYears(firms('2023', '2019', '2021', '2022', '2021'), '2030-12').runs).toEqual([
      [2019, 2019],
      [2021, 2023],
    ]);
  });

  test('count the firms that say none, which are never taken as late', () => {
    expect(figureYears(firms('', '2020', ''), '2000-01')).toEqual({ runs: [[2020, 2020]], unknown: 2, later: 1 });
  });

  test('are later than the as-of month where the year ends after it', () => {
    const rows = firms('2019', '2020', '2021');
    expect(figureYears(rows, '2020-12').later).toBe(1);
    expect(figureYears(rows, '2020-11').later).toBe(2);
  });

  test('of no firm are none', () => {
    expect(figureYears([], '2020-12')).toEqual({ runs: [], unknown: 0, later: 0 });
  });
});
