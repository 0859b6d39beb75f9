import { expect, test } from 'vitest';
import { prepareBars } from '../../src/charts/prepare-bars.ts';
import { prepareGantt } from '../../src/charts/prepare-gantt.ts';

const period = ['2021-01', '2025-12'] as const;

test('a project of one year in a period of five fills a fifth', () => {
  const { bar, startsBefore, endsAfter } = prepareGantt('2022-01', '2022-12', period, '2020-12');
  expect([bar.from, bar.to, startsBefore, endsAfter]).toEqual([0.2, 0.4, false, false]);
});

test('the years of the period stand at their Januaries', () => {
  const { years } = prepareGantt('2022-01', '2022-12', period, '2020-12');
  expect(years).toEqual([2021, 2022, 2023, 2024, 2025].map((year, index) => ({ year, at: index / 5 })));
});

test('a date stands at the end of its month, and outside the period nowhere', () => {
  const asOf = (month: string) => prepareGantt('2022-01', '2022-12', period, month).asOf;
  expect([asOf('2020-11'), asOf('2020-12'), asOf('2023-06'), asOf('2025-12'), asOf('2026-01')]).toEqual([
    null,
    0,
    0.5,
    1,
    null,
  ]);
});

test('a bar that leaves the period is cut and says so', () => {
  const { bar, startsBefore, endsAfter } = prepareGantt('2019-01', '2027-12', period, '2020-12');
  expect([bar.from, bar.to, startsBefore, endsAfter]).toEqual([0, 1, true, true]);
});

test('bars share one scale, on which the furthest that any could reach is whole', () => {
  const bars = prepareBars([
    { id: 'a', value: 50, least: 20, most: 100 },
    { id: 'b', value: 25 },
  ]);
  expect(bars).toEqual([
    { id: 'a', width: 0.5, firm: 0.2, mayCome: 1 },
    { id: 'b', width: 0.25, firm: null, mayCome: null },
  ]);
});

test('an unknown value has no bar, and a scale of nothing has no length', () => {
  expect(
    prepareBars([
      { id: 'a', value: null },
      { id: 'b', value: 0 },
    ]),
  ).toEqual([
    { id: 'a', width: null, firm: null, mayCome: null },
    { id: 'b', width: 0, firm: null, mayCome: null },
  ]);
});
