import { expect, test } from 'vitest';
import { convertLand, convertMoney } from '../../src/model/unit.ts';

test('fifteen mu are a hectare', () => {
  expect(convertLand(15, 'mu', 'ha')).toBeCloseTo(1, 12);
  expect(convertLand(1, 'km2', 'mu')).toBeCloseTo(1500, 9);
});

test('a value in its own unit stays the very number', () => {
  expect(convertLand(3107.91, 'mu', 'mu')).toBe(3107.91);
  expect(convertMoney(0.1, 'wan', 'wan')).toBe(0.1);
});

test('ten thousand 万 are an 亿, and a hundred 万 a million', () => {
  expect(convertMoney(1_177_312, 'wan', 'yi')).toBeCloseTo(117.7312, 9);
  expect(convertMoney(1, 'million', 'wan')).toBe(100);
});

test('a unit of another measure is a mistake of ours and throws', () => {
  expect(() => convertLand(1, 'mu', 'wan')).toThrow('no conversion from mu to wan');
});
