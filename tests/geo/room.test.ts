import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { clearOf, clearOfAll, clearOfCircle, depthIn, type PlaneRings } from '../../src/geo/clearance.ts';
import { localPlane, type PlanePoint } from '../../src/geo/local-plane.ts';
import { ellipsoidalMu } from '../../src/geo/measure.ts';
import { nearestRoom, widestRoom } from '../../src/geo/room.ts';
import { circleRadiusM, trueCircle } from '../../src/geo/true-circle.ts';

const square = (west: number, south: number, side: number): PlanePoint[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

describe('the plane around a point', () => {
  test('is true to a thousandth within 10 km, and leads back', () => {
    const origin: Position = [121.3, 30.2];
    const { toPlane, fromPlane } = localPlane(origin);
    for (const azimuth of [0, 45, 90, 135, 200, 300]) {
      const { lat2 = 0, lon2 = 0 } = geodesic.Geodesic.WGS84.Direct(30.2, 121.3, azimuth, 10_000);
      const point = toPlane([lon2, lat2]);
      expect(Math.hypot(...point) / 10_000).toBeCloseTo(1, 2.7);
      expect(fromPlane(point).map((value) => value.toFixed(12))).toEqual([lon2.toFixed(12), lat2.toFixed(12)]);
    }
  });
});

describe('clearance', () => {
  test('is the distance from the nearest edge, inside positive, in a hole and outside negative', () => {
    const depth = depthIn([square(0, 0, 100), square(40, 40, 20).toReversed()]);
    expect([depth([10, 50]), depth([50, 50]), depth([-30, -40]), depth([25, 50])]).toEqual([10, -10, -50, 15]);
    expect(depth([25, 50], 5)).toBe(5);
  });

  test('of several things is that of the nearest', () => {
    const clear = clearOf([[square(0, 0, 10)], [square(100, 0, 10)]]);
    expect([clear([40, 5]), clear([90, 5]), clear([105, 5]), clearOf([])([0, 0])]).toEqual([30, 10, -5, Infinity]);
    expect(clearOfAll(clear, clearOfCircle([40, 25], 5))([40, 5])).toBe(15);
  });

  test('is what looking at every edge gives', () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 150 }), fc.integer({ min: -50, max: 150 }));
    const ring = fc.array(point, { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), point, (open, at) => {
        const rings: PlaneRings = open.map((points) => [...points, points[0] as PlanePoint]);
        let nearest = Infinity;
        let isInside = false;
        for (const closed of rings) {
          for (let index = 1; index < closed.length; index += 1) {
            const [[ax, ay], [bx, by]] = [closed[index - 1], closed[index]] as [PlanePoint, PlanePoint];
            // So finely cut that no foot of a perpendicular is missed by more than a tenth.
            for (let step = 0; step <= 1000; step += 1) {
              const [x, y] = [ax + ((bx - ax) * step) / 1000, ay + ((by - ay) * step) / 1000];
              nearest = Math.min(nearest, Math.hypot(x - at[0], y - at[1]));
            }
            if (ay > at[1] !== by > at[1] && at[0] < ax + ((at[1] - ay) * (bx - ax)) / (by - ay)) isInside = !isInside;
          }
        }
        const found = depthIn(rings)(at);
        expect(Math.abs(Math.abs(found) - nearest)).toBeLessThan(0.2);
        if (nearest > 0.2) expect(found > 0).toBe(isInside);
      }),
      { numRuns: 60 },
    );
  });
});

describe('room', () => {
  const window = { centre: [50, 50] as const, half: 60 };

  test('is where it is looked for first, where there is any', () => {
    expect(nearestRoom([20, 50], 15, depthIn([square(0, 0, 100)]), window, 0.1)).toEqual([20, 50]);
  });

  test('is the nearest place with as much, to the precision', () => {
    const found = nearestRoom([0, 50], 15, depthIn([square(0, 0, 100)]), window, 0.1);
    expect(found?.[0]).toBeGreaterThanOrEqual(15);
    expect(Math.hypot((found?.[0] ?? 0) - 15, (found?.[1] ?? 0) - 50)).toBeLessThan(0.5);
  });

  test('beyond an obstacle is found', () => {
    const clear = clearOfAll(depthIn([square(0, 0, 100)]), clearOfCircle([10, 50], 60));
    const found = nearestRoom([10, 50], 10, clear, window, 0.1) ?? [0, 0];
    expect(clear(found)).toBeGreaterThanOrEqual(10);
    expect(Math.hypot(found[0] - 10, found[1] - 50)).toBeCloseTo(70, 0);
  });

  test('is none where nothing is wide enough', () => {
    expect(nearestRoom([50, 50], 51, depthIn([square(0, 0, 100)]), window, 0.1)).toBeNull();
  });

  test('is widest in the broader arm of a shape', () => {
    const shape: PlanePoint[] = [
      [0, 0],
      [100, 0],
      [100, 60],
      [30, 60],
      [30, 100],
      [0, 100],
      [0, 0],
    ];
    const [x, y] = widestRoom(depthIn([shape]), window, 0.1);
    expect(y).toBeCloseTo(30, 0);
    expect(depthIn([shape])([x, y])).toBeGreaterThan(29.9);
  });
});

test('a true circle has the land it is made for, at any latitude', () => {
  for (const [lat, mu] of [
    [30.2, 216.3],
    [30.05, 5],
    [60, 1500],
    [0, 40],
  ] as const) {
    const ring = trueCircle([121.3, lat], (mu * 10_000) / 15);
    expect(ellipsoidalMu({ type: 'Polygon', coordinates: [ring] })).toBeCloseTo(mu, 2);
    expect(ring).toHaveLength(49);
    expect(ring[0]).toEqual(ring[48]);
  }
  expect(circleRadiusM(Math.PI * 100 ** 2)).toBeCloseTo(100.14, 2);
});
