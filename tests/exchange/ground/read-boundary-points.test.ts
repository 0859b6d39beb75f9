import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areBoundaryPoints, readBoundaryPoints } from '../../../src/exchange/ground/read-boundary-points.ts';
import type { SourceLayer } from '../../../src/exchange/ground/source-layer.ts';
import { gaussKruger } from '../../../src/model/datum.ts';

const fixture = (name: string): string => readFileSync(`tests/fixtures/ground/${name}`, 'utf8');
const read = (text: string) => readBoundaryPoints('points.txt', text);

function layerOf(text: string): SourceLayer {
  const [layer] = read(text).layers;
  if (!layer) throw new Error('nothing was read');
  return layer;
}

/** Points of a square of 100 m, by its south-west corner. */
const square = (x: number, y: number, ring = '1'): readonly string[] =>
  [
    [x, y],
    [x, y + 100],
    [x + 100, y + 100],
    [x + 100, y],
    [x, y],
  ].map((corner, index) => `J${(index % 4) + 1},${ring},${corner.join(',')}`);

const header = [
  '[属性描述]',
  '坐标系=2000国家大地坐标系',
  '几度分带=3',
  '投影类型=高斯克吕格',
  '计量单位=米',
  '带号=40',
];
const parcel = (...points: readonly string[]) => [`${points.length},1,A-1,甲,面,,工业用地,0601,@`, ...points];
const textOf = (...lines: readonly string[]) => lines.join('\n');
const file = (...points: readonly string[]) => textOf(...header, '[地块坐标]', ...parcel(...points));

describe('boundary points as a land office exports them', () => {
  test('are read with their parcels’ fields, holes and parts, by the line of each', () => {
    const { layers, issues } = read(fixture('boundary-points-zone.txt'));
    expect(issues).toEqual([]);
    expect(layers).toHaveLength(1);
    const [layer] = layers;
    expect(layer).toMatchObject({ file: 'points.txt', name: 'points.txt', format: 'boundary-points' });
    expect(layer?.features.map(({ number }) => number)).toEqual([13, 19, 30, 41, 46]);
    expect(layer?.features.map(({ geometry }) => geometry.type)).toEqual([
      'Polygon',
      'Polygon',
      'MultiPolygon',
      'Polygon',
      'Polygon',
    ]);
    expect(layer?.features[1]?.geometry).toMatchObject({ coordinates: [{ length: 5 }, { length: 5 }] });
    expect(layer?.features[1]?.attributes).toMatchObject({ 地块编号: 'CX-002', 地块名称: '乙地块（带水面）' });
  });

  test('keep X, the north, first as the file does', () => {
    const [first] = layerOf(fixture('boundary-points-zone.txt')).features;
    expect(first?.geometry).toMatchObject({
      coordinates: [
        [
          [3334456.2735, 40651310.3447],
          [3334492.9858, 40651560.4955],
          [3334747.7336, 40651537.705],
          [3334699.934, 40651287.7124],
          [3334456.2735, 40651310.3447],
        ],
      ],
    });
  });

  test.each([
    ['boundary-points.txt', gaussKruger(120, false, 'north-east')],
    ['boundary-points-zone.txt', gaussKruger(120, true, 'north-east')],
    ['boundary-points-41.txt', gaussKruger(123, false, 'north-east')],
  ])('declare their zone: %s', (name, system) => {
    expect(layerOf(fixture(name)).declared).toMatchObject({ by: 'header', system });
  });

  test.each([
    ['boundary-points-xian80.txt', '坐标系=80国家大地坐标系'],
    ['boundary-points-six-degrees.txt', '几度分带=6'],
  ])('of another system are left to be asked about, in the file’s words: %s', (name, words) => {
    const { layers, issues } = read(fixture(`broken/${name}`));
    expect(layers[0]?.declared).toMatchObject({ system: null, words: expect.stringContaining(words) });
    expect(issues).toMatchObject([{ code: 'unknown-projection', params: { value: expect.stringContaining(words) } }]);
  });

  test.each(['boundary-points-wrong-zone.txt', 'boundary-points-swapped.txt'])(
    'are not believed where the header contradicts the coordinates: %s',
    (name) => {
      const { layers, issues } = read(fixture(`broken/${name}`));
      expect(layers[0]?.declared?.system).toBeNull();
      expect(issues).toMatchObject([{ code: 'wrong-projection', file: 'points.txt' }]);
    },
  );
});

describe('boundary points in other hands', () => {
  const rings = (text: string) => layerOf(text).features.map(({ geometry }) => geometry);

  test('may leave out the repeated first point', () => {
    expect(rings(file(...square(3334000, 40651000).slice(0, 4)))).toEqual(rings(file(...square(3334000, 40651000))));
    expect(read(file(...square(3334000, 40651000).slice(0, 4))).issues).toEqual([]);
  });

  test('may have spaces, wide commas and digits, and other line ends', () => {
    const points = square(3334000, 40651000);
    const wide = points.map((line) => ` ${line.replaceAll(',', '，').replaceAll('4', '４')} `);
    const text = [...header, '【地块坐标】', ...parcel(...points).slice(0, 1), ...wide].join('\r\n');
    expect(rings(text)).toEqual(rings(file(...points)));
  });

  test('keep a wide comma within a name', () => {
    const text = file(...square(3334000, 40651000)).replace('甲', '甲，乙');
    expect(layerOf(text).features[0]?.attributes.地块名称).toBe('甲，乙');
  });

  test('may come without header, and then declare nothing', () => {
    const text = textOf(...parcel(...square(3334000, 651000)));
    expect(areBoundaryPoints(text)).toBe(true);
    expect(layerOf(text).declared).toBeNull();
    expect(rings(text)).toHaveLength(1);
  });

  test('may come without a parcel’s line or ring numbers', () => {
    const points = square(3334000, 651000).map((line) => line.replace(',1,', ','));
    expect(rings(textOf('[地块坐标]', ...points))).toMatchObject([{ type: 'Polygon', coordinates: [{ length: 5 }] }]);
  });

  test('may number all rings alike: one ends where it comes back to its first point', () => {
    const text = file(...square(3334000, 651000), ...square(3334500, 651000));
    expect(rings(text)).toMatchObject([{ type: 'MultiPolygon', coordinates: [{ length: 1 }, { length: 1 }] }]);
  });

  test('may state the zone by its meridian, or by the eastings alone', () => {
    const zone = (line: string) =>
      layerOf(file(...square(3334000, 40651000)).replace('带号=40', line)).declared?.system;
    expect(zone('中央子午线=120')).toEqual(gaussKruger(120, true, 'north-east'));
    expect(zone('带号=')).toEqual(gaussKruger(120, true, 'north-east'));
    expect(layerOf(file(...square(3334000, 651000)).replace('带号=40', '带号=20')).declared?.system).toBeNull();
    expect(
      layerOf(file(...square(3334000, 651000)).replace('2000国家', '北京54转2000国家')).declared?.system,
    ).toBeNull();
  });

  test('may be in degrees, latitude first', () => {
    const text = file('J1,1,30.1,121.5', 'J2,1,30.1,121.6', 'J3,1,30.2,121.6').replace('计量单位=米', '计量单位=度');
    expect(layerOf(text).declared?.system).toMatchObject({ datum: 'cgcs2000', axes: 'north-east' });
  });
});

test('the points of a parcel may be counted with the repeated first one or without', () => {
  const text = file(...square(3334000, 651000));
  expect(read(text.replace('5,1,A-1', '4,1,A-1')).issues).toEqual([]);
  expect(read(text.replace('5,1,A-1', '6,1,A-1')).issues).toMatchObject([{ code: 'point-count' }]);
});

describe('what is wrong with boundary points is named by line', () => {
  const at = (text: string) =>
    read(text).issues.map(({ code, row, field, params }) => [code, row, field, params.value]);

  test('a word for a number costs its parcel alone; a wrong count costs nothing', () => {
    const { layers, issues } = read(fixture('broken/boundary-points-bad-lines.txt'));
    expect(issues).toMatchObject([
      { code: 'bad-coordinate', row: 15, field: 'X', params: { value: '东三' } },
      { code: 'point-count', row: 46, field: '界址点数', params: { value: 9, expected: 7 } },
    ]);
    expect(layers[0]?.features.map(({ attributes }) => attributes.地块编号)).toEqual([
      'CX-002',
      'CX-003',
      'CX-004',
      'CX-005',
    ]);
  });

  test('a ring of two points, a parcel without any, and one of lines', () => {
    const [one = '', two = ''] = square(3334000, 651000);
    expect(at(file(one, two))).toEqual([['ring-short', 9, undefined, 2]]);
    expect(at(textOf(...header, '[地块坐标]', ...parcel()))).toEqual([['no-shape', 8, undefined, '']]);
    expect(at(file(...square(3334000, 651000)).replace(',面,', ',线,'))).toEqual([['not-areal', 8, '图形属性', '线']]);
  });

  test('a header line that says nothing, a missing number, and a file that ends with its header', () => {
    expect(at(file(...square(3334000, 651000)).replace('几度分带=3', '三度分带'))).toEqual([
      ['malformed-line', 3, undefined, '三度分带'],
    ]);
    expect(at(file('J1,1,3334000', 'J2,1,3334000,651000', 'J3,1,3334100,651000'))).toEqual([
      ['bad-coordinate', 9, 'Y', ''],
    ]);
    expect(at(textOf(...header))).toEqual([['no-shape', undefined, undefined, '']]);
  });

  test('metres among degrees', () => {
    const text = textOf(
      '[地块坐标]',
      ...parcel(...square(3334000, 651000)),
      ...parcel('J1,1,30.1,121.5', 'J2,1,30.1,121.6', 'J3,1,30.2,121.6'),
    );
    expect(read(text).issues).toMatchObject([{ code: 'mixed-systems', row: 8 }]);
  });
});

test('boundary points are told from a table', () => {
  expect(areBoundaryPoints(fixture('boundary-points.txt'))).toBe(true);
  expect(areBoundaryPoints(fixture('corners.csv'))).toBe(false);
  expect(areBoundaryPoints('名称,邮箱\n甲,a@b.example\n')).toBe(false);
});
