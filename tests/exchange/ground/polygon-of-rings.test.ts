import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { polygonOfRings } from '../../../src/exchange/ground/polygon-of-rings.ts';

/** Clockwise, as Shapefiles have outer rings. */
const outer = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y],
];
const hole = (x: number, y: number, size: number) => outer(x, y, size).toReversed();

describe('rings of a Shapefile', () => {
  test('one outer ring keeps all holes', () => {
    const rings = [outer(0, 0, 10), hole(1, 1, 2), hole(5, 5, 2)];
    expect(polygonOfRings(rings)).toEqual({ type: 'Polygon', coordinates: rings });
  });

  test('a hole goes to the ring around it, not to one whose bounds reach over it', () => {
    // An L around a square: the square's hole lies in the bounds of both.
    const bend: Position[] = [
      [0, 0],
      [0, 10],
      [2, 10],
      [2, 2],
      [10, 2],
      [10, 0],
      [0, 0],
    ];
    const [square, inside] = [outer(4, 4, 5), hole(5, 5, 1)];
    expect(polygonOfRings([bend, square, inside])).toEqual({
      type: 'MultiPolygon',
      coordinates: [[bend], [square, inside]],
    });
  });

  test('an island in a hole is a part of its own, and the hole stays with the larger', () => {
    const [land, water, island, pond] = [outer(0, 0, 20), hole(2, 2, 16), outer(5, 5, 8), hole(6, 6, 2)];
    expect(polygonOfRings([land, water, island, pond])).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [land, water],
        [island, pond],
      ],
    });
  });

  test('rings that run the wrong way round all together are read the other way', () => {
    const [land, water] = [outer(0, 0, 10).toReversed(), hole(2, 2, 2).toReversed()];
    const far = outer(50, 0, 10).toReversed();
    expect(polygonOfRings([land])).toEqual({ type: 'Polygon', coordinates: [land] });
    expect(polygonOfRings([land, far, water])).toEqual({ type: 'MultiPolygon', coordinates: [[land, water], [far]] });
  });

  test('overlapping outer rings are parts, not holes of each other', () => {
    const [one, other] = [outer(0, 0, 10), outer(5, 5, 4)];
    expect(polygonOfRings([one, other])).toEqual({ type: 'MultiPolygon', coordinates: [[one], [other]] });
  });

  test('a hole that lies nowhere is kept, to be named', () => {
    const [one, other, lost] = [outer(0, 0, 10), outer(20, 0, 10), hole(50, 50, 1)];
    expect(polygonOfRings([one, other, lost])).toEqual({ type: 'MultiPolygon', coordinates: [[one, lost], [other]] });
  });

  test('eastings with zone number keep their digits', () => {
    const [land, water] = [outer(40_651_310.3447, 3_334_456.2735, 0.5), hole(40_651_310.4, 3_334_456.4, 0.01)];
    expect(polygonOfRings([land, water])).toEqual({ type: 'Polygon', coordinates: [land, water] });
  });

  test('nothing is nothing', () => {
    expect(polygonOfRings([])).toBeNull();
  });
});
