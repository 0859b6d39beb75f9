import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readGeoJson } from '../../../src/exchange/ground/read-geojson.ts';
import type { ReaderResult } from '../../../src/exchange/ground/source-layer.ts';
import { wgs84 } from '../../../src/model/datum.ts';
import { textOf } from './ground-fixtures.ts';
import { attributes, declaredId, shapesOf } from './the-parcels.ts';

const read = (name: string) => readGeoJson(name, textOf(name));
const readJson = (value: unknown) => readGeoJson('a.geojson', JSON.stringify(value));
const numbers = ({ layers }: ReaderResult) => layers.flatMap(({ features }) => features.map(({ number }) => number));
const square = [
  [
    [121.57, 30.12],
    [121.58, 30.12],
    [121.58, 30.13],
    [121.57, 30.12],
  ],
];
const feature = (more: object) => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: square },
  ...more,
});

describe('the same parcels from each system', () => {
  test.each([
    ['wgs84.geojson', 'wgs84', 'format', 'RFC 7946'],
    ['parcels.geojson', 'wgs84', 'format', 'RFC 7946'],
    ['epsg-4549.geojson', 'gauss-kruger-120', 'crs', 'urn:ogc:def:crs:EPSG::4549'],
    ['epsg-4550.geojson', 'gauss-kruger-123', 'crs', 'urn:ogc:def:crs:EPSG::4550'],
    ['epsg-4528.geojson', 'gauss-kruger-120-zone', 'crs', 'urn:ogc:def:crs:EPSG::4528'],
  ])('%s', (name, system, by, words) => {
    const { layers, issues } = read(name);
    expect(issues).toEqual([]);
    const [layer] = layers;
    expect(layer).toMatchObject({ file: name, name: 'parcels', format: 'geojson', declared: { by, words } });
    expect(declaredId(layer)).toBe(system);
    expect(layer?.columns).toEqual(['宗地号', '名称', '面积', '批准日', '备注']);
    expect(layer?.features.map((found) => found.attributes)).toEqual(attributes);
    const parsed: { features: Feature[] } = JSON.parse(textOf(name));
    expect(shapesOf(layer)).toEqual(parsed.features.map(({ geometry }) => geometry));
  });
});

describe('what GeoJSON may be', () => {
  test('a feature, with its id, or a bare geometry', () => {
    expect(readJson(feature({ id: 7 })).layers[0]?.features).toMatchObject([{ number: 1, attributes: { id: '7' } }]);
    const bare = readJson({ type: 'MultiPolygon', coordinates: [square] });
    expect(bare.layers[0]?.features).toMatchObject([{ geometry: { type: 'MultiPolygon' }, attributes: {} }]);
  });

  test('with a byte order mark', () => {
    expect(readGeoJson('a.geojson', `\ufeff${textOf('wgs84.geojson')}`).layers[0]?.features).toHaveLength(5);
  });

  test('attributes are texts: nothing is empty, what is nested is JSON', () => {
    const properties = { a: 1.5, b: true, c: null, d: { e: [1, '二'] }, f: ' x ' };
    expect(readJson(feature({ properties })).layers[0]?.features[0]?.attributes).toEqual({
      a: '1.5',
      b: 'true',
      c: '',
      d: '{"e":[1,"二"]}',
      f: ' x ',
    });
  });

  test('an attribute may have any name', () => {
    const text = JSON.stringify(feature({})).replace(
      '"properties":{}',
      '"properties":{"__proto__":"x","constructor":"y"}',
    );
    const [found] = readGeoJson('a.geojson', text).layers[0]?.features ?? [];
    expect(Object.entries(found?.attributes ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  test('heights are left out', () => {
    const coordinates = square.map((ring) => ring.map((position) => [...position, 4.5]));
    expect(shapesOf(readJson(feature({ geometry: { type: 'Polygon', coordinates } })).layers[0])).toEqual([
      { type: 'Polygon', coordinates: square },
    ]);
  });

  test('collections stay what they are, to be refused by name', () => {
    const { layers } = read('broken/nested-collection.geojson');
    expect(shapesOf(layers[0])[1]).toMatchObject({ geometries: [{ type: 'Polygon' }, { type: 'GeometryCollection' }] });
  });
});

describe('crs', () => {
  test.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'wgs84'],
    ['EPSG:4326', 'wgs84'],
    ['urn:ogc:def:crs:EPSG:6.9:4490', 'cgcs2000'],
    ['http://www.opengis.net/def/crs/EPSG/0/4490', 'cgcs2000'],
    ['http://www.opengis.net/gml/srs/epsg.xml#4490', 'cgcs2000'],
  ])('%s is %s', (name, id) => {
    const [layer] = readJson({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name } },
      features: [feature({})],
    }).layers;
    expect(declaredId(layer)).toBe(id);
    expect(layer?.declared).toMatchObject({ by: 'crs', words: name });
  });

  test.each([
    [
      'another datum',
      { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2385' } },
      'urn:ogc:def:crs:EPSG::2385',
    ],
    ['none at all', null, 'null'],
    ['an address', { type: 'link', properties: { href: 'http://example.invalid/crs' } }, '{"type":"link"'],
  ])('%s is not understood, and said so', (_, crs, words) => {
    const { layers, issues } = readJson({ type: 'FeatureCollection', crs, features: [feature({})] });
    expect(layers[0]?.declared?.system).toBeNull();
    expect(layers[0]?.declared?.words).toContain(words);
    expect(issues).toMatchObject([{ code: 'unknown-projection', file: 'a.geojson', field: 'crs' }]);
  });

  test('of one feature alone leaves that feature out', () => {
    const odd = feature({ crs: { type: 'name', properties: { name: 'EPSG:4549' } } });
    const read = readJson({ type: 'FeatureCollection', features: [feature({}), odd] });
    expect(numbers(read)).toEqual([1]);
    expect(read.issues).toMatchObject([
      { code: 'mixed-systems', row: 2, field: 'crs', params: { value: 'EPSG:4549' } },
    ]);
  });
});

describe('broken files', () => {
  test('features that cannot be read are named by number and place, and the others stand', () => {
    const result = read('broken/bad-features.geojson');
    expect(numbers(result)).toEqual([1, 7]);
    const file = 'broken/bad-features.geojson';
    const expected = 'Polygon, MultiPolygon';
    expect(result.issues).toEqual([
      { code: 'no-shape', file, row: 2, field: 'geometry', params: { value: 'null', expected } },
      {
        code: 'bad-coordinate',
        file,
        row: 3,
        field: 'geometry.coordinates[0][1]',
        params: { value: '["121.582",30.12]', expected: '[x, y]' },
      },
      { code: 'no-shape', file, row: 4, field: 'geometry', params: { value: 'Circle', expected } },
      {
        code: 'no-shape',
        file,
        row: 5,
        field: 'geometry.coordinates',
        params: { value: '[]', expected: '[[x, y], …]' },
      },
      { code: 'no-shape', file, row: 6, field: 'features[5]', params: { value: 'no feature', expected: 'Feature' } },
    ]);
  });

  test('a number beyond all numbers is none', () => {
    const text = JSON.stringify(feature({})).replace('121.57', '1e999');
    expect(readGeoJson('a.geojson', text)).toMatchObject({ layers: [], issues: [{ code: 'bad-coordinate', row: 1 }] });
  });

  test('text that ends early is named with line and column', () => {
    expect(read('broken/broken.geojson')).toMatchObject({
      layers: [],
      issues: [
        {
          code: 'unreadable',
          file: 'broken/broken.geojson',
          row: 3,
          params: { line: 3, column: 119, expected: 'JSON' },
        },
      ],
    });
  });

  test('text that breaks in the middle is named where it does', () => {
    expect(readGeoJson('a.geojson', '{"type": "FeatureCollection",\n "features": [1 2]}').issues).toMatchObject([
      { code: 'unreadable', row: 2, params: { line: 2, column: 16, value: '"features": [1' } },
    ]);
  });

  test.each([
    ['{"type":"Topology"}', 'Topology'],
    ['{"features":[{"attributes":{},"geometry":{"rings":[]}}]}', '["features"]'],
    ['[1,2]', '[1,2]'],
    ['null', 'null'],
    ['{"type":"FeatureCollection"}', 'FeatureCollection'],
  ])('%s is JSON and no GeoJSON', (text, value) => {
    expect(readGeoJson('a.json', text)).toMatchObject({
      layers: [],
      issues: [{ code: 'unknown-format', params: { value } }],
    });
  });

  test('nothing in it is said', () => {
    expect(readJson({ type: 'FeatureCollection', features: [] })).toMatchObject({
      layers: [],
      issues: [{ code: 'no-shape' }],
    });
  });

  test('metres among degrees are named by the first odd feature', () => {
    const result = read('broken/mixed-systems.geojson');
    expect(numbers(result)).toEqual([1, 2, 3]);
    expect(result.issues).toEqual([
      {
        code: 'mixed-systems',
        file: 'broken/mixed-systems.geojson',
        row: 2,
        params: { value: '651300.5, 3334200.5', expected: '≈ 121.57, 30.12', count: 1 },
      },
    ]);
  });

  test.each([
    ['broken/swapped-axes.geojson', '30.12, 121.57', 'RFC 7946'],
    ['broken/swapped-axes-4549.geojson', '3334456.2735, 651310.3447', 'urn:ogc:def:crs:EPSG::4549'],
  ])('%s: a system that the coordinates cannot be of is not believed', (name, value, expected) => {
    const { layers, issues } = read(name);
    expect(layers[0]?.features).toHaveLength(5);
    expect(layers[0]?.declared?.system).toBeNull();
    expect(issues).toEqual([{ code: 'wrong-projection', file: name, params: { value, expected } }]);
  });

  test('metres without crs are no WGS84', () => {
    const { crs, ...without } = JSON.parse(textOf('epsg-4549.geojson'));
    const { layers, issues } = readJson(without);
    expect(crs).toBeDefined();
    expect(layers[0]?.declared).toEqual({ system: null, words: 'RFC 7946', by: 'format' });
    expect(issues).toMatchObject([{ code: 'wrong-projection' }]);
  });

  test('markup stays text', () => {
    const [found] = read('broken/script-in-names.geojson').layers[0]?.features ?? [];
    expect(found?.attributes).toMatchObject({
      宗地号: '<img src=x onerror="document.title=1">',
      名称: '<script>document.title=1</script>',
    });
  });

  const endless = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  test.each([
    ['coordinates', `{"type":"Polygon","coordinates":${endless}}`, 'bad-coordinate'],
    [
      'collections',
      `${'{"type":"GeometryCollection","geometries":['.repeat(5000)}${']}'.repeat(5000)}`,
      'nested-collection',
    ],
    ['anything', endless, 'unknown-format'],
  ])('endless nesting of %s is named', (_, text, code) => {
    expect(readGeoJson('a.geojson', text)).toMatchObject({ layers: [], issues: [{ code }] });
  });

  test('endless nesting of an attribute is cut and breaks nothing', () => {
    const text = JSON.stringify(feature({ properties: { a: 0 } })).replace('"a":0', `"a":${endless}`);
    expect(readGeoJson('a.geojson', text).layers[0]?.features[0]?.attributes).toEqual({ a: '[…]' });
  });
});

test('WGS84 is the declared system itself', () => {
  expect(read('wgs84.geojson').layers[0]?.declared?.system).toEqual(wgs84);
});
