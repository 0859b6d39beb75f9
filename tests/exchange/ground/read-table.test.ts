import type { Polygon } from 'geojson';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readGround } from '../../../src/exchange/ground/read-ground.ts';
import type { SourceLayer } from '../../../src/exchange/ground/source-layer.ts';
import { importTables } from '../../../src/exchange/import/import-columns.ts';
import { templateCsv, templateWorkbook } from '../../../src/exchange/import/template.ts';
import { languages } from '../../../src/model/language.ts';
import { tinyPack } from '../../pack/packs.ts';
import { bytesOf } from './ground-fixtures.ts';
import { attributes, shapesOf } from './the-parcels.ts';

const readFile = (name: string, content: BlobPart) => readGround([new File([content], name)]);
const readText = (...lines: readonly string[]) => readFile('表.csv', lines.join('\n'));
const fixture = (name: string) => readFile(name, bytesOf(name) as BlobPart);

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];
const readWorkbook = async (...sheets: Sheets) => readFile('表.xlsx', (await writeXlsx({ sheets })) as BlobPart);

const faults = ({ issues }: Awaited<ReturnType<typeof readGround>>) =>
  issues.map(({ code, row, field, params }) => [code, row, field, params.value]);

async function layerOf(...lines: readonly string[]): Promise<SourceLayer> {
  const { layers, issues } = await readText(...lines);
  const [layer] = layers;
  if (!layer || layers.length > 1 || issues.length > 0) throw new Error(JSON.stringify(issues));
  return layer;
}

const triangle = 'POLYGON ((0 0,1 0,1 1,0 0))';

describe('a table with a shape in each row', () => {
  test.each(['parcels-wkt.csv', 'parcels-wkt-gb18030.csv', 'parcels-wkt.xlsx'])(
    'gives the parcels of GeoJSON, with all attributes: %s',
    async (name) => {
      const { layers, issues } = await fixture(name);
      const { layers: wanted } = await fixture('wgs84.geojson');
      expect(issues).toEqual([]);
      expect(shapesOf(layers[0])).toEqual(shapesOf(wanted[0]));
      expect(layers[0]?.declared).toBeNull();
      const dated = attributes.map((row) => ({ ...row, 批准日: row.批准日.replaceAll('-', '/') }));
      expect(layers[0]?.features.map((feature) => feature.attributes)).toEqual(
        name.endsWith('csv') ? dated : attributes,
      );
      expect(layers[0]?.features.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
    },
  );

  test('may hold GeoJSON, bare or as a feature', async () => {
    const polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [121.3, 30.2],
          [121.4, 30.2],
          [121.4, 30.3],
          [121.3, 30.2],
        ],
      ],
    };
    const quoted = (value: object) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
    const layer = await layerOf(
      '编号,形状',
      `1,${quoted(polygon)}`,
      `2,${quoted({ type: 'Feature', properties: {}, geometry: polygon })}`,
    );
    expect(shapesOf(layer)).toEqual([polygon, polygon]);
    expect(layer.declared).toMatchObject({ by: 'format', system: { datum: 'wgs84' } });
  });

  test('declares what its texts say of their system', async () => {
    const square = 'POLYGON((651310 3334456,651560 3334492,651537 3334747,651310 3334456))';
    const layer = await layerOf('编号,geom', `1,"SRID=4549;${square}"`, `2,"${square}"`);
    expect(layer.declared).toMatchObject({ by: 'crs', words: 'SRID=4549', system: { centralMeridian: 120 } });
    const mixed = await readText('编号,geom', `1,"SRID=4549;${square}"`, `2,"SRID=4550;${square}"`);
    expect(faults(mixed)).toEqual([['mixed-systems', 3, 'geom', 'SRID=4550']]);
    const unknown = await readText('编号,geom', `1,"SRID=2385;${square}"`);
    expect(faults(unknown)).toEqual([['unknown-projection', undefined, 'geom', 'SRID=2385']]);
  });

  test('names each row whose shape cannot be read, and keeps the others', async () => {
    const read = await fixture('broken/bad-wkt.csv');
    expect(read.layers[0]?.features.map(({ attributes: { 宗地号 } }) => 宗地号)).toEqual(['CX-117']);
    expect(faults(read)).toEqual([
      ['malformed-shape', 3, 'WKT', 'N ((121.58 30.12,121.582'],
      ['no-shape', 4, 'WKT', ''],
      ['bad-coordinate', 5, 'WKT', '一 30.12'],
      ['not-areal', 6, 'WKT', 'POINT'],
    ]);
  });

  test('is refused by name where a database wrote the shapes in binary', async () => {
    const read = await readText('编号,geom', '1,0103000020E610000001000000050000000000000000005E40', '2,');
    expect(faults(read)).toMatchObject([
      ['malformed-shape', 2, 'geom', expect.stringContaining('0103')],
      ['no-shape', 3, 'geom', ''],
    ]);
  });

  test('has a row with unquoted commas named and left out', async () => {
    const read = await readText('编号,WKT', `1,"${triangle}"`, `2,${triangle}`, `3,"${triangle}"`);
    expect(faults(read)).toEqual([['cell-count', 3, undefined, 5]]);
    expect(read.layers[0]?.features.map(({ number }) => number)).toEqual([2, 4]);
  });
});

describe('a table with one row per corner', () => {
  test.each(['corners-survey.csv', 'corners-survey-gb18030.csv'])(
    'gives the parcels of boundary points, X first: %s',
    async (name) => {
      const { layers, issues } = await fixture(name);
      const { layers: wanted } = await fixture('boundary-points-zone.txt');
      expect(issues).toEqual([]);
      expect(shapesOf(layers[0])).toEqual(shapesOf(wanted[0]));
      expect(layers[0]).toMatchObject({ declared: null, columns: ['宗地号'] });
      expect(layers[0]?.features.map(({ attributes: { 宗地号 } }) => 宗地号)).toEqual([
        'CX-001',
        'CX-002',
        'CX-003',
        'CX-004',
        'CX-005',
      ]);
    },
  );

  const ring = ['0,0', '10,0', '10,10', '0,10'];
  const rows = (...cells: readonly string[]) => ring.map((corner, index) => [...cells, index + 1, corner].join(','));

  test.each([
    ['经度', '纬度'],
    ['东经', '北纬'],
    ['Longitude', 'LAT'],
    ['E', 'N'],
    ['东坐标', '北坐标'],
    ['Y（东）', 'X（北）'],
    ['横坐标Y(m)', '纵坐标X(m)'],
  ])('has east first where the headings %s and %s say which it is', async (east, north) => {
    const [first, second] = [
      await layerOf(`地块编号,点号,${east},${north}`, ...rows('A')),
      await layerOf(`地块编号,点号,${north},${east}`, ...rows('A')),
    ];
    expect(first.features[0]?.geometry).toMatchObject({
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    });
    expect(second.features[0]?.geometry).toMatchObject({
      coordinates: [
        [
          [0, 0],
          [0, 10],
          [10, 10],
          [10, 0],
          [0, 0],
        ],
      ],
    });
  });

  test.each(['X,Y', 'X坐标,Y坐标', '坐标X（米）,坐标Y（米）', 'x_coord,y_coord', 'Ｘ,Ｙ'])(
    'has X first under %s, whatever it means',
    async (pair) => {
      const layer = await layerOf(`地块,点号,${pair}`, ...rows('A'));
      expect(layer.features[0]?.geometry).toMatchObject({
        coordinates: [
          [
            [0, 0],
            [10, 0],
            [10, 10],
            [0, 10],
            [0, 0],
          ],
        ],
      });
    },
  );

  test('takes degrees with minutes and seconds, and commas between thousands', async () => {
    const layer = await layerOf(
      '地块,经度,纬度',
      'A,121°30′00″,30°15′',
      'A,121°36′E,30°15′N',
      'A,"121°36′0.0""",北纬30度18分',
    );
    expect(layer.features[0]?.geometry).toMatchObject({
      coordinates: [
        [
          [121.5, 30.25],
          [121.6, 30.25],
          [121.6, 30.3],
          [121.5, 30.25],
        ],
      ],
    });
    const planar = await layerOf('地块,X,Y', 'A,"3,334,456.5",651310', 'A,3334500,651310', 'A,3334500,651400');
    expect((shapesOf(planar)[0] as Polygon).coordinates[0]?.[0]).toEqual([3334456.5, 651310]);
  });

  test('takes west and south as below zero', async () => {
    const layer = await layerOf('地块,经度,纬度', 'A,121°30′W,30°15′S', 'A,西经121°,30°15′S', 'A,121°30′W,30°15′N');
    expect((shapesOf(layer)[0] as Polygon).coordinates[0]?.slice(0, 2)).toEqual([
      [-121.5, -30.25],
      [-121, -30.25],
    ]);
  });

  test('of two pairs of coordinates takes the first, and keeps the other as attributes', async () => {
    const pairs = ring.map((corner, index) => `A,${corner},121.${index},30.${index}`);
    const layer = await layerOf('地块,X,Y,经度,纬度', ...pairs);
    expect((shapesOf(layer)[0] as Polygon).coordinates[0]?.[1]).toEqual([10, 0]);
    expect(layer.columns).toEqual(['地块', '经度', '纬度']);
  });

  test('may repeat its headings, as printed pages do', async () => {
    const layer = await layerOf('地块,点号,X,Y', ...rows('A'), '地块,点号,X,Y', ...rows('B'));
    expect(layer.features.map(({ number }) => number)).toEqual([2, 7]);
  });

  test('puts numbered corners in order, and leaves named ones, which neighbours share, as they stand', async () => {
    const numbered = await layerOf('地块,序号,X,Y', 'A,3,10,10', 'A,1,0,0', 'A,4,0,10', 'A,2,10,0');
    expect(shapesOf(numbered)).toEqual(shapesOf(await layerOf('地块,序号,X,Y', ...rows('A'))));
    const named = await layerOf('地块,点号,X,Y', 'A,J7,0,0', 'A,J2,10,0', 'A,J9,10,10', 'A,J1,0,10');
    expect(shapesOf(named)).toEqual(shapesOf(numbered));
  });

  test('makes holes of rings within, and fills merged cells from above', async () => {
    const inner = ['2,2', '2,4', '4,4'].map((corner) => `,,,${corner}`);
    const outer = ring.map((corner, index) => `${index === 0 ? 'A,甲,1' : ',,'},${corner}`);
    const hole = inner.map((line, index) => (index === 0 ? line.replace(',,,', ',,2,') : line));
    const next = ring.map((corner, index) => `${index === 0 ? 'B,乙,1' : ',,'},${corner}`);
    const layer = await layerOf('宗地号,权利人,圈号,X,Y', ...outer, ...hole, ...next);
    expect(layer.features).toMatchObject([
      { number: 2, attributes: { 宗地号: 'A', 权利人: '甲' }, geometry: { type: 'Polygon' } },
      { number: 9, attributes: { 宗地号: 'B', 权利人: '乙' }, geometry: { type: 'Polygon' } },
    ]);
    expect(layer.features.map(({ geometry }) => (geometry as Polygon).coordinates.length)).toEqual([2, 1]);
  });

  test('tells parcels apart that each project numbers anew', async () => {
    const layer = await layerOf('项目,地块编号,点号,X,Y', ...rows('甲,1'), ...rows('甲,2'), ...rows('乙,1'));
    expect(layer.features.map(({ attributes: { 项目, 地块编号 } }) => [项目, 地块编号])).toEqual([
      ['甲', '1'],
      ['甲', '2'],
      ['乙', '1'],
    ]);
  });

  test('may have the name of each parcel in a row above its corners', async () => {
    const layer = await layerOf('点号,X,Y', '甲地块', ...rows(), '乙地块,,', ...rows());
    expect(layer.features.map(({ attributes: { 名称 } }) => 名称)).toEqual(['甲地块', '乙地块']);
  });

  test('is one parcel where the heading says corner, or the last is the first', async () => {
    expect((await layerOf('界址点号,X,Y', ...rows())).features).toHaveLength(1);
    expect((await layerOf('点号,X,Y', ...rows(), '1,0,0')).features).toHaveLength(1);
  });

  test('is refused where nothing says which points belong together, with what is needed', async () => {
    const read = await readText('序号,X,Y', ...rows());
    expect(read).toMatchObject({ layers: [], tables: [] });
    expect(read.issues).toMatchObject([
      {
        code: 'not-areal',
        row: 2,
        field: 'X, Y',
        params: { value: 'Point', expected: expect.stringContaining('地块') },
      },
    ]);
  });

  test('of one point a row is no parcel, but may have figures', async () => {
    const read = await readText('企业名称,经度,纬度,产值（亿元）', '甲厂,121.3,30.2,1.5', '乙厂,121.4,30.3,2.5');
    expect(faults(read)).toEqual([['not-areal', 2, '经度, 纬度', 'Point']]);
    expect(read.tables).toMatchObject([
      { columns: ['企业名称', '经度', '纬度', '产值（亿元）'], rows: [{ number: 2 }, { number: 3 }] },
    ]);
  });

  test('has bad numbers and formulas named by row and field; their parcel is left out and the others stand', async () => {
    const read = await readText('地块,点号,X,Y', ...rows('A'), ...rows('B').with(1, 'B,2,10米,=C3'), ...rows('C'));
    expect(faults(read)).toEqual([
      ['bad-coordinate', 7, 'X', '10米'],
      ['formula-cell', 7, 'Y', '=C3'],
    ]);
    expect(read.layers[0]?.features.map(({ attributes: { 地块 } }) => 地块)).toEqual(['A', 'C']);
  });

  test('has a ring of two corners and a row without coordinates named', async () => {
    const read = await readText(
      '地块,圈号,X,Y',
      'A,1,0,0',
      'A,1,10,0',
      'A,1,10,10',
      'A,2,2,2',
      'A,2,3,3',
      'B,1,0,0',
      'B,1,9,0',
      'B,1,9,9',
      '合计,共2宗,,',
    );
    expect(faults(read)).toEqual([
      ['no-shape', 10, undefined, '合计 共2宗'],
      ['ring-short', 5, undefined, 2],
    ]);
    expect(read.layers[0]?.features).toHaveLength(1);
  });
});

describe('a table without shapes', () => {
  const body = ['浒山街道,12.5,3', '周巷镇, 30 ,4', '合计,42.5,7'];

  test('is a table of figures, each row by its number', async () => {
    const { tables, layers, issues } = await readText('区域,产值（亿元）,企业数', ...body);
    expect([layers, issues]).toEqual([[], []]);
    expect(tables).toEqual([
      {
        file: '表.csv',
        name: '表.csv',
        columns: ['区域', '产值（亿元）', '企业数'],
        rows: [
          { number: 2, cells: { 区域: '浒山街道', '产值（亿元）': '12.5', 企业数: '3' } },
          { number: 3, cells: { 区域: '周巷镇', '产值（亿元）': '30', 企业数: '4' } },
          { number: 4, cells: { 区域: '合计', '产值（亿元）': '42.5', 企业数: '7' } },
        ],
      },
    ]);
  });

  test('has its headings found below a title and remarks, and its footnotes left out', async () => {
    const { tables } = await readText(
      '慈溪市规上工业主要指标,,',
      '',
      '单位：亿元,2023年,',
      '区域,产值,企业数',
      ...body,
      '注：数据来自统计局,,',
    );
    expect(tables[0]).toMatchObject({
      columns: ['区域', '产值', '企业数'],
      rows: [{ number: 5 }, { number: 6 }, { number: 7 }],
    });
  });

  test('may have years for headings, and units or parts in a second row', async () => {
    const columns = async (...lines: readonly string[]) => (await readText(...lines)).tables[0]?.columns;
    expect(await columns('区域,2022,2023', ...body)).toEqual(['区域', '2022', '2023']);
    expect(await columns('区域,产值,税收', ',亿元,万元', ...body)).toEqual(['区域', '产值（亿元）', '税收（万元）']);
    expect(await columns('区域,产值,,税收', ',2022,2023,万元', '甲,1,2,3')).toEqual([
      '区域',
      '产值 2022',
      '产值 2023',
      '税收（万元）',
    ]);
  });

  test('takes a text that a formula protects as that text', async () => {
    const { tables, issues } = await readText('代码,产值', '="0330",12', '="0331",13');
    expect(issues).toEqual([]);
    expect(tables[0]?.rows.map(({ cells: { 代码 } }) => 代码)).toEqual(['0330', '0331']);
  });

  test('keeps a column without heading and one of two alike', async () => {
    const { tables } = await readText(',产值,产值', ...body);
    expect(tables[0]?.columns).toEqual(['A', '产值', '产值 (2)']);
  });

  test('does not take a row without name for a second heading', async () => {
    const { tables } = await readText('备注,区域,产值', ',浒山,12', ',周巷,13');
    expect(tables[0]?.rows).toHaveLength(2);
    const gap = await readText('区域,,备注,产值', '浒山,街道,好,', '周巷,镇,,12');
    expect(gap.tables[0]).toMatchObject({ columns: ['区域', 'B', '备注', '产值'], rows: [{}, {}] });
  });

  test('is refused where it has no numbers, or is no table', async () => {
    expect(faults(await readText('名称,说明', '甲,好', '乙,也好'))).toEqual([
      ['no-shape', undefined, undefined, '名称, 说明'],
    ]);
    expect((await readText('一段话', '没有表')).issues).toMatchObject([{ code: 'unknown-format' }]);
    expect((await readText('1,2,3', '4,5,6')).issues).toMatchObject([
      { code: 'unknown-format', params: { value: '1, 2, 3' } },
    ]);
    expect((await readText('')).issues).toMatchObject([{ code: 'no-shape' }]);
  });

  test('has formulas named, whose values are unknown', async () => {
    const read = await readText('区域,产值,备注', '浒山,=B3+1,=危险()', "周巷,12,'=平安", '横河,@SUM(1),@某人');
    expect(faults(read)).toEqual([
      ['formula-cell', 2, '产值', '=B3+1'],
      ['formula-cell', 2, '备注', '=危险()'],
      ['formula-cell', 4, '产值', '@SUM(1)'],
    ]);
    expect(read.tables[0]?.rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['浒山', '', ''],
      ['周巷', '12', '=平安'],
      ['横河', '', '@某人'],
    ]);
  });
});

describe('a workbook', () => {
  test('gives each sheet that holds something, by its name; words beside are no fault', async () => {
    const read = await readWorkbook(
      { name: '说明', rows: [['请先读这里'], ['第二行']] },
      {
        name: '指标',
        rows: [
          ['镇街', '产值'],
          ['浒山街道', 12.5],
        ],
      },
      {
        name: '宗地',
        rows: [
          ['编号', 'WKT'],
          [1, triangle],
        ],
      },
      { name: '空', rows: [] },
      {
        name: '草稿',
        rows: [
          ['镇街', '产值'],
          ['浒山街道', 1],
        ],
        hidden: true,
      },
    );
    expect(read.issues).toEqual([]);
    expect(read.tables).toMatchObject([{ file: '表.xlsx', name: '指标' }]);
    expect(read.layers).toMatchObject([{ file: '表.xlsx', name: '宗地', format: 'xlsx' }]);
  });

  test('has rows of a merged title skipped, and a faulty row named with its sheet', async () => {
    const read = await readWorkbook(
      {
        name: '指标',
        rows: [
          ['全市指标', null],
          ['镇街', '产值'],
          ['一、街道', null],
          ['浒山街道', 12.5],
          ['周巷镇', null],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
          { startRow: 2, startCol: 0, endRow: 2, endCol: 1 },
        ],
      },
      {
        name: '宗地',
        rows: [
          ['编号', 'WKT'],
          [1, triangle],
          [2, 'POINT (1 1)'],
        ],
      },
    );
    expect(read.tables[0]?.rows.map(({ number }) => number)).toEqual([4, 5]);
    expect(read.issues).toMatchObject([{ code: 'not-areal', file: '表.xlsx/宗地', row: 3, field: 'WKT' }]);
  });

  test('takes a formula by the value that it came with, and names one that came without', async () => {
    const formula = (text: string, result?: number) => ({
      formula: text,
      formulaResult: result ?? null,
      type: 'formula' as const,
    });
    const read = await readWorkbook({
      name: '指标',
      rows: [
        ['镇街', '产值'],
        ['浒山街道', null],
        ['周巷镇', null],
        ['横河镇', 3],
      ],
      cells: new Map([
        ['1,1', formula('1+1', 2)],
        ['2,1', formula('1+2')],
      ]),
    });
    expect(read.tables[0]?.rows.map(({ cells: { 产值 } }) => 产值)).toEqual(['2', '', '3']);
    expect(read.issues).toMatchObject([{ code: 'formula-cell', row: 3, field: '产值', params: { value: '=1+2' } }]);
  });

  test('with a formula for a shape tells it once', async () => {
    expect(faults(await fixture('broken/formula.xlsx'))).toEqual([
      ['formula-cell', 4, 'WKT', '=D2'],
      ['formula-cell', 3, '名称', '=1+1'],
    ]);
  });
});

describe('a table that the import of targets, parcels and records knows', () => {
  test.each([
    ['范围,对象,指标,年份,口径,目标值,性质,依据文件', '区域,浒山街道,已供,2025,累计,100,正式,甬政'],
    ['地块,环节,日期,面积', 'p1,已供,2020-05,40'],
    ['项目,地块名或宗地号,批文号,合同号,供地方式', 'P12,甲,1,2,出让'],
    ['项目,地块名或宗地号,批文号', 'P12,甲,甬政1号'],
    ['范围,对象,指标,年份,口径,目标值,性质,依据文件'],
    ['项目,地块名或宗地号,供地方式,容积率', 'P12,甲,出让,2.0'],
    ['id,目标值（亩）,范围,备注', 't1,1600,,'],
  ])('is left to it: %s', async (...lines) => {
    expect(await readText(...lines)).toEqual({ layers: [], tables: [], issues: [], ownTables: ['表.csv'] });
  });

  test('is left to it as a template in either language, as CSV or workbook', async () => {
    const pack = await tinyPack();
    for (const language of languages)
      for (const table of importTables) {
        const workbook = await templateWorkbook(pack, table, language);
        expect((await readFile('a.xlsx', workbook as BlobPart)).ownTables).toEqual(['a.xlsx']);
        expect((await readFile('a.csv', templateCsv(pack, table, language))).ownTables).toEqual(['a.csv']);
      }
  });

  test.each([
    ['区域,年份,产值', '浒山街道,2023,100'],
    ['项目,容积率,产值', 'P12,2.0,100'],
    ['范围,对象,年份,数值', '区域,浒山街道,2023,100'],
    ['名称,编号,面积', '甲,1,100'],
    ['指标,数值', '产值,100'],
  ])('is not any table with a heading in common: %s', async (...lines) => {
    expect(await readText(...lines)).toMatchObject({ tables: [{ file: '表.csv' }], ownTables: [] });
  });

  test('has a shape and is ground all the same', async () => {
    const read = await readText('项目,批文号,合同号,WKT', `P12,1,2,"${triangle}"`);
    expect([read.layers.length, read.ownTables]).toEqual([1, []]);
  });
});
