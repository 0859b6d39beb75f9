import { expect, test } from 'vitest';
import type { Statistic } from '../../../src/model/statistic.ts';
import { decimalsOf } from '../../../src/ui/statistics/decimals.ts';
import { statisticAreaBars, statisticIndustryBars } from '../../../src/ui/statistics/statistic-bars.ts';
import { projectStatistics } from '../../../src/ui/table/project-statistics.ts';
import { area } from '../../metrics/land.ts';
import { project } from '../../metrics/projects.ts';

const statistic = (scopeKind: Statistic['scopeKind'], id = 's'): Statistic =>
  Object.freeze({ id, scopeKind, name: '产值', unit: '亿元', adding: 'sum', source: '年鉴', note: null });

test.each([
  [[12, 3.5, 7.25], 2],
  [[12, 3], 0],
  [[0.1234567, 5, null], 3],
  [[], 0],
  [[0.0004, 12.5], undefined],
])('figures %j are written with %j decimals', (figures, decimals) => {
  expect(decimalsOf(new Map(figures.map((figure, row) => [String(row), figure]))).decimals).toBe(decimals);
});

test('bars of areas run from the largest to the unknown, and what the table does not name has none', () => {
  const figures = new Map([
    ['ost', 3],
    ['vast', null],
    ['sud', -2],
    ['mitt', 40],
  ]);
  const areas = ['ost', 'vast', 'norr', 'sud', 'mitt'].map((id) => area(id));
  const { bars, missing } = statisticAreaBars(statistic('area'), figures, areas, []);
  expect(bars.map(({ id, value }) => [id, value])).toEqual([
    ['mitt', 40],
    ['ost', 3],
    ['sud', -2],
    ['vast', null],
  ]);
  expect(missing.map(({ id }) => id)).toEqual(['norr']);
});

test('bars of industries add up their projects, and say how many are known', () => {
  const projects = [
    project({ id: 'a', industryId: 'auto' }),
    project({ id: 'b', industryId: 'auto' }),
    project({ id: 'c', industryId: 'other' }),
  ];
  const bars = statisticIndustryBars(new Map([['a', 7]]), ['other', 'auto', 'none'], projects);
  expect(bars.map(({ id, sum }) => [id, sum])).toEqual([
    ['other', { value: null, known: 0, of: 1 }],
    ['auto', { value: 7, known: 1, of: 2 }],
  ]);
});

test('the table has a column for each statistic of projects, whose figures have as many decimals', () => {
  const values = [
    { id: 's.a', statisticId: 's', scopeId: 'a', value: 7 },
    { id: 's.b', statisticId: 's', scopeId: 'b', value: 1234.5 },
  ];
  const tables = { statistics: [statistic('area', 't'), statistic('project')], 'statistic-values': values };
  const options = { language: 'zh', units: { land: 'mu', money: 'wan' }, currency: 'CNY' } as const;
  const [column, ...rest] = projectStatistics(tables, options);
  expect([column?.column, rest]).toEqual(['statistic.s', []]);
  expect(values.map(({ value }) => column?.text(value))).toEqual(['7.0', '1,234.5']);
});
