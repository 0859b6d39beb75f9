import { expect, test } from 'vitest';
import { lastDay, monthNumber, monthsLater } from '../../src/metrics/calendar.ts';

test('a month is over with its last day, a day with itself', () => {
  expect(['2021-02', '2024-02', '2022-12', '2022-05-07'].map(lastDay)).toEqual([
    '2021-02-28',
    '2024-02-29',
    '2022-12-31',
    '2022-05-07',
  ]);
});

test.each([
  ['2022-05-31', 12, '2023-05-31'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2022-11-30', 3, '2023-02-28'],
  ['2022-12-01', 1, '2023-01-01'],
  ['2022-01-15', 0, '2022-01-15'],
  // A date without day means by the end of its month, before and after.
  ['2022-02', 24, '2024-02-29'],
  ['2022-04', 1, '2022-05-31'],
])('%s and %i months make %s', (date, months, later) => {
  expect(monthsLater(date, months)).toBe(later);
});

test('months are counted across years', () => {
  expect(monthNumber('2022-01') - monthNumber('2021-12')).toBe(1);
});
