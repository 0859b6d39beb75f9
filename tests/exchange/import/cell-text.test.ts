import { expect, test } from 'vitest';
import { dateText, numberText } from '../../../src/exchange/import/cell-text.ts';

test.each([
  ['2022/5/31', '2022-05-31'],
  ['2022.5', '2022-05'],
  ['2022.10', '2022-10'],
  ['2022.1.5', '2022-01-05'],
  ['2022年5月31日', '2022-05-31'],
  ['2022年5月', '2022-05'],
  ['2022-05', '2022-05'],
  ['5/2022', '5/2022'],
])('the date %s is read as %s', (text, date) => {
  expect(dateText(text)).toBe(date);
});

test('2022.1 is left to be refused: a spreadsheet shows October so, typed as the number 2022.10', () => {
  expect(dateText('2022.1')).toBe('2022.1');
});

test.each([
  ['1,234.50', '1234.5'],
  ['12.50', '12.5'],
  ['-3', '-3'],
  ['1,23', '1,23'],
  ['约5', '约5'],
])('the number %s is read as %s', (text, number) => {
  expect(numberText(text)).toBe(number);
});
