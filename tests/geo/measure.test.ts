import geodesic from 'geographiclib-geodesic';
import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ellipsoidalMu } from '../../src/geo/measure.ts';
import { convertLand } from '../../src/model/unit.ts';
import { squareAt } from './squares.ts';

const cixi: Position = [121.3, 30.2];
const squareMetres = (shape: Parameters<typeof ellipsoidalMu>[0]) => convertLand(ellipsoidalMu(shape), 'mu', 'm2');
const polygon = (...rings: readonly (readonly Position[])[]): Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring]),
});

/** What turf.area computes: on a sphere of the mean radius, by geographic latitudes. */
function sphericalM2([ring = []]: Polygon['coordinates']): number {
  const radians = (degrees = 0) => (degrees * Math.PI) / 180;
  const sum = ring.slice(1).reduce((total, [lng, lat], index) => {
    const [lastLng, lastLat] = ring[index] as Position;
    return total + radians((lng ?? 0) - (lastLng ?? 0)) * (2 + Math.sin(radians(lastLat)) + Math.sin(radians(lat)));
  }, 0);
  return Math.abs((sum * 6_371_008.8 ** 2) / 2);
}

/** Area between two parallels and two meridians by formula (2) of 国土调查办发〔2008〕32号, on the ellipsoid of CGCS2000. */
function surveyedTrapezoidM2(west: number, south: number, east: number, north: number): number {
  const [a, f] = [6_378_137, 1 / 298.257222101];
  const b = a * (1 - f);
  const e2 = (a * a - b * b) / (a * a);
  const factors = [
    1 + (3 / 6) * e2 + (30 / 80) * e2 ** 2 + (35 / 112) * e2 ** 3 + (630 / 2304) * e2 ** 4,
    (1 / 6) * e2 + (15 / 80) * e2 ** 2 + (21 / 112) * e2 ** 3 + (420 / 2304) * e2 ** 4,
    (3 / 80) * e2 ** 2 + (7 / 112) * e2 ** 3 + (180 / 2304) * e2 ** 4,
    (1 / 112) * e2 ** 3 + (45 / 2304) * e2 ** 4,
    (5 / 2304) * e2 ** 4,
  ];
  const [height, middle] = [((north - south) * Math.PI) / 180, ((north + south) * Math.PI) / 360];
  const terms = factors.map((factor, order) => {
    const odd = 2 * order + 1;
    return (order % 2 === 0 ? 1 : -1) * factor * Math.sin((odd / 2) * height) * Math.cos(odd * middle);
  });
  return 2 * b * b * (((east - west) * Math.PI) / 180) * terms.reduce((sum, term) => sum + term, 0);
}

describe('the ellipsoidal area', () => {
  test('of a kilometre square is 1,500 mu, as GeographicLib itself says', () => {
    const square = squareAt(cixi, 1000);
    const reference = geodesic.Geodesic.WGS84.Polygon(false);
    for (const [lng = 0, lat = 0] of square.coordinates[0]?.slice(0, -1) ?? []) reference.AddPoint(lat, lng);
    expect(squareMetres(square)).toBeCloseTo(Math.abs(reference.Compute(false, true).area ?? 0), 6);
    expect(ellipsoidalMu(square)).toBeCloseTo(1500, 3);
  });

  test('has not the 0.11 % too much of a sphere', () => {
    const square = squareAt(cixi, 1000);
    const excess = sphericalM2(square.coordinates) / squareMetres(square) - 1;
    expect(excess).toBeGreaterThan(0.001);
    expect(excess).toBeLessThan(0.0012);
  });

  test('is that of the land survey’s formula, to a hundredth of a mu in 1,500', () => {
    const [west, south, east, north] = [121.3, 30.2, 121.3104, 30.209];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const surveyed = convertLand(surveyedTrapezoidM2(west, south, east, north), 'm2', 'mu');
    expect(surveyed).toBeGreaterThan(1490);
    expect(ellipsoidalMu(polygon(ring))).toBeCloseTo(surveyed, 2);
  });

  test('does not depend on the way a ring runs, nor on where it begins', () => {
    const [ring = []] = squareAt(cixi, 300).coordinates;
    const area = ellipsoidalMu(polygon(ring));
    expect(ellipsoidalMu(polygon(ring.toReversed()))).toBeCloseTo(area, 9);
    expect(ellipsoidalMu(polygon([...ring.slice(1), ring[1] as Position]))).toBeCloseTo(area, 9);
  });

  test('leaves holes out, whichever way they run', () => {
    const [outer = []] = squareAt(cixi, 300).coordinates;
    const [inner = []] = squareAt(cixi, 100).coordinates;
    const without = ellipsoidalMu(polygon(outer)) - ellipsoidalMu(polygon(inner));
    expect(ellipsoidalMu(polygon(outer, inner))).toBeCloseTo(without, 9);
    expect(ellipsoidalMu(polygon(outer, inner.toReversed()))).toBeCloseTo(without, 9);
    expect(without).toBeCloseTo(120, 3);
  });

  test('adds up the parts of a shape', () => {
    const parts = [squareAt(cixi, 200), squareAt([121.4, 30.1], 100)];
    const whole = ellipsoidalMu({ type: 'MultiPolygon', coordinates: parts.map(({ coordinates }) => coordinates) });
    expect(whole).toBeCloseTo(75, 3);
  });
});
