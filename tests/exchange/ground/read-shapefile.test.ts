import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readGeoJson } from '../../../src/exchange/ground/read-geojson.ts';
import { readShapefile } from '../../../src/exchange/ground/read-shapefile.ts';
import { unzip, type ZipEntry } from '../../../src/exchange/ground/unzip.ts';
import { bytesOf, textOf } from './ground-fixtures.ts';
import { attributes, declaredId, shapesOf } from './the-parcels.ts';

async function membersOf(name: string): Promise<readonly ZipEntry[]> {
  const opened = await unzip(bytesOf(name));
  if (!opened.ok) throw new Error(opened.code);
  return opened.entries;
}
const read = async (name: string) => readShapefile(name, await membersOf(name));

/** Corners of each ring in an order of their own: GDAL turns rings of GeoJSON the other way than those of Shapefiles. */
const cornersOf = (shapes: readonly Geometry[]): readonly (readonly (readonly Position[])[])[] =>
  shapes.map((shape) => {
    const rings = shape.type === 'Polygon' ? shape.coordinates : [];
    if (shape.type === 'MultiPolygon') rings.push(...shape.coordinates.flat());
    return rings.map((ring) => ring.slice(1).toSorted(([x1 = 0, y1 = 0], [x2 = 0, y2 = 0]) => x1 - x2 || y1 - y2));
  });
const largestGap = (one: readonly Geometry[], other: readonly Geometry[]): number => {
  const [ours, theirs] = [one, other].map((shapes) => cornersOf(shapes).flat(3));
  expect(ours).toHaveLength(theirs?.length ?? 0);
  return Math.max(...(ours ?? []).map((value, index) => Math.abs(value - (theirs?.[index] ?? 0))));
};
const shapesOfGeoJson = (name: string): readonly Geometry[] => shapesOf(readGeoJson(name, textOf(name)).layers[0]);

describe('the same parcels from each system, encoding and case', () => {
  test.each([
    ['shapefile-4490-utf8.zip', '宗地.shp', 'cgcs2000', 'wgs84.geojson', 1e-9],
    ['shapefile-4528-utf8.zip', 'parcels.shp', 'gauss-kruger-120-zone', 'epsg-4528.geojson', 1e-4],
    ['shapefile-4549-gbk.zip', 'parcels.shp', 'gauss-kruger-120', 'epsg-4549.geojson', 1e-4],
    ['shapefile-4549-gbk-unmarked.zip', 'PARCELS.SHP', 'gauss-kruger-120', 'epsg-4549.geojson', 1e-4],
    ['shapefile-gbk-names.zip', '宗地.shp', 'gauss-kruger-120', 'epsg-4549.geojson', 1e-4],
  ])('%s', async (name, member, system, same, tolerance) => {
    const { layers, issues } = await read(name);
    expect(issues).toEqual([]);
    expect(layers).toHaveLength(1);
    const [layer] = layers;
    expect(layer).toMatchObject({ file: `${name}/${member}`, name: member.slice(0, -4), format: 'shapefile' });
    expect(declaredId(layer)).toBe(system);
    expect(layer?.declared?.by).toBe('prj');
    expect(layer?.columns).toEqual(['宗地号', '名称', '面积', '批准日', '备注']);
    expect(layer?.features.map((feature) => feature.attributes)).toEqual(attributes);
    expect(layer?.features.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(largestGap(shapesOf(layer), shapesOfGeoJson(same))).toBeLessThan(tolerance);
  });

  test('a hole stays a hole, and parts stay parts', async () => {
    const [layer] = (await read('shapefile-4549-gbk.zip')).layers;
    const counts = shapesOf(layer).map((shape) => [shape.type, 'coordinates' in shape ? shape.coordinates.length : 0]);
    expect(counts).toEqual([
      ['Polygon', 1],
      ['Polygon', 2],
      ['MultiPolygon', 2],
      ['Polygon', 1],
      ['Polygon', 1],
    ]);
  });

  test('coordinates are the file’s own: nothing is projected by the .prj', async () => {
    const members = await membersOf('shapefile-4549-gbk.zip');
    const without = readShapefile(
      'a.zip',
      members.filter(({ name }) => !name.endsWith('.prj')),
    );
    expect(without.layers[0]?.declared).toBeNull();
    expect(without.issues).toEqual([]);
    expect(shapesOf(without.layers[0])).toEqual(shapesOf(readShapefile('a.zip', members).layers[0]));
  });
});

test('two layers of one archive, each with its own system', async () => {
  const { layers, issues } = await read('shapefile-two-layers.zip');
  expect(issues).toEqual([]);
  expect(layers.map((layer) => [layer.file, layer.name, declaredId(layer), layer.features.length])).toEqual([
    ['shapefile-two-layers.zip/宗地/一期.shp', '宗地/一期', 'gauss-kruger-120', 5],
    ['shapefile-two-layers.zip/规划/二期.shp', '规划/二期', 'gauss-kruger-123', 5],
  ]);
});

test('parts that were dropped side by side', () => {
  const members = ['dbf', 'cpg', 'shp', 'prj'].map((part) => ({
    name: `parts-4528.${part}`,
    bytes: bytesOf(`parts-4528.${part}`),
  }));
  const { layers, issues } = readShapefile('', members);
  expect(issues).toEqual([]);
  expect(layers[0]).toMatchObject({ file: 'parts-4528.shp', name: 'parts-4528' });
  expect(declaredId(layers[0])).toBe('gauss-kruger-120-zone');
  expect(layers[0]?.features.map((feature) => feature.attributes)).toEqual(attributes);
});

describe('broken Shapefiles', () => {
  test.each([
    ['no-dbf.zip', 'broken/no-dbf.zip/parcels.shp', 'parcels.dbf'],
    ['no-shp.zip', 'broken/no-shp.zip/parcels.dbf', 'parcels.shp'],
  ])('%s names the part that is there and the one that is not', async (name, file, expected) => {
    expect(await read(`broken/${name}`)).toEqual({
      layers: [],
      issues: [{ code: 'part-missing', file, params: { value: file, expected } }],
    });
  });

  test('an archive without any part says so', async () => {
    expect(await read('broken/nothing-of-ground.zip')).toMatchObject({
      layers: [],
      issues: [{ code: 'part-missing' }],
    });
  });

  test('no .prj: nothing is declared, and nothing is wrong', async () => {
    const { layers, issues } = await read('broken/no-prj.zip');
    expect(layers[0]?.declared).toBeNull();
    expect(issues).toEqual([]);
  });

  test.each([
    ['degrees-with-planar-prj.zip', '121.57, 30.12', 'CGCS2000_3_Degree_GK_CM_120E'],
    ['metres-with-degrees-prj.zip', '651310.3447, 3334456.2735', 'GCS_China_Geodetic_Coordinate_System_2000'],
  ])('%s: a .prj that the coordinates cannot be of is not believed', async (name, value, expected) => {
    const { layers, issues } = await read(`broken/${name}`);
    expect(layers[0]?.features).toHaveLength(5);
    expect(layers[0]?.declared).toEqual({ system: null, words: expected, by: 'prj' });
    expect(issues).toEqual([
      { code: 'wrong-projection', file: `broken/${name}/parcels.shp`, params: { value, expected } },
    ]);
  });

  test.each([
    ['xian80.zip', 'Xian_1980_3_Degree_GK_CM_120E'],
    ['beijing54.zip', 'Beijing_1954_3_Degree_GK_CM_120E'],
    ['utm.zip', 'WGS_1984_UTM_Zone_51N'],
    ['six-degrees.zip', 'CGCS2000_GK_Zone_21'],
  ])('%s: a system that is not understood keeps its words', async (name, words) => {
    const { layers, issues } = await read(`broken/${name}`);
    expect(layers[0]?.declared).toEqual({ system: null, words, by: 'prj' });
    expect(issues).toMatchObject([
      { code: 'unknown-projection', file: `broken/${name}/parcels.prj`, params: { value: words } },
    ]);
  });

  test('a .shp that ends early names the first shape that is lost', async () => {
    const { layers, issues } = await read('broken/cut-shp.zip');
    expect(layers[0]?.features.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(issues).toEqual([
      {
        code: 'unreadable',
        file: 'broken/cut-shp.zip/parcels.shp',
        row: 5,
        params: { value: '884 B', expected: '964 B' },
      },
    ]);
  });

  test('a .dbf that ends early names the first row that is lost, and its parcels stay without attributes', async () => {
    const { layers, issues } = await read('broken/cut-dbf.zip');
    expect(layers[0]?.features.map((feature) => feature.attributes.宗地号)).toEqual([
      'CX-001',
      'CX-002',
      'CX-003',
      '',
      '',
    ]);
    expect(issues).toEqual([
      { code: 'unreadable', file: 'broken/cut-dbf.zip/parcels.dbf', row: 4, params: { value: 3, expected: 5 } },
    ]);
  });

  test('rows and shapes that differ in number are said', async () => {
    const { layers, issues } = await read('broken/fewer-rows.zip');
    expect(layers[0]?.features).toHaveLength(5);
    expect(issues).toEqual([
      { code: 'records-differ', file: 'broken/fewer-rows.zip/parcels.dbf', params: { value: 3, expected: 5 } },
    ]);
  });

  test('a .cpg that is not true is not believed', async () => {
    const { layers, issues } = await read('broken/wrong-cpg.zip');
    expect(layers[0]?.features.map((feature) => feature.attributes)).toEqual(attributes);
    expect(issues).toEqual([
      {
        code: 'wrong-encoding',
        file: 'broken/wrong-cpg.zip/parcels.dbf',
        params: { value: 'UTF-8', expected: 'GB18030' },
      },
    ]);
  });

  /** The members with the bytes of one part changed. */
  async function changed(part: string, change: (view: DataView) => void) {
    return (await membersOf('shapefile-4549-gbk.zip')).map((member) => {
      if (!member.name.endsWith(part)) return member;
      const bytes = member.bytes.slice();
      change(new DataView(bytes.buffer));
      return { ...member, bytes };
    });
  }
  /** Where the second record begins: the first has one ring of five corners. */
  const second = 100 + 8 + 44 + 4 + 5 * 16;

  test.each([
    ['more points than there are', 1, (view: DataView) => view.setInt32(100 + 8 + 40, 4_000_000, true)],
    ['a ring that begins before the first', 2, (view: DataView) => view.setInt32(second + 8 + 48, -3, true)],
    ['a ring without points', 2, (view: DataView) => view.setInt32(second + 8 + 48, 0, true)],
    ['a type that is none', 1, (view: DataView) => view.setInt32(100 + 8, 31, true)],
    ['no type at all', 1, (view: DataView) => view.setInt32(100 + 8, 0, true)],
  ])('a record with %s is named, and the others stand', async (_, row, change) => {
    const { layers, issues } = readShapefile('a.zip', await changed('.shp', change));
    expect(layers[0]?.features.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5].filter((number) => number !== row));
    expect(issues).toMatchObject([{ file: 'a.zip/parcels.shp', row }]);
  });

  test('a parcel that is marked as deleted is gone, and the others keep their rows', async () => {
    const members = await changed('.dbf', (view) =>
      view.setUint8(view.getUint16(8, true) + view.getUint16(10, true), 0x2a),
    );
    const { layers, issues } = readShapefile('a.zip', members);
    expect(issues).toEqual([]);
    expect(layers[0]?.features.map(({ number, attributes: { 宗地号 } }) => [number, 宗地号])).toEqual([
      [1, 'CX-001'],
      [3, 'CX-003'],
      [4, 'CX-004'],
      [5, 'CX-005'],
    ]);
  });

  test('names that differ in case are parts of one Shapefile', async () => {
    const members = await membersOf('shapefile-4549-gbk.zip');
    const named = members.map(({ name, bytes }) => ({ name: name.endsWith('.dbf') ? 'Parcels.DBF' : name, bytes }));
    expect(readShapefile('a.zip', named)).toMatchObject({ layers: [{ name: 'Parcels' }], issues: [] });
  });

  test('parts of something else are refused by name', async () => {
    const members = await membersOf('shapefile-4549-gbk.zip');
    const instead = (part: string) =>
      members.map((member) => (member.name.endsWith(part) ? { ...member, bytes: new Uint8Array(200) } : member));
    expect(readShapefile('a.zip', instead('.shp')).issues).toMatchObject([
      { code: 'unreadable', file: 'a.zip/parcels.shp' },
    ]);
    expect(readShapefile('a.zip', instead('.dbf')).issues).toMatchObject([
      { code: 'unreadable', file: 'a.zip/parcels.dbf' },
    ]);
  });
});
