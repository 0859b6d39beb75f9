import { expect, test } from 'vitest';
import { readDate } from '../../../src/ui/tracking/read-date.ts';

test('a day is read however it is written', () => {
  const written = ['2021-05-31', '2021.5.31', '2021/05/31', '2021年5月31日', '20210531', ' ２０２１-０５-３１ '];
  expect(written.map(readDate)).toEqual(written.map(() => '2021-05-31'));
});

test('a month is read where the day is not known', () => {
  expect(['2021-05', '2021.5', '2021年5月', '202105'].map(readDate)).toEqual(Array(4).fill('2021-05'));
});

test('what is no date is refused, a day that no month has among it', () => {
  expect(['', '2021', '2021-13', '2021-02-30', '2021-5-32', '31.5.2021', 'May 2021'].map(readDate)).toEqual(
    Array(7).fill(null),
  );
});
