import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { fromWgs84, toWgs84 } from '../../src/geo/coordinate-system.ts';
import { axisOrders, type CoordinateSystem, gaussKruger, readSystemId, wgs84 } from '../../src/model/datum.ts';

const cixi: Position = [121.3, 30.2];
const shifted = (['gcj02', 'bd09'] as const).map((datum) => ({ ...wgs84, datum }));

function metresBetween([lng1 = Number.NaN, lat1 = Number.NaN]: Position, [lng2 = 0, lat2 = 0]: Position): number {
  return geodesic.Geodesic.WGS84.Inverse(lat1, lng1, lat2, lng2).s12 ?? Number.NaN;
}

const named = (id: string): CoordinateSystem => {
  const system = readSystemId(id);
  if (!system) throw new Error(`no system ${id}`);
  return system;
};

/** China's bounds, South China Sea included, without the last kilometres where web maps stop shifting. */
const china = fc.record({
  lng: fc.double({ min: 73.4, max: 135.1, noNaN: true }),
  lat: fc.double({ min: 3.4, max: 53.6, noNaN: true }),
});

const roundTripM = (system: CoordinateSystem, position: Position): number =>
  metresBetween(toWgs84(system)(fromWgs84(system)(position)), position);

describe('Gauss-Kruger metres', () => {
  const systems: Readonly<Record<string, CoordinateSystem>> = {
    4549: gaussKruger(120, false),
    4550: gaussKruger(123, false),
    4528: gaussKruger(120, true),
    4529: gaussKruger(123, true),
  };
  const answers = readFileSync(new URL('../fixtures/gauss-kruger/answers.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));

  test('are those that GDAL gives, to a thousandth of a millimetre and back', () => {
    expect(answers).toHaveLength(240);
    for (const [epsg = 0, lng = 0, lat = 0, easting = 0, northing = 0] of answers) {
      const system = systems[epsg] as CoordinateSystem;
      const [x = Number.NaN, y = Number.NaN] = fromWgs84(system)([lng, lat]);
      expect(Math.hypot(x - easting, y - northing), `${epsg} ${lng} ${lat}`).toBeLessThan(1e-6);
      expect(metresBetween(toWgs84(system)([easting, northing]), [lng, lat])).toBeLessThan(1e-6);
    }
  });

  test('come back within a millimetre from anywhere in China, in each zone that reaches there, in either axis order', () => {
    fc.assert(
      fc.property(
        china,
        fc.constantFrom(-3, 0, 3),
        fc.boolean(),
        fc.constantFrom(...axisOrders),
        ({ lng, lat }, beside, hasZoneNumber, axes) => {
          const system = gaussKruger(Math.round(lng / 3) * 3 + beside, hasZoneNumber, axes);
          // Half a million metres from the meridian the zone ends.
          fc.pre(Number.isFinite(fromWgs84(system)([lng, lat])[0]));
          expect(roundTripM(system, [lng, lat])).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('have the zone number before the easting, and survey files have the northing first', () => {
    const [easting = 0, northing = 0] = fromWgs84(gaussKruger(120, false))(cixi);
    expect(easting).toBeCloseTo(625_185.23, 2);
    expect(fromWgs84(named('gauss-kruger-120-zone'))(cixi)[0]).toBeCloseTo(40_000_000 + easting, 6);
    expect(fromWgs84(named('gauss-kruger-120.north-east'))(cixi)).toEqual([northing, easting]);
    expect(metresBetween(toWgs84(named('gauss-kruger-120.north-east'))([northing, easting]), cixi)).toBeLessThan(1e-6);
  });

  test('of another zone number, of swapped axes or that are degrees are nowhere', () => {
    const [easting = 0, northing = 0] = fromWgs84(gaussKruger(120, false))(cixi);
    const nowhere = [Number.NaN, Number.NaN];
    expect(toWgs84(gaussKruger(120, false))([40e6 + easting, northing])).toEqual(nowhere);
    expect(toWgs84(gaussKruger(120, true))([easting, northing])).toEqual(nowhere);
    expect(toWgs84(gaussKruger(120, true))([41e6 + easting, northing])).toEqual(nowhere);
    expect(toWgs84(gaussKruger(120, false))([northing, easting])).toEqual(nowhere);
    expect(toWgs84(gaussKruger(120, false))(cixi)).toEqual(nowhere);
    expect(toWgs84(gaussKruger(120, false))([Number.NaN, northing])).toEqual(nowhere);
    expect(fromWgs84(gaussKruger(120, false))([-60, 30])).toEqual(nowhere);
  });
});

describe('degrees', () => {
  test('of WGS84 and CGCS2000 pass as they are, without a third coordinate', () => {
    expect(toWgs84(wgs84)([121.3, 30.2, 5])).toEqual(cixi);
    expect(fromWgs84(named('cgcs2000'))(cixi)).toEqual(cixi);
    expect(toWgs84(named('cgcs2000.north-east'))([30.2, 121.3])).toEqual(cixi);
  });

  test('outside the globe, and metres, are nowhere', () => {
    for (const position of [[30.2, 121.3], [625_185, 3_342_998], [181, 30], []]) {
      for (const system of [wgs84, ...shifted]) expect(toWgs84(system)(position)).toEqual([Number.NaN, Number.NaN]);
    }
  });
});

describe('the shifted degrees of web maps', () => {
  const [gcj02, bd09] = shifted as [CoordinateSystem, CoordinateSystem];

  const published: readonly (readonly [CoordinateSystem, Position, Position])[] = [
    // eviltransform's tests
    [gcj02, [121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
    [gcj02, [113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
    [gcj02, [116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
    // coordtransform's README and its port to Python
    [gcj02, [116.404, 39.915], [116.41024449916938, 39.91640428150164]],
    [bd09, [116.404, 39.915], [116.41662724378733, 39.922699552216216]],
  ];

  test('are those that others publish, to a tenth of a millimetre and back', () => {
    for (const [system, ground, image] of published) {
      expect(metresBetween(fromWgs84(system)(ground), image)).toBeLessThan(1e-4);
      expect(metresBetween(toWgs84(system)(image), ground)).toBeLessThan(1e-4);
    }
  });

  test('are within 2 m of what Baidu itself answers for the example of its service', () => {
    const answered: Position = [114.23075654746, 29.579087603387];
    expect(metresBetween(fromWgs84(bd09)([114.21892734521, 29.575429778924]), answered)).toBeLessThan(2);
  });

  test('lie about half a kilometre and more than one off at Cixi', () => {
    expect(metresBetween(fromWgs84(gcj02)(cixi), cixi)).toBeCloseTo(500, -1);
    expect(metresBetween(fromWgs84(bd09)(cixi), cixi)).toBeCloseTo(1125, -1);
  });

  test('come back within a tenth of a millimetre from anywhere in China, in either axis order', () => {
    const systems = shifted.flatMap((system) => axisOrders.map((axes) => ({ ...system, axes })));
    fc.assert(
      fc.property(china, fc.constantFrom(...systems), ({ lng, lat }, system) => {
        expect(roundTripM(system, [lng, lat])).toBeLessThan(1e-4);
      }),
      { numRuns: 2000 },
    );
  });

  test('are those of WGS84 abroad, and nowhere rather than without end along the edge of what is shifted', () => {
    expect(toWgs84(gcj02)([2.35, 48.86])).toEqual([2.35, 48.86]);
    const edge = Array.from({ length: 400 }, (_, step): Position => [72 + step * 2e-5, 35]);
    const placed = edge.map(toWgs84(gcj02));
    expect(placed.filter(([lng]) => Number.isNaN(lng)).length).toBeGreaterThan(0);
    expect(
      placed.every(([lng = 0], index) => Number.isNaN(lng) || Math.abs(lng - (edge[index]?.[0] ?? 0)) < 0.01),
    ).toBe(true);
  });
});
