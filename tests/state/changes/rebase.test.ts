import { beforeAll, describe, expect, test } from 'vitest';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import type { PackReader } from '../../../src/pack/reader.ts';
import { fitEdits, isGone } from '../../../src/state/changes/fit-edits.ts';
import { rebased } from '../../../src/state/changes/rebase.ts';
import { editsOf } from '../../../src/state/history.ts';
import { changed, packOf, tinyReader } from '../../pack/packs.ts';
import { edit, step, targetEdits } from './edits.ts';

const land = 'projects a plannedNewLand';
const otherLand = 'projects b plannedNewLand';
const packFrom = async (reader: PackReader): Promise<EffectivePack> => effectivePack(await packOf(reader));

let pack: EffectivePack;
/** The pack in which project a has 6 mu of land, not 2. */
let newer: EffectivePack;
/** The pack that has lost its project a, and the target of the east. */
let smaller: EffectivePack;
beforeAll(async () => {
  pack = await packFrom(tinyReader);
  newer = await packFrom(
    changed(tinyReader, 'data/projects.csv', (text) => text.replace('ost,30,2,new', 'ost,30,6,new')),
  );
  const withoutProject = changed(tinyReader, 'data/projects.csv', (text) => text.replace(/^a,.*\n/mu, ''));
  smaller = await packFrom(changed(withoutProject, 'data/targets.csv', (text) => text.replace(/^t-ost.*\n/mu, '')));
});

const done = (...steps: ReturnType<typeof step>[]) => ({ history: { past: steps, future: [] }, held: [] });

describe('an edit', () => {
  test('fits while the pack holds what it starts from', () => {
    const chain = [edit(land, '2', '3'), edit(land, '3', '4')];
    expect(fitEdits(pack, chain)).toEqual({ fitting: chain, conflicts: [] });
  });

  test('does not fit a pack that holds something else', () => {
    expect(fitEdits(newer, [edit(land, '2', '3'), edit(otherLand, '4', '5')])).toEqual({
      fitting: [edit(otherLand, '4', '5')],
      conflicts: [edit(land, '2', '3')],
    });
  });

  test('is done already where the pack holds what it leads to', () => {
    expect(fitEdits(newer, [edit(land, '2', '6')])).toEqual({ fitting: [], conflicts: [] });
  });

  test('has nowhere to go where table, column or row is gone', () => {
    for (const cell of ['projects x start', 'projects a height', 'moons a start']) {
      const lost = edit(cell, '', '1');
      expect(fitEdits(pack, [lost]).conflicts).toEqual([lost]);
      expect(isGone(pack, lost)).toBe(true);
    }
    expect(isGone(newer, edit(land, '2', '3'))).toBe(false);
    expect(isGone(smaller, edit('targets t-ost value', '4', '5'))).toBe(true);
  });

  test('of a new row fits where the pack has no such row', () => {
    expect(fitEdits(pack, targetEdits('t9')).conflicts).toEqual([]);
  });

  test('of a row that the pack has by now waits with the whole row, so that no half of each is made', () => {
    const row = targetEdits('t-ost', { note: 'mine' });
    const { fitting, conflicts } = fitEdits(pack, row);
    expect(fitting).toEqual([]);
    expect(conflicts.map(({ field }) => field)).toEqual(['scopeId', 'value', 'basis', 'source', 'note']);
  });
});

describe('changes over a newer pack', () => {
  test('stay as they are where all fit', () => {
    const changes = done(step(edit(land, '2', '3')), step(edit(otherLand, '4', '5')));
    expect(rebased(changes, pack)).toEqual(changes);
  });

  test('hold what does not fit, and keep the rest with its steps', () => {
    const changes = done(step(edit(land, '2', '3'), edit(otherLand, '4', '5')), step(edit(land, '3', '4')));
    const { history, held } = rebased(changes, newer);
    expect(held).toEqual([edit(land, '2', '4')]);
    expect(history.past).toEqual([step(edit(otherLand, '4', '5'))]);
  });

  test('let go of what the pack has come to hold by itself', () => {
    expect(rebased(done(step(edit(land, '2', '6'))), newer)).toEqual(done());
  });

  test('let go of an edit that was taken back by another', () => {
    expect(rebased(done(step(edit(land, '2', '3')), step(edit(land, '3', '2'))), newer)).toEqual(done());
  });

  test('can still be done again where they were undone, from what the pack holds now', () => {
    const undone = {
      history: { past: [], future: [step(edit(land, '2', '3')), step(edit(land, '3', '4'))] },
      held: [],
    };
    const { history } = rebased(undone, newer);
    expect(editsOf({ past: history.future, future: [] })).toEqual([edit(land, '6', '3'), edit(land, '3', '4')]);
  });

  test('hold what is gone from the pack', () => {
    const changes = done(step(edit(land, '2', '3'), edit('targets t-ost value', '4', '5')));
    expect(rebased(changes, smaller)).toMatchObject({ history: { past: [] }, held: [{ to: '3' }, { to: '5' }] });
  });

  test('keep what was undecided before, until the pack agrees', () => {
    const held = [edit(land, '1', '3'), edit(otherLand, '1', '4')];
    expect(rebased({ ...done(), held }, pack).held).toEqual([edit(land, '1', '3')]);
  });

  test('can be rebased twice with the same outcome', () => {
    const once = rebased(done(step(edit(land, '2', '3'), edit(otherLand, '4', '5'))), newer);
    expect(rebased(once, newer)).toEqual(once);
  });
});
