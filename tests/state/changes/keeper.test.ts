import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { laterTables, type TableName } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { readRest } from '../../../src/pack/read-pack.ts';
import type { PackReader } from '../../../src/pack/reader.ts';
import { type Atlas, createAtlas } from '../../../src/state/atlas.ts';
import { keepChanges } from '../../../src/state/changes/keeper.ts';
import type { Keeper } from '../../../src/state/changes/keeper-contract.ts';
import { browserStore, type ChangeStore } from '../../../src/state/changes/store.ts';
import { takeTurns } from '../../../src/state/changes/turns.ts';
import { defaultView } from '../../../src/state/default-view.ts';
import { changed, cityReader, packOf, tinyReader } from '../../pack/packs.ts';
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
  /** Tables that are read when the test asks for them. */
  readonly later?: readonly TableName[];
  /** Happens before the stored changes are there. */
  readonly onOpen?: (atlas: Atlas) => Promise<void>;
}

/** Opens the atlas in a tab more. */
async function openTab({
  reader = tinyReader,
  store,
  hasLocks = true,
  hears = true,
  later = [],
  onOpen,
}: TabOptions = {}) {
  let pack = await packOf(reader, later);
  const base = effectivePack(pack);
  const atlas = createAtlas(base, defaultView(base.info, 'en'), '', {
    packWith: (edits) => effectivePack(pack, edits),
    readRest: async () => {
      pack = await readRest(reader, pack);
      const whole = effectivePack(pack);
      keeper.packRead(whole);
      return whole;
    },
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
  await onOpen?.(atlas);
  await keeper.restored;
  const close = () => {
    if (own) listeners.delete(own);
    tab.close();
  };
  return {
    atlas,
    keeper,
    close,
    cell: (table: TableName, id: string, field: string) => atlas.pack.cellsOf(table, id)?.[field],
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

describe('when the tables left for later have been read', () => {
  const later = ['targets'] as const;
  const set = 'targets t-ost value';
  /** A pack in which the target of the east is no longer 4. */
  const withTarget = (value: string) =>
    changed(tinyReader, 'data/targets.csv', (text) => text.replace('cumulative,4,', `cumulative,${value},`));

  /** A tab that has changed the target to 5, then land of a, and undone one step more of each; and is gone. */
  async function targetedBefore(): Promise<void> {
    const tab = await openTab();
    await canEdit(tab);
    tab.atlas.actions.edit('target', [edit(set, '4', '5')]);
    tab.atlas.actions.edit('land', [edit(land, '2', '3')]);
    tab.atlas.actions.edit('land', [edit(otherLand, '4', '5')]);
    tab.atlas.actions.undo();
    await inState(tab.keeper, 'saved');
    tab.close();
  }
  const shown = (tab: Awaited<ReturnType<typeof openTab>>) => ({
    target: tab.cell('targets', 't-ost', 'value'),
    land: tab.cell('projects', 'a', 'plannedNewLand'),
    conflicts: tab.keeper.conflicts.value,
    issues: tab.atlas.pack.join.issues,
  });

  test('an edit taken on trust holds where the pack still has its beginning, and nothing is written again', async () => {
    await targetedBefore();
    const store = browserStore();
    const write = vi.spyOn(store, 'write');
    const tab = await openTab({ later, store });
    await canEdit(tab);
    const { history } = tab.atlas;
    const before = history.value;
    await tab.atlas.actions.readRest();
    expect(shown(tab)).toEqual({ target: '5', land: '3', conflicts: [], issues: [] });
    expect(history.value).toBe(before);
    expect(write).not.toHaveBeenCalled();
  });

  test('one that the pack has outrun waits for a decision; the others and their steps stay', async () => {
    await targetedBefore();
    const store = browserStore();
    const write = vi.spyOn(store, 'write');
    const tab = await openTab({ reader: withTarget('9'), later, store });
    await canEdit(tab);
    expect(tab.keeper.conflicts.value).toEqual([]);
    await tab.atlas.actions.readRest();
    expect(shown(tab)).toEqual({ target: '9', land: '3', conflicts: [edit(set, '4', '5')], issues: [] });
    expect([tab.keeper.saveState.value, write.mock.calls.length]).toEqual(['saved', 0]);
    tab.atlas.actions.redo();
    expect(tab.cell('projects', 'b', 'plannedNewLand')).toBe('5');
    for (const _ of [1, 2]) tab.atlas.actions.undo();
    expect(tab.cell('projects', 'a', 'plannedNewLand')).toBe('2');
    expect(tab.keeper.decide(tab.keeper.conflicts.value, true)).toEqual([]);
    await inState(tab.keeper, 'saved');
    expect(shown(tab)).toEqual({ target: '5', land: '2', conflicts: [], issues: [] });
  });

  test('a rule’s parameter that the city has set meanwhile waits too, and no other edit', async () => {
    const parameter = 'rules investment-per-mu parameter';
    const tolerance = 'rules measured-land parameter';
    const first = await openTab({ reader: cityReader });
    await canEdit(first);
    first.atlas.actions.edit('rule', [edit(parameter, '', '300')]);
    first.atlas.actions.edit('rule', [edit(tolerance, '', '5')]);
    await inState(first.keeper, 'saved');
    first.close();
    const reader = changed(cityReader, 'data/rules.csv', (text) =>
      text.replace('investment-per-mu,,', 'investment-per-mu,250,'),
    );
    const tab = await openTab({ reader, later: laterTables });
    await canEdit(tab);
    await tab.atlas.actions.readRest();
    expect(tab.keeper.conflicts.value).toEqual([edit(parameter, '', '300')]);
    const parameters = new Map(tab.atlas.pack.tables.rules.map(({ id, parameter: value }) => [id, value]));
    expect([parameters.get('measured-land'), parameters.get('investment-per-mu')]).toEqual([5, 250]);
    expect([tab.atlas.pack.join.issues, tab.atlas.history.value.past.length]).toEqual([[], 1]);
  });

  test('one that the pack has come to hold by itself goes', async () => {
    await targetedBefore();
    const tab = await openTab({ reader: withTarget('5'), later });
    await canEdit(tab);
    await tab.atlas.actions.readRest();
    expect(shown(tab)).toEqual({ target: '5', land: '3', conflicts: [], issues: [] });
    expect(tab.atlas.edits.value).toEqual([edit(land, '2', '3')]);
  });

  test('before the stored changes are there, these meet the whole pack', async () => {
    await targetedBefore();
    const store = browserStore();
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow: ChangeStore = { ...store, read: (name) => asked.then(() => store.read(name)) };
    const onOpen = ({ actions }: Atlas) => actions.readRest().then(answer);
    const tab = await openTab({ reader: withTarget('9'), later, store: slow, onOpen });
    expect(shown(tab)).toEqual({ target: '9', land: '3', conflicts: [edit(set, '4', '5')], issues: [] });
  });

  test('a tab that follows goes on following', async () => {
    await targetedBefore();
    const reader = withTarget('9');
    const writer = await openTab({ reader });
    await canEdit(writer);
    const follower = await openTab({ reader, later });
    await vi.waitFor(() => expect(follower.keeper.isFollowing.value).toBe(true));
    await follower.atlas.actions.readRest();
    expect(shown(follower)).toMatchObject({ target: '9', conflicts: [edit(set, '4', '5')] });
    writer.atlas.actions.edit('land', [edit(land, '3', '4')]);
    await vi.waitFor(() => expect(follower.cell('projects', 'a', 'plannedNewLand')).toBe('4'));
    expect(follower.keeper.trouble.value).toBeNull();
    expect(follower.keeper.conflicts.value).toEqual([edit(set, '4', '5')]);
  });

  test('a tab that was overtaken still puts what it had not saved over the other’s, conflicts included', async () => {
    await targetedBefore();
    const reader = withTarget('9');
    const [first, second] = [
      await openTab({ reader, hasLocks: false, hears: false }),
      await openTab({ reader, hasLocks: false, hears: false, later }),
    ];
    await Promise.all([canEdit(first), canEdit(second)]);
    first.atlas.actions.edit('land', [edit(land, '3', '4')]);
    await inState(first.keeper, 'saved');
    second.keeper.add('open', [edit('targets t-ost year', '2030', '2033'), edit(otherLand, '4', '6')]);
    await vi.waitFor(() => expect(second.keeper.trouble.value).toBe('overtaken'));
    await second.atlas.actions.readRest();
    expect(second.keeper.trouble.value).toBe('overtaken');
    await second.keeper.keepMine();
    await inState(second.keeper, 'saved');
    expect(shown(second)).toMatchObject({ target: '9', land: '4' });
    expect(second.cell('projects', 'b', 'plannedNewLand')).toBe('6');
    expect(second.keeper.conflicts.value.map(({ field, to }) => [field, to])).toEqual([
      ['value', '5'],
      ['year', '2033'],
    ]);
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
