import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { nestRings } from '../../src/geo/nest-rings.ts';

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('rings of which nobody says what they are', () => {
  test('make a polygon with holes where they lie within the first', () => {
    const rings = [square(0, 0, 10), square(1, 1, 2), square(6, 6, 2)];
    expect(nestRings(rings)).toEqual({ type: 'Polygon', coordinates: rings });
  });

  test('make several polygons where they lie apart, whichever comes first', () => {
    const [hole, left, right] = [square(1, 1, 2), square(0, 0, 10), square(20, 0, 5)];
    expect(nestRings([hole, left, right])).toEqual({ type: 'MultiPolygon', coordinates: [[left, hole], [right]] });
  });

  test('make an island of a ring in a hole, with a hole of its own', () => {
    const [outer, hole, island, pond] = [square(0, 0, 10), square(1, 1, 8), square(2, 2, 6), square(3, 3, 1)];
    expect(nestRings([outer, hole, island, pond])).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [outer, hole],
        [island, pond],
      ],
    });
  });

  test('are neighbours, not holes, where they share an edge, and holes where they touch from within', () => {
    const [outer, neighbour, inner] = [square(0, 0, 10), square(10, 0, 10), square(0, 4, 2)];
    expect(nestRings([outer, neighbour])).toMatchObject({ type: 'MultiPolygon' });
    expect(nestRings([outer, inner])).toEqual({ type: 'Polygon', coordinates: [outer, inner] });
  });

  test('fill a notch without becoming its hole, though all their corners lie on the border', () => {
    const notched: Position[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [6, 10],
      [6, 5],
      [4, 5],
      [4, 10],
      [0, 10],
      [0, 0],
    ];
    const filling: Position[] = [
      [4, 5],
      [6, 5],
      [6, 10],
      [4, 10],
      [4, 5],
    ];
    expect(nestRings([notched, filling])).toMatchObject({ type: 'MultiPolygon' });
  });
});

test('a part whose corners are rounded into its neighbour is no hole', () => {
  const neighbour: Position[] = [
    [0.99995, 2],
    [0.99995, 4],
    [3, 4],
    [3, 2],
    [0.99995, 2],
  ];
  const inMetres = neighbour.map(([x = 0, y = 0]): Position => [x + 9, y]);
  expect(nestRings([square(0, 0, 10), inMetres])).toMatchObject({ type: 'MultiPolygon' });
});

test('of two that are the same neither is the hole of the other, wherever they lie', () => {
  for (let turn = 0; turn < 50; turn += 1) {
    const ring = [0, 1, 2, 3, 0].map((corner): Position => {
      const angle = turn + (corner * Math.PI) / 2;
      return [121.3 + 0.001 * Math.cos(angle), 30.2 + 0.001 * Math.sin(angle)];
    });
    expect(nestRings([ring, [...ring]])).toEqual({ type: 'MultiPolygon', coordinates: [[ring], [ring]] });
  }
});

test('no ring is lost, even where two are the same or cross', () => {
  const rings = [square(0, 0, 10), square(0, 0, 10), square(5, 5, 10), square(6, 6, 2), square(9, 9, 3)];
  const { coordinates } = nestRings(rings);
  expect(new Set(coordinates.flat())).toEqual(new Set(rings));
});
