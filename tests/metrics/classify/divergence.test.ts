import { expect, test } from 'vitest';
import { divergenceOf } from '../../../src/metrics/classify/divergence.ts';
import { classesBetween } from '../../../src/metrics/classify/value-class.ts';

const of = (values: readonly number[], breaks: readonly number[]) =>
  divergenceOf(values, classesBetween(values, breaks));

test('the middle is zero where values lie on both sides of it', () => {
  expect(of([-5, -1, 2, 30], [-2, 0, 10])).toEqual({ middle: 0, basis: 'zero', sides: [-1, -1, 1, 1] });
  expect(of([-5, -1, 2, 30], [-2, 10]).sides).toEqual([-1, 0, 1]);
});

test('else the median is the middle', () => {
  expect(of([1, 2, 4, 9], [2, 4])).toEqual({ middle: 3, basis: 'median', sides: [-1, -1, 1] });
  expect(of([-9, -4, -2], [-5, -3])).toEqual({ middle: -4, basis: 'median', sides: [-1, 0, 1] });
});

test('a break in the same gap as the median parts the sides, wherever in it', () => {
  for (const at of [2.1, 3, 3.9]) expect(of([1, 2, 4, 9], [at]).sides).toEqual([-1, 1]);
});

test('the median itself belongs to the side of its class', () => {
  expect(of([1, 2, 3, 4, 5], [3]).sides).toEqual([-1, 1]);
  expect(of([1, 2, 3, 4, 5], [4]).sides).toEqual([-1, 1]);
});

test('a class that holds nothing is on the side where it lies', () => {
  expect(of([1, 2, 90, 100], [10, 20, 60]).sides).toEqual([-1, -1, 0, 1]);
});
