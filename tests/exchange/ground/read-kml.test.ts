import { describe, expect, test } from 'vitest';
import { readGeoJson } from '../../../src/exchange/ground/read-geojson.ts';
import { readKml, readKmz } from '../../../src/exchange/ground/read-kml.ts';
import { unzip } from '../../../src/exchange/ground/unzip.ts';
import { bytesOf, textOf } from './ground-fixtures.ts';
import { attributes, declaredId, shapesOf } from './the-parcels.ts';

const read = (name: string) => readKml(name, textOf(name));
const corners = '121.57,30.12 121.572,30.12 121.572,30.122 121.57,30.12';
const ring = (coordinates: string) => `<LinearRing><coordinates>${coordinates}</coordinates></LinearRing>`;
const outer = (coordinates = corners) => `<outerBoundaryIs>${ring(coordinates)}</outerBoundaryIs>`;
const polygon = (body = outer()) => `<Polygon>${body}</Polygon>`;
const place = (body: string) => `<Placemark>${body}</Placemark>`;
const kml = (body: string) =>
  `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>宗地</name>${body}</Document></kml>`;
const readBody = (body: string) => readKml('a.kml', kml(body));

/** GDAL writes dates into KML with strokes, and leaves out what is unknown. */
const inKml = attributes.map((row) =>
  Object.fromEntries(
    Object.entries({ ...row, 批准日: row.批准日.replaceAll('-', '/') }).filter(([, text]) => text !== ''),
  ),
);

describe('the same parcels', () => {
  const shapes = shapesOf(readGeoJson('wgs84.geojson', textOf('wgs84.geojson')).layers[0]);

  test('from KML', () => {
    const { layers, issues } = read('parcels.kml');
    expect(issues).toEqual([]);
    const [layer] = layers;
    expect(layer).toMatchObject({ file: 'parcels.kml', format: 'kml', declared: { by: 'format', words: 'KML' } });
    expect(declaredId(layer)).toBe('wgs84');
    expect(layer?.columns).toEqual(['宗地号', '名称', '面积', '批准日', '备注']);
    expect(layer?.features.map((feature) => feature.attributes)).toEqual(inKml);
    expect(shapesOf(layer)).toEqual(shapes);
  });

  test('from KMZ, whose first document only leads to the second', async () => {
    const opened = await unzip(bytesOf('parcels.kmz'));
    const { layers, issues } = readKmz('parcels.kmz', opened.ok ? opened.entries : []);
    expect(issues).toEqual([]);
    expect(layers).toHaveLength(1);
    expect(layers[0]).toMatchObject({ file: 'parcels.kmz/layers/parcels.kml', format: 'kmz' });
    expect(layers[0]?.features.map((feature) => feature.attributes)).toEqual(inKml);
    expect(shapesOf(layers[0])).toEqual(shapes);
  });
});

describe('attributes', () => {
  const attributesOf = (body: string) => readBody(place(body + polygon())).layers[0]?.features[0]?.attributes;

  test('name, description and extended data; how it looks is none', () => {
    const looks =
      '<visibility>1</visibility><open>0</open><styleUrl>#s</styleUrl><Style><PolyStyle><color>7f0000ff</color></PolyStyle></Style>';
    const data =
      '<ExtendedData><Data name="宗地号"><displayName>号</displayName><value>007</value></Data></ExtendedData>';
    expect(attributesOf(`<name>甲</name>${looks}<description>二期</description>${data}`)).toEqual({
      name: '甲',
      description: '二期',
      宗地号: '007',
    });
  });

  test('an empty number of a schema is unknown, not 0, and a code keeps its zeros', () => {
    const schema = '<Schema id="s"><SimpleField name="面积" type="float"/><SimpleField name="号" type="int"/></Schema>';
    const data =
      '<ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="面积"></SimpleData><SimpleData name="号">007</SimpleData></SchemaData></ExtendedData>';
    const [layer] = readBody(schema + place(data + polygon())).layers;
    expect(layer?.features[0]?.attributes).toEqual({ 面积: '', 号: '007' });
  });

  test('markup stays text', () => {
    expect(read('broken/script-in-names.kml').layers[0]?.features[0]?.attributes).toEqual({
      name: '<img src=x onerror="document.title=1">',
      description: '<b>二期</b><script>document.title=1</script>',
    });
  });
});

describe('shapes', () => {
  const shapeOf = (body: string) => shapesOf(readBody(place(body)).layers[0])[0];
  const hole = '121.5715,30.1205 121.5718,30.1205 121.5718,30.1208 121.5715,30.1205';

  test('several polygons are one shape of several parts, nested or not', () => {
    const shape = shapeOf(`<MultiGeometry>${polygon()}<MultiGeometry>${polygon()}</MultiGeometry></MultiGeometry>`);
    expect(shape).toMatchObject({ type: 'MultiPolygon', coordinates: [{ length: 1 }, { length: 1 }] });
  });

  test('a polygon beside a point stays a collection, to be refused by name', () => {
    const shape = shapeOf(
      `<MultiGeometry><Point><coordinates>121.57,30.12</coordinates></Point>${polygon()}</MultiGeometry>`,
    );
    expect(shape?.type).toBe('GeometryCollection');
  });

  test('a hole stays a hole, even where it stands before its outer ring', () => {
    const inner = `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`;
    expect(shapeOf(polygon(inner + outer()))).toEqual(shapeOf(polygon(outer() + inner)));
    expect(shapeOf(polygon(inner + outer()))).toMatchObject({
      coordinates: [[[121.57, 30.12], {}, {}, {}], { length: 4 }],
    });
  });

  test('heights are left out', () => {
    const high = corners.replaceAll(/ |$/gu, ',7.5 ');
    expect(shapeOf(polygon(outer(high)))).toEqual(shapeOf(polygon()));
  });
});

test('the layer is named as the document, folders and all', () => {
  const { layers } = readBody(`<Folder><name>一期</name>${place(polygon())}</Folder>${place(polygon())}`);
  expect(layers.map(({ name, features }) => [name, features.length])).toEqual([['宗地', 2]]);
});

describe('broken files', () => {
  test('placemarks that cannot be read are named by number and place', () => {
    const file = 'broken/bad-coordinates.kml';
    const { layers, issues } = read(file);
    expect(layers[0]?.features.map(({ number, geometry }) => [number, geometry.type])).toEqual([
      [1, 'Polygon'],
      [4, 'Point'],
    ]);
    expect(issues).toEqual([
      {
        code: 'bad-coordinate',
        file,
        row: 2,
        field: 'coordinates',
        params: { value: '121.572;30.12', expected: '121.57,30.12' },
      },
      {
        code: 'no-shape',
        file,
        row: 3,
        field: 'geometry',
        params: { value: 'null', expected: 'Polygon, MultiPolygon' },
      },
    ]);
  });

  test.each([
    ['ring-open', outer(corners.replace(/ [^ ]+$/u, '')), { value: '121.572,30.122', expected: '121.57,30.12' }],
    ['ring-short', outer('121.57,30.12 121.58,30.12 121.57,30.12'), { value: 2, expected: '≥ 3' }],
    [
      'ring-short',
      `${outer()}<innerBoundaryIs>${ring('121.57,30.12')}</innerBoundaryIs>`,
      { value: 1, expected: '≥ 3' },
    ],
    ['no-shape', `<innerBoundaryIs>${ring(corners)}</innerBoundaryIs>`, { value: 0, expected: '1' }],
    ['no-shape', outer(' '), { value: '', expected: '121.57,30.12' }],
    ['bad-coordinate', outer(corners.replaceAll(',', ', ')), { value: '121.57,', expected: '121.57,30.12' }],
    ['bad-coordinate', outer(corners.replace('121.572', '121度')), { value: '121度,30.12', expected: '121.57,30.12' }],
  ])('%s refuses the placemark, whatever the library would make of it', (code, body, params) => {
    const { layers, issues } = readBody(place(polygon(body)) + place(polygon()));
    expect(layers[0]?.features.map(({ number }) => number)).toEqual([2]);
    expect(issues).toMatchObject([{ code, file: 'a.kml', row: 1, params }]);
  });

  test.each(['broken/billion-laughs.kml', 'broken/external-entity.kml'])(
    '%s: a document with entities is refused unread',
    (file) => {
      expect(read(file)).toEqual({
        layers: [],
        issues: [{ code: 'unreadable', file, row: 2, params: { value: '<!DOCTYPE>', expected: 'KML' } }],
      });
    },
  );

  test('a document type behind comments is seen, one within a description is none', () => {
    const type = '<!DOCTYPE kml [<!ENTITY a "b">]>';
    expect(readKml('a.kml', `\ufeff<!-- a\n-->\n${type}${kml(place(polygon()))}`).issues).toMatchObject([{ row: 3 }]);
    const described = readBody(place(`<description><![CDATA[<!DOCTYPE html><p>x</p>]]></description>${polygon()}`));
    expect(described.layers[0]?.features[0]?.attributes).toEqual({ description: '<!DOCTYPE html><p>x</p>' });
  });

  test('an entity that nothing defines is named', () => {
    expect(readBody(place(`<name>&who;</name>${polygon()}`))).toMatchObject({
      layers: [],
      issues: [{ code: 'unreadable', params: { value: 'entity not found:&who;' } }],
    });
  });

  test('a document that ends early is named with its line', () => {
    expect(read('broken/broken.kml')).toMatchObject({ layers: [], issues: [{ code: 'unreadable', row: 2 }] });
  });

  test.each([
    ['<html><body/></html>', 'unknown-format', 'html'],
    [kml(''), 'no-shape', 0],
    [kml('<NetworkLink><Link><href>http://example.invalid/a.kml</href></Link></NetworkLink>'), 'no-shape', 0],
  ])('%s holds no placemark', (text, code, value) => {
    expect(readKml('a.kml', text)).toMatchObject({ layers: [], issues: [{ code, params: { value } }] });
  });

  test('endless nesting is named, of folders is none', () => {
    const nested = (name: string, body: string) => `<${name}>`.repeat(5000) + body + `</${name}>`.repeat(5000);
    expect(readBody(nested('Folder', place(polygon()))).layers[0]?.features).toHaveLength(1);
    const { layers, issues } = readBody(place(nested('MultiGeometry', polygon())) + place(polygon()));
    expect(layers[0]?.features.map(({ number }) => number)).toEqual([2]);
    expect(issues).toMatchObject([{ code: 'nested-collection', row: 1, field: 'MultiGeometry' }]);
  });

  test('an archive without a document says so', () => {
    expect(readKmz('a.kmz', [])).toMatchObject({ layers: [], issues: [{ code: 'part-missing', file: 'a.kmz' }] });
  });
});
