import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edit } from '../../src/model/edit.ts';
import type { Pack } from '../../src/model/pack.ts';
import { applyEdits } from '../../src/pack/apply-edits.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { cityReader, packOf, tinyReader } from './packs.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await packOf(tinyReader);
});

const edit = (table: string, id: string, field: string, from: string, to: string): Edit => ({
  table,
  id,
  field,
  from,
  to,
});

/** A pack of which nothing is remembered. */
const fresh = (): Pack => ({
  ...pack,
  tables: { ...pack.tables, parcels: [...pack.tables.parcels], targets: [...pack.tables.targets] },
  rows: { ...pack.rows, parcels: [...pack.rows.parcels], targets: [...pack.rows.targets] },
});

/** Edits of few cells of few rows, so that they meet; some fit, some do not. */
const anyEdit = fc.record({
  table: fc.constantFrom('parcels', 'targets', 'projects', 'taxes'),
  id: fc.constantFrom('l-a', 't-ost', 'a', 'new-1', 'new-2'),
  field: fc.constantFrom('note', 'name', 'year', 'geometryBasis', 'authority', 'scopeKind'),
  from: fc.constantFrom('', '', 'x', 'official', '2031'),
  to: fc.constantFrom('', 'x', 'official', 'schematic', '2031'),
});

describe('edits', () => {
  test('give the same, whatever was made of the pack before', () => {
    const walk = fc.array(
      fc.record({ undo: fc.nat(4), edits: fc.array(anyEdit, { maxLength: 4 }), isRefused: fc.boolean() }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(walk, (steps) => {
        let edits: readonly Edit[] = [];
        for (const { undo, edits: added, isRefused } of steps) {
          const next = [...edits.slice(0, Math.max(0, edits.length - undo)), ...added];
          const made = applyEdits(pack, next);
          const expected = applyEdits(fresh(), next);
          expect(made.issues).toEqual(expected.issues);
          expect(made.pack.tables).toEqual(expected.pack.tables);
          expect(made.pack.rows).toEqual(expected.pack.rows);
          if (!isRefused) edits = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leave what they do not touch the very same, and give it back when they are undone', () => {
    const parcel = (id: string) => [
      edit('parcels', id, 'projectId', '', 'a'),
      edit('parcels', id, 'name', '', `plot ${id}`),
    ];
    const imported = [...parcel('p-1'), ...parcel('p-2')];
    const first = applyEdits(pack, imported);
    const second = applyEdits(pack, [...imported, edit('parcels', 'p-2', 'note', '', 'mend'), ...parcel('p-3')]);
    expect(second.pack.tables.parcels.map(({ id }) => id)).toEqual(['l-a', 'p-1', 'p-2', 'p-3']);
    expect(second.pack.tables.parcels[1]).toBe(first.pack.tables.parcels[1]);
    expect(second.pack.tables.targets).toBe(pack.tables.targets);
    expect(applyEdits(pack, [...imported]).pack.tables.parcels).toBe(first.pack.tables.parcels);
    expect(applyEdits(pack, [...imported, edit('targets', 't-ost', 'note', '', 'x')]).pack.tables.parcels).toBe(
      first.pack.tables.parcels,
    );
  });

  test('of tables that are read later go on from what was read before', async () => {
    const first = await packOf(cityReader, ['rules']);
    const edits = [edit('parcels', 'p-1', 'projectId', '', 'P12')];
    const before = applyEdits(first, edits);
    const after = applyEdits({ ...first, unread: new Set() }, edits);
    expect(after.pack.tables.parcels).toBe(before.pack.tables.parcels);
  });
});

describe('ground that users bring', () => {
  const shape = '{"type":"Polygon","coordinates":[[[17,60],[17.1,60],[17.1,60.1],[17,60]]]}';
  const parcel = (cells: Readonly<Record<string, string>>) =>
    Object.entries(cells).map(([field, to]) => edit('parcels', 'p-1', field, '', to));

  test.each([
    ['official', 'authority'],
    ['surveyed', 'authority'],
    ['', 'geometryBasis'],
  ])('is left out, and named, where it is %s and nobody says so', (geometryBasis, field) => {
    const effective = effectivePack(pack, parcel({ shape, geometryBasis }));
    expect(effective.tables.parcels.map(({ id }) => id)).toEqual(['l-a']);
    expect(effective.join.issues).toMatchObject([{ code: 'value-missing', file: 'data/parcels.csv', field }]);
  });

  test.each([
    { shape, geometryBasis: 'surveyed', authority: 'Lantmäteriet' },
    { shape, geometryBasis: 'schematic' },
    { name: 'Ek 1:2' },
  ])('comes in as %j', (cells) => {
    const effective = effectivePack(pack, parcel(cells));
    expect(effective.join.issues).toEqual([]);
    expect(effective.tables.parcels).toHaveLength(2);
  });

  test.each(['boundaries', 'control-lines'])('asks the same of %s', (table) => {
    const cells = { scopeKind: 'area', scopeId: 'ost', kind: 'ecological-red-line', shape, geometryBasis: 'official' };
    const known = new Set(effectivePack(pack).columnsOf(table as 'boundaries').names);
    const edits = Object.entries(cells).flatMap(([field, to]) =>
      known.has(field) ? [edit(table, 'x-1', field, '', to)] : [],
    );
    expect(effectivePack(pack, edits).join.issues).toMatchObject([{ code: 'value-missing', field: 'authority' }]);
    const said = [...edits, edit(table, 'x-1', 'authority', '', 'Kommunen')];
    expect(effectivePack(pack, said).join.issues).toEqual([]);
  });
});
