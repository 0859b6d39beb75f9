import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { mostFileBytes } from '../../../src/exchange/ground/ground-limits.ts';
import { readGround } from '../../../src/exchange/ground/read-ground.ts';
import { bytesOf, namesIn } from './ground-fixtures.ts';

const fileOf = (name: string, content: Uint8Array | string): File => new File([content as BlobPart], name);
const fixture = (name: string, as = name): File => fileOf(as, bytesOf(name));
const read = (...files: readonly File[]) => readGround(files);

/** A file that tells its size and gives its bytes to nobody. */
function sealed(name: string, size: number): File {
  const file = new File([], name);
  Object.defineProperties(file, {
    size: { value: size },
    arrayBuffer: { value: () => Promise.reject(new Error('opened')) },
  });
  return file;
}

const csv = '编号,WKT\n1,"POLYGON ((0 0,1 0,1 1,0 0))"\n';

afterEach(() => vi.restoreAllMocks());

describe('files of ground', () => {
  test('are read by what is in them, whatever they are called', async () => {
    const names = {
      'wgs84.geojson': 'geojson',
      'parcels.kml': 'kml',
      'parcels.kmz': 'kmz',
      'shapefile-4549-gbk.zip': 'shapefile',
      'parcels-wkt.csv': 'csv',
      'parcels-wkt.xlsx': 'xlsx',
      'boundary-points-gb18030.txt': 'boundary-points',
    };
    for (const [name, format] of Object.entries(names)) {
      const { layers, issues } = await read(fixture(name, '附件1.dat'));
      expect([layers[0]?.format, layers[0]?.features.length, issues]).toEqual([format, 5, []]);
    }
  });

  test('may come several at once; what is wrong with one leaves the others', async () => {
    const { layers, issues } = await read(
      fixture('wgs84.geojson'),
      fixture('broken/truncated.zip', 'truncated.zip'),
      fixture('parcels-wkt.csv'),
    );
    expect(layers.map(({ file }) => file)).toEqual(['wgs84.geojson', 'parcels-wkt.csv']);
    expect(issues).toMatchObject([{ code: 'zip-truncated', file: 'truncated.zip' }]);
  });

  test('may be the parts of Shapefiles, which find each other by name', async () => {
    const parts = ['shp', 'dbf', 'prj', 'cpg'].map((ending) => fixture(`parts-4528.${ending}`));
    const { layers, issues } = await read(...parts, fixture('wgs84.geojson'));
    expect(issues).toEqual([]);
    expect(layers.map(({ file, features }) => [file, features.length])).toEqual([
      ['wgs84.geojson', 5],
      ['parts-4528.shp', 5],
    ]);
    expect(layers[1]?.declared).toMatchObject({ by: 'prj', system: { centralMeridian: 120, hasZoneNumber: true } });
  });

  test('name the part that is missing, whichever was dropped alone', async () => {
    for (const ending of ['shp', 'dbf', 'prj', 'cpg', 'shx']) {
      const { layers, issues } = await read(fileOf(`宗地.${ending}`, bytesOf('parts-4528.dbf')));
      expect(layers).toEqual([]);
      expect(issues).toMatchObject([
        {
          code: 'part-missing',
          file: `宗地.${ending}`,
          params: { expected: ending === 'shp' ? '宗地.dbf' : '宗地.shp' },
        },
      ]);
    }
  });

  test('tell the import of tables which of them are its own', async () => {
    const { layers, ownTables } = await read(
      fileOf('台账.csv', '地块,环节,日期,面积\np1,已供,2020-05,40\n'),
      fixture('wgs84.geojson'),
    );
    expect([layers.length, ownTables]).toEqual([1, ['台账.csv']]);
  });

  test('report how far they have come', async () => {
    const seen: number[] = [];
    await readGround([fixture('wgs84.geojson'), fixture('parcels-wkt.csv')], (done) => seen.push(done));
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(3);
  });

  test('may be none', async () => {
    expect(await read()).toEqual({ layers: [], tables: [], issues: [], ownTables: [] });
  });
});

describe('an archive', () => {
  const zip = (members: Readonly<Record<string, string | Uint8Array>>): File =>
    fileOf(
      '资料.zip',
      zipSync(
        Object.fromEntries(
          Object.entries(members).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
        ),
      ),
    );

  test('may hold files of any kind, and what is beside them does not count', async () => {
    const { layers, tables, issues } = await read(
      zip({
        '宗地/甲.geojson': bytesOf('wgs84.geojson'),
        '宗地/乙.csv': csv,
        '指标.xlsx': await writeXlsx({
          sheets: [
            {
              name: '指标',
              rows: [
                ['镇街', '产值'],
                ['浒山', 1],
              ],
            },
          ],
        }),
        'parts.shp': bytesOf('parts-4528.shp'),
        'parts.dbf': bytesOf('parts-4528.dbf'),
        'parts.shx': 'an index',
        '说明.txt': '请看这里',
        '图.png': 'a picture',
      }),
    );
    expect(issues).toEqual([]);
    expect(layers.map(({ file }) => file)).toEqual([
      '资料.zip/parts.shp',
      '资料.zip/宗地/甲.geojson',
      '资料.zip/宗地/乙.csv',
    ]);
    expect(tables.map(({ file }) => file)).toEqual(['资料.zip/指标.xlsx']);
  });

  test('names the row of a member', async () => {
    const { issues } = await read(zip({ 'a.csv': `${csv}2,POINT (1 1)\n` }));
    expect(issues).toMatchObject([{ code: 'not-areal', file: '资料.zip/a.csv', row: 3, field: 'WKT' }]);
  });

  test('of nothing that is known names what it holds', async () => {
    expect((await read(zip({ 'a.pdf': '%PDF', 'b.txt': '好' }))).issues).toMatchObject([
      { code: 'unknown-format', file: '资料.zip', params: { value: 'a.pdf, b.txt' } },
    ]);
    expect((await read(fixture('broken/nothing-of-ground.zip'))).issues).toMatchObject([{ code: 'unknown-format' }]);
  });

  test('in an archive is not opened, and a table of the other import is to be taken out first', async () => {
    const inner = zipSync({ 'a.csv': strToU8(csv) });
    expect((await read(zip({ 'inner.zip': inner }))).issues).toMatchObject([
      { code: 'unknown-format', params: { value: 'inner.zip' } },
    ]);
    const own = await read(zip({ '台账.csv': '地块,环节,日期,面积\np1,已供,2020-05,40\n' }));
    expect(own).toMatchObject({ issues: [{ code: 'unknown-format' }], ownTables: [] });
  });

  test('that would unpack to far too much is not unpacked, workbook or not', async () => {
    const bomb = zipSync(
      { 'xl/workbook.xml': strToU8('<x/>'), 'xl/sheet.xml': new Uint8Array(24_000_000) },
      { level: 9 },
    );
    expect((await read(fileOf('a.xlsx', bomb))).issues).toMatchObject([{ code: 'zip-bomb', file: 'a.xlsx' }]);
    expect((await read(fixture('broken/bomb.zip'))).issues).toMatchObject([{ code: 'zip-bomb' }]);
  });
});

describe('a file that cannot be taken', () => {
  test('of 200 MB is not opened, and its size and the limit are told', async () => {
    const { issues } = await read(sealed('宗地.csv', 200_000_000), fixture('wgs84.geojson'));
    expect(issues).toEqual([
      { code: 'too-large', file: '宗地.csv', params: { value: '200.0 MB', expected: '≤ 100.0 MB' } },
    ]);
  });

  test('is one too many where all together are too large', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { issues } = await read(...['a', 'b', 'c'].map((name) => sealed(name, mostFileBytes)));
    expect(issues.map(({ code, file }) => [code, file])).toEqual([
      ['too-large', 'c'],
      ['unreadable', 'a'],
      ['unreadable', 'b'],
    ]);
  });

  test.each([
    ['XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ['PDF', [...strToU8('%PDF-1.7')]],
    ['RAR', [...strToU8('Rar!')]],
    ['DWG', [...strToU8('AC1032')]],
  ])('is called by its kind: %s', async (kind, bytes) => {
    const { issues } = await read(fileOf('图', Uint8Array.from(bytes)));
    expect(issues).toMatchObject([
      { code: 'unknown-format', params: { value: kind, expected: expect.stringContaining('GeoJSON') } },
    ]);
  });

  test('is empty, or no text', async () => {
    expect((await read(fileOf('a.csv', ''))).issues).toMatchObject([{ code: 'no-shape', file: 'a.csv' }]);
    expect((await read(fileOf('a', Uint8Array.from([1, 0, 2, 0, 255])))).issues).toMatchObject([
      { code: 'wrong-encoding' },
    ]);
  });

  test('is UTF-8 with a damaged byte, which as GB18030 would be wrong throughout', async () => {
    const start = '编号,名称,WKT\n1,浒山街道,x\n2,';
    const bytes = strToU8(`${start}周巷,y\n`);
    bytes[strToU8(start).length + 1] = 0xe1;
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).not.toContain('浒');
    expect((await read(fileOf('a.csv', bytes))).issues).toMatchObject([
      { code: 'wrong-encoding', row: 3, params: { value: '2,' } },
    ]);
  });

  test('is a text in UTF-16 without trouble', async () => {
    const text = `\ufeff${csv}`;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
    expect((await read(fileOf('a.csv', bytes))).layers).toHaveLength(1);
  });

  test('has at most a hundred faults of a kind told one by one', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => `${index},POINT (1 1)`);
    const { issues } = await read(fileOf('a.csv', [csv.trim(), ...rows].join('\n')));
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toEqual({ code: 'not-areal', file: 'a.csv', params: { value: '+ 150' } });
  });
});

describe('whatever a file holds', () => {
  test('reading does not throw, however a sound file is damaged', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const whole = namesIn('').filter((name) => /\.(zip|kmz|kml|csv|xlsx|txt|geojson|shp|dbf)$/u.test(name));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 8,
        }),
        async (name, share, changes) => {
          const bytes = bytesOf(name).slice();
          for (const [at, byte] of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
          const { layers, tables, issues, ownTables } = await read(
            fileOf(name, bytes.slice(0, Math.ceil(share * bytes.length))),
          );
          expect(layers.length + tables.length + issues.length + ownTables.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});
