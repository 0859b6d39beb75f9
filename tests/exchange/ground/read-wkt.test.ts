import { describe, expect, test } from 'vitest';
import { looksLikeWkt, readWkt } from '../../../src/exchange/ground/read-wkt.ts';

const shapeOf = (text: string) => {
  const read = readWkt(text);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.shape;
};
const square = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
  [0, 0],
];

describe('well-known text', () => {
  test('of a polygon is read with its holes, however it is spaced and cased', () => {
    const hole = [
      [0.5, 0.5],
      [1, 0.5],
      [1, 1],
      [0.5, 0.5],
    ];
    expect(shapeOf('POLYGON ((0 0,2 0,2 2,0 2,0 0))')).toEqual({ type: 'Polygon', coordinates: [square] });
    expect(shapeOf(' polygon( ( 0 0, 2 0 ,2 2,\n0 2,0 0 ),(.5 .5,1 .5,1 1,5e-1 0.5) ) ')).toEqual({
      type: 'Polygon',
      coordinates: [square, hole],
    });
  });

  test('of several polygons keeps each, and leaves out an empty one', () => {
    expect(shapeOf('MULTIPOLYGON(((0 0,2 0,2 2,0 2,0 0)),EMPTY,((0 0,2 0,2 2,0 2,0 0)))')).toEqual({
      type: 'MultiPolygon',
      coordinates: [[square], [square]],
    });
  });

  test('loses height and measure', () => {
    for (const head of ['POLYGON Z', 'POLYGONZ', 'POLYGON'])
      expect(shapeOf(`${head} ((0 0 5,2 0 5,2 2 5,0 2 5,0 0 5))`).coordinates).toEqual([square]);
    expect(shapeOf('POLYGON ZM ((0 0 5 1,2 0 5 1,2 2 5 1,0 2 5 1,0 0 5 1))').coordinates).toEqual([square]);
  });

  test('says its system where it is extended', () => {
    expect(readWkt('SRID=4549;POLYGON((0 0,2 0,2 2,0 0))')).toMatchObject({ ok: true, srid: 4549 });
    expect(readWkt('POLYGON((0 0,2 0,2 2,0 0))')).toMatchObject({ ok: true, srid: null });
  });

  test('keeps a ring as it stands, closed or not', () => {
    expect(shapeOf('POLYGON((0 0,2 0,2 2))').coordinates[0]).toHaveLength(3);
  });
});

describe('well-known text that cannot be taken says why, and where', () => {
  test.each([
    ['POLYGON EMPTY', 'no-shape', 'POLYGON EMPTY', 9],
    ['MULTIPOLYGON (EMPTY)', 'no-shape', 'MULTIPOLYGON EMPTY', 14],
    ['POINT (121.57 30.12)', 'not-areal', 'POINT', 1],
    ['MULTILINESTRING ((0 0,1 1))', 'not-areal', 'MULTILINESTRING', 1],
    ['CURVEPOLYGON ((0 0,1 1,2 0,0 0))', 'not-areal', 'CURVEPOLYGON', 1],
    ['GEOMETRYCOLLECTION (POLYGON((0 0,1 1,2 0,0 0)))', 'nested-collection', 'GEOMETRYCOLLECTION', 1],
    ['POLYGON ((0 0,一 0,1 1,0 0))', 'bad-coordinate', '一 0', 15],
    ['POLYGON ((0 0,1,1 1,0 0))', 'bad-coordinate', '1', 15],
    ['POLYGON ((0 0,1 0 0 0 0,1 1,0 0))', 'bad-coordinate', '1 0 0 0 0', 15],
    ['POLYGON ((0 0,0x10 0,1 1,0 0))', 'bad-coordinate', '0x10 0', 15],
    ['POLYGON ((0 0,1 0,1 1,0 0)', 'malformed-shape', 'POLYGON ((0 0,1 0,1 1,0 0)'.slice(-24), 27],
    ['POLYGON ((0 0,1 0,1 1,0 0)))', 'malformed-shape', ')', 28],
    ['POLYGON ((0 0,1 0,1 1,0 0)) x', 'malformed-shape', 'x', 29],
    ['POLYGON (0 0,1 0,1 1,0 0)', 'malformed-shape', '0 0,1 0,1 1,0 0)', 10],
    ['POLYGON (((0 0,1 0,1 1,0 0)))', 'malformed-shape', '(0 0,1 0,1 1,0 0)))', 11],
    ['POLYGON ((0 0,,1 1,0 0))', 'malformed-shape', ',1 1,0 0))', 15],
    ['POLYGON (())', 'malformed-shape', '))', 11],
    ['POLYGON', 'malformed-shape', 'POLYGON', 8],
    ['somewhere', 'malformed-shape', 'somewhere', 1],
  ])('%s', (text, code, value, at) => {
    expect(readWkt(text)).toMatchObject({ ok: false, code, params: { value, at } });
  });
});

test('well-known text is told from other texts by how it begins', () => {
  expect(['POLYGON((', 'SRID=4490;multipolygon (((', 'Point Z (1 2 3)', 'POLYGON'].map(looksLikeWkt)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['pointless', '多边形', '{"type":"Polygon"}', 'Polygon works'].map(looksLikeWkt)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
