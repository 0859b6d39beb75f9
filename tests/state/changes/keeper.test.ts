import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import type { PackReader } from '../../../src/pack/reader.ts';
import { createAtlas } from '../../../src/state/atlas.ts';
import { type Keeper, keepChanges } from '../../../src/state/changes/keeper.ts';
import { browserStore, type ChangeStore } from '../../../src/state/changes/store.ts';
import { takeTurns } from '../../../src/state/changes/turns.ts';
import { defaultView } from '../../../src/state/default-view.ts';
import { changed, packOf, tinyReader } from '../../pack/packs.ts';
import { edit, targetEdits } from './edits.ts';
import { FakeLocks } from './fake-locks.ts';

const land = 'projects a plannedNewLand';
const otherLand = 'projects b plannedNewLand';

let locks: FakeLocks;
let listeners: Set<(revision: number) => void>;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  locks = new FakeLocks();
  listeners = new Set();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

interface TabOptions {
  readonly reader?: PackReader;
  readonly store?: ChangeStore;
  readonly hasLocks?: boolean;
  readonly hears?: boolean;
}

/** Opens the atlas in a tab more. */
async function openTab({ reader = tinyReader, store, hasLocks = true, hears = true }: TabOptions = {}) {
  const pack = await packOf(reader);
  const base = effectivePack(pack);
  const atlas = createAtlas(base, defaultView(base.info, 'en'), '', {
    packWith: (edits) => effectivePack(pack, edits),
  });
  const tab = locks.tab();
  let own: ((revision: number) => void) | null = null;
  const keeper = keepChanges({
    atlas,
    base,
    store: store ?? browserStore(),
    turns: hasLocks ? (events) => takeTurns(tab.locks, 'ekby', events) : null,
    hearsay: {
      tell: (revision) => {
        for (const listener of listeners) if (listener !== own) listener(revision);
      },
      listen: (heard) => {
        own = heard;
        if (hears) listeners.add(heard);
      },
    },
    now: () => new Date('2026-01-02T03:04:05Z'),
    viewPauseMs: 0,
  });
  await keeper.restored;
  const close = () => {
    if (own) listeners.delete(own);
    tab.close();
  };
  return {
    atlas,
    keeper,
    close,
    cell: (table: 'projects' | 'targets', id: string, field: string) => atlas.pack.cellsOf(table, id)?.[field],
  };
}
const inState = (keeper: Keeper, state: string) =>
  vi.waitFor(() => expect([keeper.saveState.value, keeper.trouble.value]).toEqual([state, null]));
const canEdit = (tab: Awaited<ReturnType<typeof openTab>>, expected = true) =>
  vi.waitFor(() => expect(tab.atlas.canEdit.value).toBe(expected));

const withMoreLand = changed(tinyReader, 'data/projects.csv', (text) => text.replace('ost,30,2,new', 'ost,30,6,new'));

/** A tab that has saved an edit of project a, from 2 to 3 mu, and is gone. */
async function editedBefore(): Promise<void> {
  const tab = await openTab();
  await canEdit(tab);
  tab.atlas.actions.edit('land', [edit(land, '2', '3')]);
  await inState(tab.keeper, 'saved');
  tab.close();
}

describe('edits', () => {
  test('and the steps over them are there again in the next visit, and can be undone', async () => {
    const first = await openTab();
    await canEdit(first);
    expect(first.keeper.saveState.value).toBe('none');
    first.atlas.actions.edit('land', [edit(land, '2', '3')]);
    expect(first.keeper.saveState.value).toBe('saving');
    first.atlas.actions.setFilter({ areas: ['ost'] });
    first.atlas.actions.edit('land', [edit(land, '3', '4')]);
    first.atlas.actions.undo();
    await inState(first.keeper, 'saved');
    first.close();
    const second = await openTab();
    expect(second.cell('projects', 'a', 'plannedNewLand')).toBe('3');
    expect(second.atlas.history.value.past.map(({ kind }) => kind)).toEqual(['edit', 'view']);
    await canEdit(second);
    second.atlas.actions.redo();
    expect(second.cell('projects', 'a', 'plannedNewLand')).toBe('4');
    for (const _ of [1, 2, 3]) second.atlas.actions.undo();
    expect(second.cell('projects', 'a', 'plannedNewLand')).toBe('2');
  });

  test('made while a write is under way go with the next, and none is called saved too early', async () => {
    const store = browserStore();
    const write = vi.spyOn(store, 'write');
    const tab = await openTab({ store });
    await canEdit(tab);
    for (const value of [3, 4, 5, 6, 7]) {
      tab.atlas.actions.edit('land', [edit(land, String(value - 1), String(value))]);
    }
    tab.keeper.saveState.subscribe((state) => {
      if (state === 'saved') expect(write.mock.lastCall?.[0].history.past).toHaveLength(5);
    });
    await inState(tab.keeper, 'saved');
    expect(write).toHaveBeenCalledTimes(2);
  });

  test('a change of view alone is not kept where there is no edit', async () => {
    const store = browserStore();
    const write = vi.spyOn(store, 'write');
    const tab = await openTab({ store });
    await canEdit(tab);
    tab.atlas.actions.setFilter({ areas: ['ost'] });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(write).not.toHaveBeenCalled();
  });
});

describe('storage', () => {
  const failing = (name: string): ChangeStore => ({
    read: () => Promise.resolve(null),
    write: () => Promise.reject(new DOMException('no', name)),
    claim: () => Promise.resolve(null),
  });

  test.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'failed'],
  ])('that answers %s is said to be %s, and edits go on', async (name, trouble) => {
    const tab = await openTab({ store: failing(name) });
    await canEdit(tab);
    tab.atlas.actions.edit('land', [edit(land, '2', '3')]);
    await vi.waitFor(() => expect(tab.keeper.trouble.value).toBe(trouble));
    expect(tab.keeper.saveState.value).toBe('unsaved');
    expect(tab.atlas.actions.edit('land', [edit(land, '3', '4')])).toEqual([]);
    expect(tab.cell('projects', 'a', 'plannedNewLand')).toBe('4');
  });

  test('that has room again takes all that was not saved', async () => {
    const store = browserStore();
    const write = vi.spyOn(store, 'write').mockRejectedValueOnce(new DOMException('no', 'QuotaExceededError'));
    const tab = await openTab({ store });
    await canEdit(tab);
    tab.atlas.actions.edit('land', [edit(land, '2', '3')]);
    await vi.waitFor(() => expect(tab.keeper.trouble.value).toBe('full'));
    await tab.keeper.saveAgain();
    await inState(tab.keeper, 'saved');
    expect(write).toHaveBeenCalledTimes(2);
  });

  test('that is blocked is said to be, and edits go on', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const tab = await openTab();
    await canEdit(tab);
    expect(tab.keeper.trouble.value).toBe('blocked');
    expect(tab.atlas.actions.edit('land', [edit(land, '2', '3')])).toEqual([]);
    await vi.waitFor(() => expect(tab.keeper.saveState.value).toBe('unsaved'));
    expect(tab.keeper.trouble.value).toBe('blocked');
  });
});

describe('two tabs', () => {
  test('let one edit, and the other follow it', async () => {
    const writer = await openTab();
    await canEdit(writer);
    const follower = await openTab();
    await vi.waitFor(() => expect(follower.keeper.isFollowing.value).toBe(true));
    expect(follower.atlas.actions.edit('land', [edit(land, '2', '9')])).toMatchObject([{ code: 'read-only' }]);
    writer.atlas.actions.edit('land', [edit(land, '2', '3')]);
    await vi.waitFor(() => expect(follower.cell('projects', 'a', 'plannedNewLand')).toBe('3'));
    follower.atlas.actions.undo();
    expect(follower.cell('projects', 'a', 'plannedNewLand')).toBe('3');
  });

  test('keep the follower’s own changes of view, which it can undo', async () => {
    const writer = await openTab();
    await canEdit(writer);
    const follower = await openTab();
    await vi.waitFor(() => expect(follower.keeper.isFollowing.value).toBe(true));
    follower.atlas.actions.setFilter({ areas: ['ost'] });
    writer.atlas.actions.edit('land', [edit(land, '2', '3')]);
    writer.atlas.actions.edit('land', [edit(land, '3', '4')]);
    writer.atlas.actions.undo();
    await inState(writer.keeper, 'saved');
    await vi.waitFor(() => expect(follower.cell('projects', 'a', 'plannedNewLand')).toBe('3'));
    follower.atlas.actions.undo();
    expect(follower.atlas.filter.value.areas).toEqual([]);
    expect(follower.keeper.trouble.value).toBeNull();
  });

  test('change places when the follower takes over, with all that was saved', async () => {
    const first = await openTab();
    await canEdit(first);
    const second = await openTab();
    first.atlas.actions.edit('land', [edit(land, '2', '3')]);
    await inState(first.keeper, 'saved');
    second.keeper.takeOver();
    await canEdit(second);
    await canEdit(first, false);
    expect(first.keeper.isFollowing.value).toBe(true);
    second.atlas.actions.edit('land', [edit(land, '3', '4')]);
    await inState(second.keeper, 'saved');
    await vi.waitFor(() => expect(first.cell('projects', 'a', 'plannedNewLand')).toBe('4'));
    first.keeper.takeOver();
    await canEdit(first);
    first.atlas.actions.undo();
    first.atlas.actions.undo();
    await vi.waitFor(() => expect(second.cell('projects', 'a', 'plannedNewLand')).toBe('2'));
  });

  test('give the pen to the next when the one that edits closes', async () => {
    const first = await openTab();
    await canEdit(first);
    const second = await openTab();
    first.atlas.actions.edit('land', [edit(land, '2', '3')]);
    await inState(first.keeper, 'saved');
    first.close();
    await canEdit(second);
    expect(second.keeper.isFollowing.value).toBe(false);
    second.atlas.actions.undo();
    expect(second.cell('projects', 'a', 'plannedNewLand')).toBe('2');
  });

  test('an edit that could not be saved before another took over is offered, not lost', async () => {
    const store = browserStore();
    const first = await openTab({ store });
    await canEdit(first);
    first.atlas.actions.edit('land', [edit(land, '2', '3')]);
    await inState(first.keeper, 'saved');
    const second = await openTab();
    vi.spyOn(store, 'write').mockRejectedValueOnce(new DOMException('no', 'QuotaExceededError'));
    first.atlas.actions.edit('land', [edit(otherLand, '4', '5')]);
    await vi.waitFor(() => expect(first.keeper.trouble.value).toBe('full'));
    second.keeper.takeOver();
    await canEdit(second);
    second.atlas.actions.edit('land', [edit(land, '3', '8')]);
    await vi.waitFor(() => expect(first.keeper.trouble.value).toBe('overtaken'));
    expect(first.cell('projects', 'b', 'plannedNewLand')).toBe('5');
    await inState(second.keeper, 'saved');
    await first.keeper.keepMine();
    await inState(first.keeper, 'saved');
    const cells = (tab: typeof first) => ['a', 'b'].map((id) => tab.cell('projects', id, 'plannedNewLand'));
    expect(cells(first)).toEqual(['8', '5']);
    await vi.waitFor(() => expect(cells(second)).toEqual(['8', '5']));
  });
});

describe('two tabs without locks', () => {
  test('both edit, and each hears of the other', async () => {
    const [first, second] = [await openTab({ hasLocks: false }), await openTab({ hasLocks: false })];
    await Promise.all([canEdit(first), canEdit(second)]);
    first.atlas.actions.edit('land', [edit(land, '2', '3')]);
    await vi.waitFor(() => expect(second.cell('projects', 'a', 'plannedNewLand')).toBe('3'));
    second.atlas.actions.edit('land', [edit(otherLand, '4', '5')]);
    await vi.waitFor(() => expect(first.cell('projects', 'b', 'plannedNewLand')).toBe('5'));
  });

  const racing = async () => {
    const [first, second] = [
      await openTab({ hasLocks: false, hears: false }),
      await openTab({ hasLocks: false, hears: false }),
    ];
    await Promise.all([canEdit(first), canEdit(second)]);
    first.atlas.actions.edit('land', [edit(land, '2', '3')]);
    await inState(first.keeper, 'saved');
    second.atlas.actions.edit('land', [edit(land, '2', '7'), edit(otherLand, '4', '5')]);
    await vi.waitFor(() => expect(second.keeper.trouble.value).toBe('overtaken'));
    expect(second.atlas.canEdit.value).toBe(false);
    return second;
  };

  test('that have not heard of each other show the conflict; theirs is loaded', async () => {
    const second = await racing();
    await second.keeper.loadTheirs();
    expect([second.cell('projects', 'a', 'plannedNewLand'), second.keeper.conflicts.value]).toEqual(['3', []]);
    expect(second.cell('projects', 'b', 'plannedNewLand')).toBe('4');
    await canEdit(second);
  });

  test('or mine is put over theirs, and where both changed a cell I decide', async () => {
    const second = await racing();
    await second.keeper.keepMine();
    await inState(second.keeper, 'saved');
    expect(second.cell('projects', 'a', 'plannedNewLand')).toBe('3');
    expect(second.cell('projects', 'b', 'plannedNewLand')).toBe('5');
    expect(second.keeper.conflicts.value).toEqual([edit(land, '2', '7')]);
    expect(second.keeper.decide(second.keeper.conflicts.value, true)).toEqual([]);
    expect(second.cell('projects', 'a', 'plannedNewLand')).toBe('7');
  });
});

describe('a conflict with a newer pack', () => {
  test('is kept through visits until it is decided', async () => {
    await editedBefore();
    const tab = await openTab({ reader: withMoreLand });
    await canEdit(tab);
    expect(tab.keeper.conflicts.value).toEqual([edit(land, '2', '3')]);
    expect(tab.cell('projects', 'a', 'plannedNewLand')).toBe('6');
    tab.atlas.actions.edit('land', [edit(otherLand, '4', '5')]);
    await inState(tab.keeper, 'saved');
    tab.close();
    const again = await openTab({ reader: withMoreLand });
    expect(again.keeper.conflicts.value).toEqual([edit(land, '2', '3')]);
    expect(again.cell('projects', 'b', 'plannedNewLand')).toBe('5');
  });

  test('ends with my value over the pack’s present one, as a step', async () => {
    await editedBefore();
    const tab = await openTab({ reader: withMoreLand });
    await canEdit(tab);
    expect(tab.keeper.decide(tab.keeper.conflicts.value, true)).toEqual([]);
    expect([tab.cell('projects', 'a', 'plannedNewLand'), tab.keeper.conflicts.value]).toEqual(['3', []]);
    await inState(tab.keeper, 'saved');
    tab.close();
    const again = await openTab({ reader: withMoreLand });
    expect([again.cell('projects', 'a', 'plannedNewLand'), again.keeper.conflicts.value]).toEqual(['3', []]);
    await canEdit(again);
    again.atlas.actions.undo();
    expect(again.cell('projects', 'a', 'plannedNewLand')).toBe('6');
  });

  test('ends with the pack’s value, and is not there again', async () => {
    await editedBefore();
    const tab = await openTab({ reader: withMoreLand });
    await canEdit(tab);
    tab.keeper.decide(tab.keeper.conflicts.value, false);
    await inState(tab.keeper, 'none');
    tab.close();
    const again = await openTab({ reader: withMoreLand });
    expect([again.cell('projects', 'a', 'plannedNewLand'), again.keeper.conflicts.value]).toEqual(['6', []]);
  });
});

describe('edits from elsewhere', () => {
  test('are one step over what is there', async () => {
    const tab = await openTab();
    await canEdit(tab);
    const added = tab.keeper.add('open', [...targetEdits('t9'), edit(land, '2', '3')]);
    expect(added).toEqual({ issues: [], made: 9, conflicts: 0 });
    expect(tab.atlas.history.value.past).toHaveLength(1);
    expect(tab.cell('targets', 't9', 'value')).toBe('7');
  });

  test('change nothing where one of them is wrong', async () => {
    const tab = await openTab();
    await canEdit(tab);
    const { issues } = tab.keeper.add('open', [edit(land, '2', 'much'), edit(otherLand, '9', '5')]);
    expect(issues).toMatchObject([{ code: 'not-a-number' }]);
    expect([tab.atlas.edits.value, tab.keeper.conflicts.value]).toEqual([[], []]);
  });

  test('that meet another value wait for a decision, once', async () => {
    const tab = await openTab();
    await canEdit(tab);
    tab.atlas.actions.edit('land', [edit(land, '2', '4')]);
    const open = () => tab.keeper.add('open', [edit(land, '2', '3'), edit(otherLand, '4', '5')]);
    expect(open()).toMatchObject({ made: 1, conflicts: 1 });
    expect(open()).toMatchObject({ made: 0, conflicts: 0 });
    expect(tab.keeper.conflicts.value).toEqual([edit(land, '2', '3')]);
  });

  test('are taken back as a step', async () => {
    const tab = await openTab();
    await canEdit(tab);
    tab.keeper.add('open', [...targetEdits('t9'), edit(land, '2', '3')]);
    expect(tab.keeper.takeBack(tab.atlas.edits.value)).toEqual([]);
    expect(tab.atlas.pack.tables.targets.map(({ id }) => id)).toEqual(['t-ost']);
    tab.atlas.actions.undo();
    expect(tab.cell('targets', 't9', 'value')).toBe('7');
  });
});
