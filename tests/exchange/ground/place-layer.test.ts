import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { type PlacedFeature, placeLayer } from '../../../src/exchange/ground/place-layer.ts';
import type { SourceLayer } from '../../../src/exchange/ground/source-layer.ts';
import { fromWgs84 } from '../../../src/geo/coordinate-system.ts';
import { ringsOf } from '../../../src/geo/shape.ts';
import { type CoordinateSystem, gaussKruger, readSystemId, wgs84 } from '../../../src/model/datum.ts';
import { shapeText } from '../../../src/model/ground.ts';

const layerOf = (...geometries: readonly Geometry[]): SourceLayer => ({
  file: 'land.geojson',
  name: 'land.geojson',
  format: 'geojson',
  declared: null,
  columns: ['name'],
  features: geometries.map((geometry, index) => ({
    number: index + 1,
    geometry,
    attributes: { name: `parcel ${index + 1}` },
  })),
});

const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });
/** A square of 200 m around a corner in the plane of CM 120°. */
const corner = [625_000, 3_342_000] as const;
const at = (east: number, north: number): Position => [corner[0] + east, corner[1] + north];
const ring = (...corners: readonly (readonly [number, number])[]): Position[] =>
  [...corners, corners[0] ?? ([0, 0] as const)].map(([east, north]) => at(east, north));
const square = ring([0, 0], [200, 0], [200, 200], [0, 200]);
const plane = gaussKruger(120, false);

const named = (id: string): CoordinateSystem => {
  const system = readSystemId(id);
  if (!system) throw new Error(`no system ${id}`);
  return system;
};
const cornersOf = (parcel: PlacedFeature | undefined): readonly Position[] =>
  parcel ? ringsOf(parcel.shape).flat() : [];

/** Metres from each position to its fellow, the most. */
const farthestM = (positions: readonly Position[], others: readonly Position[]): number =>
  Math.max(
    ...positions.map(([lng = Number.NaN, lat = Number.NaN], index) => {
      const [otherLng = Number.NaN, otherLat = Number.NaN] = others[index] ?? [];
      return 111_320 * Math.hypot(lng - otherLng, lat - otherLat);
    }),
  );

const place = (...geometries: readonly Geometry[]) => placeLayer(layerOf(...geometries), plane);
const issues = (...geometries: readonly Geometry[]) =>
  place(...geometries).issues.map(({ code, row, field, params }) => ({ code, row, field, ...params }));

describe('a parcel', () => {
  test('comes into WGS84 with its attributes, nine decimals, closed, counterclockwise, and is measured', () => {
    const { features, issues: none, crossings } = place(polygon(square.toReversed()));
    expect([none, crossings]).toEqual([[], []]);
    const [parcel] = features;
    expect(parcel?.number).toBe(1);
    expect(parcel?.attributes).toEqual({ name: 'parcel 1' });
    // 60 mu in the plane, less the square of 125.1 km over the earth's radius.
    expect(parcel?.areaMu).toBeCloseTo(60 * (1 - (125.1 / 6370) ** 2), 3);
    const [outer = []] = parcel ? ringsOf(parcel.shape) : [];
    expect(outer).toHaveLength(5);
    expect(outer[0]).toEqual(outer[4]);
    const [[west = 0] = [], [east = 0] = []] = [outer[0], outer[3]];
    expect(east).toBeGreaterThan(west);
    for (const [lng = 0, lat = 0] of outer)
      expect([lng, lat]).toEqual([lng, lat].map((part) => Number(part.toFixed(9))));
  });

  test.each([
    'wgs84',
    'cgcs2000',
    'gcj02',
    'bd09',
    'gauss-kruger-123',
    'gauss-kruger-120-zone',
    'gauss-kruger-120-zone.north-east',
    'wgs84.north-east',
  ])('is the same from %s', (id) => {
    const [expected] = place(polygon(square)).features;
    const corners = cornersOf(expected);
    const [parcel] = placeLayer(layerOf(polygon(corners.map(fromWgs84(named(id))))), named(id)).features;
    expect(parcel?.areaMu).toBeCloseTo(expected?.areaMu ?? 0, 6);
    expect(farthestM(cornersOf(parcel), corners)).toBeLessThan(3e-4);
  });

  test('has what a cell takes: its text is read as a shape', () => {
    const [parcel] = place(polygon(square, ring([50, 50], [60, 50], [60, 60]))).features;
    const text = parcel ? shapeText(parcel.shape) : '';
    expect(JSON.parse(text)).toEqual(parcel?.shape);
  });

  test('loses third coordinates and repeated points', () => {
    const [first = [], second = [], ...rest] = square;
    const high = [first, second, second, [...second.slice(0, 1), (second[1] ?? 0) + 1e-6], ...rest].map((of) => [
      ...of,
      12,
    ]);
    expect(place(polygon(high)).features).toEqual(place(polygon(square)).features);
  });

  test('is closed where it is open by rounding alone', () => {
    const open = [...square.slice(0, -1), at(0.1, -0.1)];
    expect(place(polygon(open)).features).toEqual(place(polygon(square)).features);
    const twice = [...square, at(0.05, 0)];
    expect(place(polygon(twice)).features).toEqual(place(polygon(square)).features);
  });

  test('keeps a last side of a few centimetres', () => {
    const withNotch = ring([0, 0], [200, 0], [200, 200], [0, 200], [0, 0.1]);
    expect(place(polygon(withNotch)).features[0]?.shape.coordinates[0]).toHaveLength(6);
  });

  test('of several parts keeps them; of one it is a polygon', () => {
    const other = ring([300, 0], [400, 0], [400, 100]);
    const [several] = place({ type: 'MultiPolygon', coordinates: [[square], [other]] }).features;
    expect(several?.shape.type).toBe('MultiPolygon');
    expect(several?.areaMu).toBeCloseTo(67.5 * (1 - (125.1 / 6370) ** 2), 2);
    expect(place({ type: 'MultiPolygon', coordinates: [[square]] })).toEqual(place(polygon(square)));
  });

  test('has its holes clockwise, and without their land', () => {
    const [parcel] = place(polygon(square, ring([50, 50], [150, 50], [150, 150], [50, 150]))).features;
    expect(parcel?.areaMu).toBeCloseTo(45 * (1 - (125.1 / 6370) ** 2), 3);
    const [, hole = []] = parcel ? ringsOf(parcel.shape) : [];
    expect(hole[1]?.[1]).toBeGreaterThan(hole[0]?.[1] ?? 90);
  });

  test('may touch itself, so that a hole hangs on its border', () => {
    const touching = ring([0, 0], [200, 0], [200, 200], [100, 200], [150, 100], [50, 100], [100, 200], [0, 200]);
    const [parcel] = place(polygon(touching)).features;
    expect(parcel?.areaMu).toBeCloseTo(52.5 * (1 - (125.1 / 6370) ** 2), 2);
  });
});

describe('what GDAL wrote in degrees and in metres', () => {
  const read = (name: string): SourceLayer => {
    const text = readFileSync(new URL(`../../fixtures/ground/${name}`, import.meta.url), 'utf8');
    return layerOf(...(JSON.parse(text) as FeatureCollection).features.map(({ geometry }) => geometry));
  };
  const expected = placeLayer(read('wgs84.geojson'), wgs84);

  test.each([
    ['epsg-4549.geojson', 'gauss-kruger-120'],
    ['epsg-4550.geojson', 'gauss-kruger-123'],
    ['epsg-4528.geojson', 'gauss-kruger-120-zone'],
  ])('is the same ground, within a millimetre: %s', (name, id) => {
    const placed = placeLayer(read(name), named(id));
    expect([placed.issues, placed.features.length]).toEqual([[], expected.features.length]);
    for (const [index, parcel] of placed.features.entries()) {
      const other = expected.features[index];
      expect(parcel.areaMu).toBeCloseTo(other?.areaMu ?? 0, 3);
      expect(farthestM(cornersOf(parcel), cornersOf(other))).toBeLessThan(1e-3);
    }
  });
});

describe('what cannot be placed is named with file, row, path and what would be right', () => {
  test('points, lines and collections', () => {
    const point: Geometry = { type: 'Point', coordinates: at(0, 0) };
    const line: Geometry = { type: 'LineString', coordinates: square };
    const expected = 'Polygon, MultiPolygon';
    expect(place(point).issues[0]?.file).toBe('land.geojson');
    expect(issues(point, line, { type: 'GeometryCollection', geometries: [polygon(square)] })).toEqual([
      { code: 'not-areal', row: 1, field: 'geometry.type', value: 'Point', expected },
      { code: 'not-areal', row: 2, field: 'geometry.type', value: 'LineString', expected },
      { code: 'nested-collection', row: 3, field: 'geometry.type', value: 'GeometryCollection', expected },
    ]);
  });

  test('shapes without a position', () => {
    const empty: readonly Geometry[] = [
      polygon(),
      polygon([]),
      { type: 'MultiPolygon', coordinates: [] },
      { type: 'GeometryCollection', geometries: [] },
    ];
    expect(issues(...empty).map(({ code, row }) => `${code} ${row}`)).toEqual(
      [1, 2, 3, 4].map((row) => `no-shape ${row}`),
    );
  });

  test('an open ring, with the distance', () => {
    expect(issues(polygon(square.slice(0, -1)))).toEqual([
      {
        code: 'ring-open',
        row: 1,
        field: 'geometry.coordinates.0.3',
        value: '625000, 3342200 (199.96 m)',
        expected: '625000, 3342000',
      },
    ]);
    expect(issues(polygon([...square.slice(0, -1), at(0.2, 0)]))[0]?.code).toBe('ring-open');
  });

  test('a short ring, and one whose points are all one', () => {
    const short = { code: 'ring-short', row: 1, field: 'geometry.coordinates.1', value: 3, expected: 4 };
    expect(issues(polygon(square, ring([5, 5], [6, 6])))).toEqual([short]);
    expect(issues(polygon(ring([0, 0], [0, 0], [0, 0], [0, 0])))).toEqual([
      { code: 'zero-area', row: 1, field: 'geometry.coordinates.0', value: 0, expected: '> 0' },
    ]);
    expect(issues(polygon(square, []))[0]).toMatchObject({ code: 'ring-short', value: 0 });
  });

  test('no area: there and back along one line', () => {
    expect(issues(polygon(ring([0, 0], [200, 200], [100, 100])))).toEqual([
      { code: 'zero-area', row: 1, field: 'geometry.coordinates.0', value: 0, expected: '> 0' },
    ]);
  });

  test('a ring that crosses itself, with every place on the map', () => {
    const zigzag = ring([0, 0], [200, 0], [200, 200], [150, -50], [100, 200], [50, -50], [0, 200]);
    const { features, issues: found, crossings } = place(polygon(square), polygon(zigzag));
    expect(features.map(({ number }) => number)).toEqual([1]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'ring-crosses-itself', row: 2, field: 'geometry.coordinates.0' });
    expect(found[0]?.params).toMatchObject({ expected: 0, count: 4 });
    const places = crossings.map(({ at: [lng, lat] }) => fromWgs84(plane)([lng, lat]));
    expect(crossings.map(({ number }) => number)).toEqual([2, 2, 2, 2]);
    const easts = places.map(([x = 0]) => Math.round(x - corner[0])).toSorted((a, b) => a - b);
    expect(easts).toEqual([40, 60, 140, 160]);
    for (const [, y] of places) expect(y).toBeCloseTo(corner[1], 3);
  });

  test('a figure of eight through one corner', () => {
    const eight = ring([0, 0], [100, 100], [200, 200], [200, 0], [100, 100], [0, 200]);
    const { issues: found, crossings } = place(polygon(eight));
    expect(found.map(({ code, params }) => `${code} ${params.value}`)).toEqual(['ring-crosses-itself 625100, 3342100']);
    expect(crossings).toHaveLength(1);
  });

  test('a hole outside its ring, and parts that cover the same ground', () => {
    const hole = issues(polygon(square, ring([300, 0], [310, 0], [310, 10])))[0];
    expect(hole).toMatchObject({ code: 'hole-outside', field: 'geometry.coordinates.1', value: '625300, 3342000' });
    const over = ring([100, 100], [300, 100], [300, 300]);
    const { issues: found, crossings } = place({ type: 'MultiPolygon', coordinates: [[square], [over]] });
    expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual(['parts-overlap geometry.coordinates.1.0']);
    expect(crossings).toHaveLength(2);
  });

  test('a shape with one bad part, whole, and each of its bad rings', () => {
    const coordinates = [[square], [ring([300, 0], [310, 10])], [square, square.slice(0, -1)]];
    const { features, issues: found } = place({ type: 'MultiPolygon', coordinates });
    expect(features).toEqual([]);
    expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'ring-short geometry.coordinates.1.0',
      'ring-open geometry.coordinates.2.1.3',
    ]);
  });

  test('coordinates beyond the system, and those that are no numbers', () => {
    const beyond = polygon(square.map(([x = 0, y = 0]) => [x + 9e5, y]));
    const expected = '0…1000000, 300000…6200000';
    expect(issues(beyond)).toEqual([
      { code: 'out-of-range', row: 1, field: 'geometry.coordinates.0.0', value: '1525000, 3342000', expected },
    ]);
    const broken = polygon([at(0, 0), [Number.NaN, 3_342_000], ...square]);
    expect(issues(broken)[0]).toMatchObject({ code: 'bad-coordinate', value: 'NaN, 3342000' });
    const survey = placeLayer(layerOf(beyond), named('gauss-kruger-120-zone.north-east'));
    expect(survey.issues[0]?.params.expected).toBe('300000…6200000, 40000000…41000000');
    const degrees = placeLayer(
      layerOf(
        polygon([
          [121.57, 95],
          [121.58, 95],
          [121.58, 96],
          [121.57, 95],
        ]),
      ),
      wgs84,
    );
    expect(degrees.issues[0]).toMatchObject({ code: 'out-of-range', params: { expected: '-180…180, -90…90' } });
  });

  test('metres among degrees, degrees among metres, another zone and another axis order: mixed where the rest fits', () => {
    const degrees = polygon([
      [121.57, 30.12],
      [121.58, 30.12],
      [121.58, 30.13],
      [121.57, 30.12],
    ]);
    const zone = polygon(square.map(([x = 0, y = 0]) => [41e6 + x, y]));
    const swapped = polygon(square.map(([x = 0, y = 0]) => [y, x]));
    const found = issues(polygon(square), degrees, zone, swapped);
    expect(found.map(({ code, row }) => `${code} ${row}`)).toEqual([
      'mixed-systems 2',
      'mixed-systems 3',
      'mixed-systems 4',
    ]);
    const inDegrees = placeLayer(layerOf(degrees, polygon(square)), wgs84).issues;
    expect(inDegrees.map(({ code, row }) => `${code} ${row}`)).toEqual(['mixed-systems 2']);
    expect(issues(degrees, zone, swapped).map(({ code }) => code)).toEqual(Array(3).fill('out-of-range'));
  });
});

describe('many parcels', () => {
  const many = (count: number, corners: number): SourceLayer =>
    layerOf(
      ...Array.from({ length: count }, (_, index): Geometry => {
        const [x, y] = at((index % 150) * 200, Math.floor(index / 150) * 200) as [number, number];
        const around = Array.from({ length: corners }, (_corner, number): Position => {
          const angle = (number * 2 * Math.PI) / corners;
          const radius = number % 2 === 0 ? 90 : 70;
          return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
        });
        return polygon([...around, around[0] as Position]);
      }),
    );

  test('20,000 of ten corners take no more than a few seconds, and tell how far they are', { timeout: 20_000 }, () => {
    const layer = many(20_000, 10);
    const told: number[] = [];
    const start = performance.now();
    const { features } = placeLayer(layer, plane, (done) => told.push(done));
    expect(performance.now() - start).toBeLessThan(8000);
    expect(features).toHaveLength(20_000);
    expect(told.length).toBeGreaterThan(20);
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  test('200 rings of a thousand corners take no longer', { timeout: 20_000 }, () => {
    const layer = many(200, 1000);
    const start = performance.now();
    expect(placeLayer(layer, plane).features).toHaveLength(200);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
