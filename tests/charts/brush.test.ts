import { expect, test } from 'vitest';
import { dragged, holdAt, rangeOf, spanOf } from '../../src/charts/brush.ts';

const land = { least: 0, most: 220, step: 5, isWhole: false, values: new Float64Array() };
const months = { least: 5, most: 45, step: 1, isWhole: true, values: new Float64Array() };

test('a drag either way covers what lies between, on whole steps', () => {
  expect(rangeOf({ from: 51, to: 99 }, land)).toEqual({ min: 50, max: 100 });
  expect(rangeOf({ from: 99, to: 51 }, land)).toEqual({ min: 50, max: 100 });
});

test('an end of the scale is open', () => {
  expect(rangeOf({ from: 0, to: 100 }, land)).toEqual({ min: null, max: 100 });
  expect(rangeOf({ from: 100, to: 220 }, land)).toEqual({ min: 100, max: null });
  expect(rangeOf({ from: -20, to: 400 }, land)).toEqual({ min: null, max: null });
});

test('a press without a drag takes the step under it', () => {
  expect(rangeOf({ from: 52, to: 52 }, land)).toEqual({ min: 50, max: 55 });
  expect(rangeOf({ from: 220, to: 220 }, land)).toEqual({ min: 215, max: null });
});

test('whole numbers include the last under the brush and not the next', () => {
  expect(rangeOf({ from: 12, to: 25 }, months)).toEqual({ min: 12, max: 24 });
  expect(spanOf({ min: 12, max: 24 }, months)).toEqual({ from: 12, to: 25 });
});

test('the stretch of a range is where the range was drawn', () => {
  for (const range of [
    { min: 50, max: 100 },
    { min: null, max: 100 },
    { min: 100, max: null },
  ]) {
    const span = spanOf(range, land);
    expect(span && rangeOf(span, land)).toEqual(range);
  }
  expect(spanOf({ min: null, max: null }, land)).toBeNull();
});

test('a range beside the scale has no stretch on it', () => {
  expect(spanOf({ min: 500, max: null }, land)).toBeNull();
  expect(spanOf({ min: 10, max: 500 }, land)).toEqual({ from: 10, to: 220 });
});

test('a press on an end holds it, within holds the whole, elsewhere begins anew', () => {
  const span = { from: 50, to: 100 };
  expect([48, 75, 103, 150].map((value) => holdAt(value, span, 4))).toEqual(['min', 'both', 'max', 'new']);
  expect(holdAt(75, null, 4)).toBe('new');
});

test('moved whole, a stretch keeps its length and stays on the scale', () => {
  const span = { from: 50, to: 100 };
  expect(dragged('both', span, 60, 80, land)).toEqual({ from: 70, to: 120 });
  expect(dragged('both', span, 60, 900, land)).toEqual({ from: 170, to: 220 });
  expect(dragged('min', span, 50, 120, land)).toEqual({ from: 120, to: 100 });
});
