import { beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { dividedParcel, drawnParcel, reshapedParcel } from '../../../src/ui/drawing/keep-edits.ts';
import { rectangleAt } from '../../geo/squares.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

let read: Pack;
beforeAll(async () => {
  read = await packOf(cityReader);
});

const cells = { geometryBasis: 'surveyed', authority: '测绘院' };
const shapeAt = (lng: number) => rectangleAt([lng, 30.12], 100, 100);
const newIssues = (pack: ReturnType<typeof effectivePack>) => pack.join.issues;

describe('what is kept of a drawing', () => {
  test('is a parcel of its project, with who says so', () => {
    const { id, edits } = drawnParcel(effectivePack(read), shapeAt(121.57), {
      ...cells,
      projectId: 'P12',
      name: '一号',
    });
    const pack = effectivePack(read, edits);
    expect(newIssues(pack)).toEqual([]);
    expect(pack.tables.parcels).toEqual([
      expect.objectContaining({ id, projectId: 'P12', name: '一号', geometryBasis: 'surveyed', authority: '测绘院' }),
    ]);
    expect(pack.tables.parcels[0]?.shape?.coordinates[0]).toHaveLength(5);
  });

  test('may belong to no project, and may be known by hand alone', () => {
    const { edits } = drawnParcel(effectivePack(read), shapeAt(121.57), { geometryBasis: 'schematic', authority: '' });
    const pack = effectivePack(read, edits);
    expect(newIssues(pack)).toEqual([]);
    expect(pack.tables.parcels[0]).toMatchObject({ projectId: null, authority: null });
  });

  test('takes the place of a shape, and lets go of its accuracy and of the file that it came from', () => {
    const first = drawnParcel(effectivePack(read), shapeAt(121.57), { ...cells, projectId: 'P12' });
    const came = Object.entries({ accuracyM: '0.05', source: '红线.shp', locator: '#3' }).map(([field, to]) => {
      return { table: 'parcels', id: first.id, field, from: '', to };
    });
    const before = effectivePack(read, [...first.edits, ...came]);
    expect(before.tables.parcels[0]).toMatchObject({ accuracyM: 0.05, source: '红线.shp', locator: '#3' });
    const edits = reshapedParcel(before, first.id, shapeAt(121.58), { geometryBasis: 'schematic', authority: '' });
    const after = effectivePack(read, [...first.edits, ...came, ...edits]);
    expect(newIssues(after)).toEqual([]);
    expect(after.tables.parcels).toEqual([
      expect.objectContaining({ projectId: 'P12', accuracyM: null, authority: null, geometryBasis: 'schematic' }),
    ]);
    expect(after.tables.parcels[0]).toMatchObject({ source: null, locator: null });
  });

  test('of a divided parcel is the parcel with its records, and the other parts beside it', () => {
    const first = drawnParcel(effectivePack(read), shapeAt(121.57), { ...cells, projectId: 'P12', name: '一号' });
    const before = effectivePack(read, first.edits);
    const edits = dividedParcel(before, first.id, [shapeAt(121.57), shapeAt(121.58), shapeAt(121.59)], cells);
    const after = effectivePack(read, [...first.edits, ...edits]);
    expect(newIssues(after)).toEqual([]);
    expect(after.tables.parcels.map(({ name, projectId }) => [name, projectId])).toEqual([
      ['一号', 'P12'],
      ['一号-2', 'P12'],
      ['一号-3', 'P12'],
    ]);
    expect(after.tables.parcels[0]?.id).toBe(first.id);
  });
});
