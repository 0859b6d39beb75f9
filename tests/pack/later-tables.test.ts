import { describe, expect, test } from 'vitest';
import { laterTables } from '../../src/model/pack.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { readPack, readRest } from '../../src/pack/read-pack.ts';
import { type PackReader, Unreachable } from '../../src/pack/reader.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { fitEdits } from '../../src/state/changes/fit-edits.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityReader, packOf } from './packs.ts';

async function firstPart() {
  const read = await readPack(cityReader, laterTables);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}
const parameter = { table: 'rules', id: 'investment-per-mu', field: 'parameter', from: '', to: '300' };

describe('a pack read in two parts', () => {
  test('finds nothing amiss in rows that point to a table still to be read', async () => {
    const first = effectivePack(await firstPart());
    expect(first.join.issues).toEqual([]);
    expect([first.tables.figures.length, first.unread.has('figures'), first.unread.has('projects')]).toEqual([
      0,
      true,
      false,
    ]);
  });

  test('is in the end what it is when read at once', async () => {
    const whole = await readRest(cityReader, await firstPart());
    expect(whole).toEqual(await packOf(cityReader));
  });

  test('is asked for again where the network has gone, and has a table that is broken for good reported', async () => {
    const first = await firstPart();
    const gone: PackReader = () => Promise.reject(new Unreachable('no network'));
    await expect(readRest(gone, first)).rejects.toThrow('no network');
    const broken: PackReader = (name) =>
      name === 'data/figures.csv' ? Promise.reject(new Error('HTTP 500')) : cityReader(name);
    const { tables, issues } = await readRest(broken, first);
    expect([tables.figures.length, tables.readings.length]).toEqual([0, 27]);
    expect(issues).toMatchObject([{ code: 'file-unreadable', file: 'data/figures.csv' }]);
  });

  test('takes an edit of a table still to be read on trust, and makes it when the table is there', async () => {
    const first = await firstPart();
    expect(fitEdits(effectivePack(first), [parameter])).toEqual({ fitting: [parameter], conflicts: [] });
    expect(effectivePack(first, [parameter]).join.issues).toEqual([]);
    const whole = effectivePack(await readRest(cityReader, first), [parameter]);
    expect(whole.tables.rules.find(({ id }) => id === parameter.id)?.parameter).toBe(300);
  });
});

test('the atlas reads the rest once, and again where that failed', async () => {
  const first = await firstPart();
  const asked: string[] = [];
  const atlas = createAtlas(effectivePack(first), defaultView(first.info, 'zh'), '', {
    readRest: async () => {
      asked.push('rest');
      if (asked.length === 1) throw new Error('offline');
      return effectivePack(await readRest(cityReader, first));
    },
  });
  await expect(atlas.actions.readRest()).rejects.toThrow('offline');
  expect(atlas.pack.tables.figures).toEqual([]);
  await Promise.all([atlas.actions.readRest(), atlas.actions.readRest()]);
  await atlas.actions.readRest();
  expect([asked.length, atlas.pack.tables.figures.length, atlas.pack.unread.size]).toEqual([2, 97, 0]);
});
