import { expect, test } from 'vitest';
import { figuresByArea, statisticFigures } from '../../src/metrics/statistics.ts';
import type { Statistic, StatisticValue } from '../../src/model/statistic.ts';
import { project } from './projects.ts';

const statistic = (scopeKind: Statistic['scopeKind']): Statistic =>
  Object.freeze({ id: 's', scopeKind, name: '产值', unit: '亿元', adding: 'sum', source: '年鉴', note: null });
const value = (scopeId: string, figure: number | null, statisticId = 's'): StatisticValue =>
  Object.freeze({ id: `${statisticId}.${scopeId}`, statisticId, scopeId, value: figure });
const areas = ['ost', 'vast', 'norr'].map((id) => ({ id }));
const projects = [
  project({ id: 'a', areaId: 'ost' }),
  project({ id: 'b', areaId: 'ost' }),
  project({ id: 'c', areaId: 'vast' }),
];

test('figures are those of the one statistic, and a cell without a number is not missing', () => {
  const figures = statisticFigures([value('ost', 3), value('vast', null), value('ost', 9, 'other')], { id: 's' });
  expect([...figures]).toEqual([
    ['ost', 3],
    ['vast', null],
  ]);
});

test('areas have their own figures, whatever projects are left; one that the table does not name has none, not 0', () => {
  const figures = new Map([
    ['ost', 3],
    ['vast', null],
    ['atlantis', 8],
  ]);
  expect([...figuresByArea(statistic('area'), figures, areas, [])]).toEqual([
    ['ost', { value: 3, known: 1, of: 1 }],
    ['vast', { value: null, known: 0, of: 1 }],
  ]);
});

test('figures of projects add up by area over the projects given, and say how many are known', () => {
  const figures = new Map([
    ['a', 0.1],
    ['b', 0.2],
    ['x', 50],
  ]);
  const sums = figuresByArea(statistic('project'), figures, areas, projects);
  expect(Object.fromEntries(sums)).toEqual({
    ost: { value: expect.closeTo(0.3, 12), known: 2, of: 2 },
    vast: { value: null, known: 0, of: 1 },
  });
  expect(Object.fromEntries(figuresByArea(statistic('project'), figures, areas, projects.slice(1)))).toEqual({
    ost: { value: 0.2, known: 1, of: 1 },
    vast: { value: null, known: 0, of: 1 },
  });
});
