import { expect, test } from 'vitest';
import { fromWgs84, toWgs84 } from '../../src/geo/coordinate-system.ts';
import { ellipsoidalMu } from '../../src/geo/measure.ts';
import { ownZone, planarMu } from '../../src/geo/planar.ts';
import { doubleRingArea } from '../../src/geo/ring-area.ts';
import { gaussKruger, systemId } from '../../src/model/datum.ts';
import type { Shape } from '../../src/model/ground.ts';
import { squareAt } from './squares.ts';

/** A square of metres in the plane of CM 120°, so many metres east of its meridian. */
function planeSquare(east: number, side: number): Shape {
  const [x, y] = [500_000 + east, 3_342_000];
  const corners = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  return { type: 'Polygon', coordinates: [corners.map(toWgs84(gaussKruger(120, false)))] };
}

test('a shape has the zone of its middle, on either side of 121.5° E', () => {
  expect(systemId(ownZone(squareAt([121.3, 30.2], 500)))).toBe('gauss-kruger-120');
  expect(systemId(ownZone(squareAt([121.57, 30.12], 500)))).toBe('gauss-kruger-123');
  expect(systemId(ownZone(squareAt([121.4999, 30.12], 100)))).toBe('gauss-kruger-120');
});

test('a square of 300 m in the plane has 135 mu there, with or without zone number, whichever axis comes first', () => {
  for (const axes of ['east-north', 'north-east'] as const) {
    for (const hasZoneNumber of [false, true]) {
      expect(planarMu(planeSquare(125_000, 300), gaussKruger(120, hasZoneNumber, axes))).toBeCloseTo(135, 6);
    }
  }
});

test('the plane has as much more than the ground as the distance from the meridian squared over the earth’s radius', () => {
  for (const east of [0, 60_000, 125_000, -125_000]) {
    const shape = planeSquare(east, 300);
    const excess = planarMu(shape, gaussKruger(120, false)) / ellipsoidalMu(shape) - 1;
    expect(excess).toBeCloseTo(((east + 150) / 6_370_000) ** 2, 6);
  }
});

test('holes are taken off and parts added up', () => {
  const [outer, inner] = [squareAt([121.3, 30.2], 300), squareAt([121.3, 30.2], 100)];
  const zone = ownZone(outer);
  const withHole: Shape = { type: 'Polygon', coordinates: [...outer.coordinates, ...inner.coordinates] };
  const expected = planarMu(outer, zone) - planarMu(inner, zone);
  expect(planarMu(withHole, zone)).toBeCloseTo(expected, 9);
  const parts: Shape = {
    type: 'MultiPolygon',
    coordinates: [withHole.coordinates, squareAt([121.4, 30.1], 100).coordinates],
  };
  expect(planarMu(parts, zone)).toBeCloseTo(expected + planarMu(squareAt([121.4, 30.1], 100), zone), 9);
});

test('a shape that the zone does not reach has no planar area', () => {
  expect(planarMu(squareAt([110, 30], 300), gaussKruger(120, false))).toBeNaN();
});

test('the area round a ring is positive counterclockwise, and keeps its digits far from the origin', () => {
  const ring = [
    [0, 0],
    [2, 0],
    [2, 3],
    [0, 0],
  ];
  const far = ring.map(([x = 0, y = 0]) => [x + 40_500_000.25, y + 3_342_000.75]);
  expect(doubleRingArea(far)).toBe(6);
  expect(doubleRingArea(far.toReversed())).toBe(-6);
  expect(fromWgs84(gaussKruger(120, true))([120, 30])[0]).toBe(40_500_000);
});
