import { expect, test } from 'vitest';
import { convertLand, convertMoney, isLandUnit, landText } from '../../src/model/unit.ts';

test('fifteen mu are a hectare', () => {
  expect(convertLand(15, 'mu', 'ha')).toBe(1);
  expect(convertLand(2, 'ha', 'mu')).toBe(30);
  expect(convertLand(1, 'km2', 'mu')).toBe(1500);
  expect(convertLand(1, 'ha', 'm2')).toBe(10_000);
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

test('land becomes the text of a cell in plain digits, enough of them to add up again', () => {
  expect(landText(30, 'mu', 'ha')).toBe('2');
  expect(landText(0.05, 'm2', 'km2')).toBe('0.00000005');
  expect(landText(12_345_678.25, 'mu', 'mu')).toBe('12345678.25');
  const third = Number(landText(5, 'mu', 'ha'));
  expect(Math.abs(third * 2 - Number(landText(10, 'mu', 'ha')))).toBeLessThan(1e-11);
});

test.each(['constructor', 'toString', '', 'mile'])('%s is no unit of land', (unit) => {
  expect(isLandUnit(unit)).toBe(false);
});
