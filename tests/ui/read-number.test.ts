import { expect, test } from 'vitest';
import { readNumber } from '../../src/ui/filters/read-number.ts';

test('a number is read with and without commas between thousands', () => {
  expect(readNumber('1234.5')).toBe(1234.5);
  expect(readNumber('1,234.5')).toBe(1234.5);
  expect(readNumber(' ５０ ')).toBe(50);
  expect(readNumber('0')).toBe(0);
});

test('what could mean two numbers, or none, is refused', () => {
  for (const text of ['', '3,5', '12,34', '-1', '1e3', '5 亩', '.5', '1.2.3'])
    expect(readNumber(text), text).toBeNull();
});
