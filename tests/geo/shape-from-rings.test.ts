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

  test('whose corners on an edge are off by a rounding, to either side, are told by their middle', () => {
    const around: readonly Position[] = [
      [121.3, 30.2],
      [121.303, 30.2007],
      [121.301, 30.203],
      [121.3, 30.2],
    ];
    for (const off of [-1e-9, 0, 1e-9]) {
      const first = [121.301, 30.200233333 + off];
      const hole = [first, [121.302, 30.200466667 + off], [121.3015, 30.201], first];
      const beside = [first, [121.3015, 30.2], [121.302, 30.200466667 + off], first];
      expect(shapeFromRings([around, hole])?.type).toBe('Polygon');
      expect(shapeFromRings([around, beside])?.type).toBe('MultiPolygon');
    }
  });

  test('that lie beside each other are told so where two of their corners are all but level', () => {
    const off = 1e-9;
    const south = [
      [0, 0],
      [2, 0],
      [2, 1],
      [0, 1 + off],
      [0, 0],
    ];
    const north = [
      [-1, 1],
      [3, 1],
      [3, 9],
      [-1, 9],
      [-1, 1],
    ];
    expect(shapeFromRings([south, north])?.type).toBe('MultiPolygon');
  });

  test('of none are no shape', () => expect(shapeFromRings([])).toBeNull());
});
