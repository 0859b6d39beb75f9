import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { shapeFromRings } from '../../src/geo/shape-from-rings.ts';

const square = (x: number, y: number, side: number): readonly Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const backwards = (ring: readonly Position[]) => ring.toReversed();

describe('rings that were drawn one by one', () => {
  test('are one polygon with holes, whichever way and in whichever order they were drawn', () => {
    expect(shapeFromRings([square(2, 2, 1), backwards(square(0, 0, 9)), square(5, 5, 2)])).toEqual({
      type: 'Polygon',
      coordinates: [square(0, 0, 9), backwards(square(2, 2, 1)), backwards(square(5, 5, 2))],
    });
  });

  test('apart are parts, and one within a hole is an island', () => {
    const shape = shapeFromRings([square(0, 0, 9), square(1, 1, 5), square(2, 2, 2), square(20, 0, 1)]);
    expect(shape?.type).toBe('MultiPolygon');
    expect(shape?.coordinates.map((rings) => rings.length)).toEqual([2, 1, 1]);
  });

  test('that touch with a corner are told by the corners that do not', () => {
    expect(shapeFromRings([square(0, 0, 4), square(0, 0, 2)])?.coordinates).toHaveLength(2);
    expect(shapeFromRings([square(0, 0, 4), square(4, 0, 2)])?.type).toBe('MultiPolygon');
  });

  test('of none are no shape', () => expect(shapeFromRings([])).toBeNull());
});
