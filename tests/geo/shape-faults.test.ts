import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { placeInRing, placeOfRing } from '../../src/geo/place-in-ring.ts';
import { shapeFaults } from '../../src/geo/shape-faults.ts';

const ringOf = (...corners: readonly Position[]): Position[] => [...corners, corners[0] as Position];
const box = (west: number, south: number, east: number, north: number): Position[] =>
  ringOf([west, south], [east, south], [east, north], [west, north]);
const found = (...parts: readonly Position[][][]) =>
  shapeFaults(parts, 1e-4).map(({ kind, part, ring, at }) => `${kind} ${part}.${ring} ×${at.length}`);

describe('a shape', () => {
  test('may have holes, islands in them, and parts beside each other', () => {
    const withHole = [box(0, 0, 10, 10), box(2, 2, 8, 8)];
    expect(found(withHole)).toEqual([]);
    expect(found(withHole, [box(3, 3, 4, 4)])).toEqual([]);
    expect(found(withHole, [box(2, 2, 8, 8)])).toEqual([]);
    expect(found([box(3, 3, 4, 4)], withHole)).toEqual([]);
    expect(found([box(0, 0, 1, 1)], [box(1, 0, 2, 1)])).toEqual([]);
    expect(found([box(0, 0, 1, 1)], [box(1, 1, 2, 2)])).toEqual([]);
    expect(found([box(0, 0, 10, 10), box(2, 2, 4, 4), box(4, 2, 6, 4)])).toEqual([]);
  });

  test('may run either way round', () => {
    const reversed = [box(0, 0, 10, 10).toReversed(), box(0, 2, 8, 8)];
    expect(found(reversed)).toEqual([]);
    expect(found([box(0, 0, 1, 1)], [box(1, 0, 2, 1).toReversed()])).toEqual([]);
  });

  test('has no ring that crosses itself', () => {
    expect(found([ringOf([0, 0], [4, 4], [4, 0], [0, 4])])).toEqual(['crosses-itself 0.0 ×1']);
    expect(found([box(0, 0, 1, 1)], [box(5, 5, 9, 9), ringOf([6, 6], [8, 8], [8, 6], [6, 8])])).toEqual([
      'crosses-itself 1.1 ×1',
    ]);
  });

  test('has its holes inside their ring, wholly, and apart from each other', () => {
    const outer = box(0, 0, 10, 10);
    expect(found([outer, box(20, 20, 21, 21)])).toEqual(['hole-outside 0.1 ×1']);
    expect(found([outer, box(8, 2, 12, 4)])).toEqual(['hole-outside 0.1 ×2']);
    expect(found([outer, box(10, 2, 12, 4)])).toEqual(['hole-outside 0.1 ×2']);
    expect(found([outer, box(2, 2, 6, 6), box(3, 3, 4, 4)])).toEqual(['hole-outside 0.2 ×1']);
    expect(found([outer, box(2, 2, 6, 6), box(2, 2, 6, 6)])).toEqual(['hole-outside 0.2 ×4']);
    expect(found([outer, box(2, 2, 6, 6), box(5, 5, 8, 8)])).toEqual(['hole-outside 0.2 ×2']);
  });

  test('covers no ground twice', () => {
    expect(found([box(0, 0, 10, 10)], [box(2, 2, 4, 4)])).toEqual(['parts-overlap 1.0 ×1']);
    expect(found([box(2, 2, 4, 4)], [box(0, 0, 10, 10)])).toEqual(['parts-overlap 1.0 ×1']);
    expect(found([box(0, 0, 10, 10)], [box(0, 0, 10, 10)])).toEqual(['parts-overlap 1.0 ×4']);
    expect(found([box(0, 0, 2, 1)], [box(1, 0, 3, 1)])).toEqual(['parts-overlap 1.0 ×4']);
    expect(found([box(0, 0, 2, 2)], [box(1, 1, 3, 3)])).toEqual(['parts-overlap 1.0 ×2']);
  });

  test('has ground: a line there and back has none, nor a ring that its hole fills, nor a hair’s breadth', () => {
    expect(found([ringOf([0, 0], [4, 4], [2, 2])])).toEqual(['zero-area 0.0 ×1']);
    expect(found([box(0, 0, 4, 4), box(0, 0, 4, 4)])).toEqual(['zero-area 0.0 ×1']);
    expect(found([box(0, 0, 100, 1e-4)])).toEqual(['zero-area 0.0 ×1']);
    expect(found([box(0, 0, 100, 1e-3)])).toEqual([]);
    expect(found([box(0, 0, 100, 1)], [ringOf([0, 0], [4, 0], [2, 0])])).toEqual(['zero-area 1.0 ×1']);
  });
});

test('a point lies inside a ring, outside, or on its border, exactly', () => {
  const ring = ringOf([0, 0], [3, 1], [3, 4], [0, 3]);
  expect(placeInRing(ring, [1, 1])).toBe('inside');
  expect(placeInRing(ring, [3, 2])).toBe('border');
  expect(placeInRing(ring, [0, 0])).toBe('border');
  expect(placeInRing(ring, [1.5, 0.5])).toBe('border');
  expect(placeInRing(ring, [1.5, 0.5 - 2 ** -52])).toBe('outside');
  expect(placeInRing(ring, [1.5, 0.5 + 2 ** -52])).toBe('inside');
  for (const y of [0, 1, 3, 4]) expect(placeInRing(ring, [-1, y])).toBe('outside');
  for (const y of [0, 1, 3, 4]) expect(placeInRing(ring, [5, y])).toBe('outside');
});

test('a ring whose corners are all on another’s border lies where its edges do', () => {
  const outer = box(0, 0, 4, 4);
  expect(placeOfRing(ringOf([0, 2], [2, 0], [4, 2]), outer)).toBe('inside');
  expect(placeOfRing(outer, outer)).toBe('border');
  const notched = ringOf([0, 0], [4, 0], [4, 4], [2, 2], [0, 4]);
  expect(placeOfRing(ringOf([4, 4], [0, 4], [2, 2]), notched)).toBe('outside');
});
