import { describe, expect, test } from 'vitest';
import { geodesicPlane } from '../../src/geo/gnomonic.ts';
import { moved } from './squares.ts';

const cixi = [121.3, 30.2];

describe('the geodesic plane', () => {
  test('gives a position back within a tenth of a millimetre, 100 km away', () => {
    const plane = geodesicPlane(cixi);
    for (const [east, north] of [
      [0, 0],
      [3, -4],
      [100_000, 0],
      [-60_000, 80_000],
    ] as const) {
      const place = moved(cixi, east, north);
      const [lng = 0, lat = 0] = plane.fromPlane(plane.toPlane(place));
      expect(Math.abs(lng - (place[0] ?? 0))).toBeLessThan(1e-9);
      expect(Math.abs(lat - (place[1] ?? 0))).toBeLessThan(1e-9);
    }
  });

  test('has true distances and directions around its middle', () => {
    const [x = 0, y = 0] = geodesicPlane(cixi).toPlane(moved(cixi, 30, 40));
    expect(x).toBeCloseTo(30, 4);
    expect(y).toBeCloseTo(40, 4);
  });
});
