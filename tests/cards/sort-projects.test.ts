import { expect, test } from 'vitest';
import { type Sort, sortColumns } from '../../src/model/view-state.ts';
import { nextSort, type SortNames, sortProjects } from '../../src/ui/table/sort-projects.ts';
import { project } from '../metrics/projects.ts';

const names: SortNames = {
  language: 'zh',
  project: ({ name }) => name.zh ?? '',
  company: ({ company }) => company.zh ?? '',
  area: (id) => id,
  industryOrder: (id) => Number(id),
  figure: ({ id }) => ({ a: -2, c: 7 })[id] ?? null,
};

const rows = [
  project({ id: 'a', no: 1, plannedNewLandMu: 20, plannedInvestmentWan: 100, name: { zh: '轴承' }, industryId: '2' }),
  project({ id: 'b', no: 2, plannedNewLandMu: null, plannedInvestmentWan: 900, name: { zh: '电机' }, industryId: '1' }),
  project({ id: 'c', no: 3, plannedNewLandMu: 5, plannedInvestmentWan: 100, name: { zh: '模具' }, industryId: '2' }),
];

const order = (column: Sort['column'], descending: boolean) =>
  sortProjects(rows, { column, descending }, names).map(({ id }) => id);
const up = { column: 'no', descending: false } as const;
const down = { column: 'no', descending: true } as const;

test('unknown values come last both ways', () => {
  expect(order('land', false)).toEqual(['c', 'a', 'b']);
  expect(order('land', true)).toEqual(['a', 'c', 'b']);
});

test('an unknown ratio comes last both ways', () => {
  expect(order('per-mu', false).at(-1)).toBe('b');
  expect(order('per-mu', true).at(-1)).toBe('b');
});

test('Chinese names sort by pinyin', () => {
  expect(order('name', false)).toEqual(['b', 'c', 'a']);
});

test('equal rows keep the order of the pack, both ways', () => {
  expect(order('industry', false)).toEqual(['b', 'a', 'c']);
  expect(order('industry', true)).toEqual(['a', 'c', 'b']);
});

test('every column sorts without losing a row', () => {
  for (const column of sortColumns) expect(order(column, false).toSorted()).toEqual(['a', 'b', 'c']);
});

test('a statistic of the user sorts, largest first, with what it does not name last', () => {
  expect(order('statistic.s-1', true)).toEqual(['c', 'a', 'b']);
  expect(order('statistic.s-1', false)).toEqual(['a', 'c', 'b']);
  expect(nextSort(up, 'statistic.s-1')).toEqual({ column: 'statistic.s-1', descending: true });
});

test('a second press on a heading turns the order; sizes begin with the largest', () => {
  expect(nextSort(up, 'no')).toEqual({ column: 'no', descending: true });
  expect(nextSort(up, 'land')).toEqual({ column: 'land', descending: true });
  expect(nextSort(down, 'name')).toEqual({ column: 'name', descending: false });
});
