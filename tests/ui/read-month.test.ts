import { expect, test } from 'vitest';
import { addMonths, readMonth } from '../../src/ui/components/read-month.ts';

test('a month is read as people write it', () => {
  for (const text of ['2021-01', '2021.01', '2021.1', '2021/1', '2021年1月', '202101', ' 2021-01 ', '２０２１．０１']) {
    expect(readMonth(text), text).toBe('2021-01');
  }
});

test('what is no month is refused', () => {
  for (const text of ['', '2021', '2021-13', '2021-00', '21-01', '2021-1x', 'Jan 2021']) {
    expect(readMonth(text), text).toBeNull();
  }
});

test('months are added over the end of a year', () => {
  expect(addMonths('2020-12', 1)).toBe('2021-01');
  expect(addMonths('2021-01', -1)).toBe('2020-12');
  expect(addMonths('2021-06', 12)).toBe('2022-06');
});
