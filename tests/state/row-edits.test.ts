import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { type Atlas, createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { freshId, landCell, removalEdits, rowEdits } from '../../src/state/row-edits.ts';
import { packOf, tinyReader } from '../pack/packs.ts';

const pack = await packOf(tinyReader);
const plain = effectivePack(pack);

const made = vi.fn<(edits: Parameters<Atlas['actions']['edit']>[1]) => EffectivePack>();
let atlas: Atlas;
beforeEach(() => {
  made.mockReset().mockImplementation((edits) => effectivePack(pack, edits));
  atlas = createAtlas(plain, { ...defaultView(plain.info, 'en'), asOf: '2031-12' }, '', { packWith: made });
});

describe('edits of a row', () => {
  test('are of the cells that change', () => {
    expect(rowEdits(plain, 'targets', 't-ost', { value: '5', year: '2031' })).toEqual([
      { table: 'targets', id: 't-ost', field: 'value', from: '4', to: '5' },
    ]);
  });

  test('take the row away, and bring it back as it was', () => {
    expect(atlas.actions.edit('remove', removalEdits(atlas.pack, 'targets', 't-ost'))).toEqual([]);
    expect(atlas.pack.tables.targets).toEqual([]);
    atlas.actions.undo();
    expect(atlas.pack.tables.targets).toEqual(plain.tables.targets);
  });

  test('make no step where there is none', () => {
    expect(atlas.actions.edit('target', [])).toEqual([]);
    expect(atlas.history.value.past).toEqual([]);
  });

  test('make the pack once a step, and not at all where it is the one that was tried', () => {
    const { edit } = atlas.actions;
    edit('target', rowEdits(atlas.pack, 'targets', 't-ost', { value: '5' }));
    expect([atlas.pack.tables.targets[0]?.valueMu, made.mock.calls.length]).toEqual([75, 1]);
    expect(edit('target', rowEdits(atlas.pack, 'targets', 't-ost', { value: 'much' }))).toHaveLength(1);
    expect([atlas.pack.tables.targets[0]?.valueMu, made.mock.calls.length]).toEqual([75, 2]);
    atlas.actions.undo();
    expect([atlas.pack, made.mock.calls.length]).toEqual([plain, 2]);
  });
});

test('a new id is none that the table or the step has', () => {
  const taken = new Set<string>();
  for (let count = 0; count < 100; count += 1) taken.add(freshId(plain, 'targets', taken));
  expect(taken.size).toBe(100);
  expect([...taken].every((id) => /^t-[0-9a-z]{8}$/u.test(id))).toBe(true);
});

test('land in mu meets a target in mu where the pack counts in hectares, however it is divided', () => {
  const land = (table: 'targets' | 'land-records', column: string, mu: number) =>
    landCell(atlas.pack, table, column, mu);
  const edits = [
    ...rowEdits(atlas.pack, 'targets', 't-ost', { value: land('targets', 'value', 10) }),
    ...rowEdits(atlas.pack, 'parcels', 'l-b', { projectId: 'b' }),
    ...rowEdits(atlas.pack, 'land-records', 'r-a', { land: land('land-records', 'land', 5) }),
    ...[1, 2].flatMap((part) =>
      rowEdits(atlas.pack, 'land-records', `r-b${part}`, {
        parcelId: 'l-b',
        stage: 'supplied',
        date: '2030-05',
        land: land('land-records', 'land', 2.5),
      }),
    ),
  ];
  expect(atlas.actions.edit('record', edits)).toEqual([]);
  const row = atlas.areaLedger.value.rows.find(({ id }) => id === 'ost');
  expect([row?.target.status, row?.suppliedMinusTarget.mu]).toEqual(['met', 0]);
});
