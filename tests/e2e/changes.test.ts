import { afterEach, describe, expect, test } from 'vitest';
import { useStage } from './browser.ts';
import { edit, fileOf, Profile, type Tab, targetFor } from './changes-driver.ts';
import { LedgerHand } from './ledger-driver.ts';

// Edits need no map, and many tabs are quicker without.
const stage = useStage(['--disable-3d-apis']);
let profile: Profile;

async function open(isPhone = false): Promise<Tab> {
  profile = await Profile.open(stage, isPhone);
  return profile.openTab();
}

afterEach(() => profile.close());

const smallSite = (from: string, to: string) => edit('rules small-site-either parameter', from, to);
const over = (from: string, to: string) => edit('thresholds target-over value', from, to);

describe('edits', () => {
  test('are listed in words, by row, with the names of what they are about', async () => {
    const tab = await open();
    await tab.visitor.reads('changes.none');
    await tab.enter(smallSite('10', '12'), ...targetFor('binhai', '120.5'));
    const changes = await tab.readChanges();
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatch(/规则 10亩以下或单独选址.*参数 10 → 改为 12/u);
    expect(changes[1]).toMatch(/目标 滨海区 · 2025 · 已供.*新增.*数值 120\.50 亩/u);
    expect(tab.visitor.complaints).toEqual([]);
    expect(await tab.visitor.audit()).toEqual([]);
  });

  test('are taken back row by row or all at once, and undo brings them again', async () => {
    const tab = await open();
    await tab.enter(smallSite('10', '12'), over('110', '120'), ...targetFor('binhai', '120'));
    await tab.takeBackFirst();
    await tab.hasChanges(2);
    await tab.discardAll();
    await tab.hasChanges(0);
    await tab.undo();
    await tab.hasChanges(2);
    await tab.undo();
    await tab.hasChanges(3);
  });

  test('go to a file and come back from it in another browser', async () => {
    const tab = await open();
    await tab.enter(smallSite('10', '12'), ...targetFor('binhai', '120'));
    const [file, changes] = [await tab.saveFile(), await tab.readChanges()];
    await profile.close();
    const other = await open();
    await other.openFile(file, 'from-a-colleague.json');
    await other.isSaved();
    expect(await other.readChanges()).toEqual(changes);
    await other.openFile(file, 'again.json');
    await other.visitor.reads('changes.openedNothing', { file: 'again.json' });
    await other.undo();
    await other.hasChanges(0);
  });

  test('of a file that is wrong change nothing, and it is said what is wrong', async () => {
    const tab = await open();
    await tab.enter(over('110', '120'));
    for (const [text, ...parts] of [
      [fileOf([smallSite('10', 'many')]), 'parameter', 'many'],
      [fileOf([smallSite('10', '12')], { version: 2 }), 'version', '2'],
      [fileOf([smallSite('10', '12')], { pack: { name: 'ningbo', version: '1' } }), 'pack.name', 'ningbo'],
      [fileOf([{ ...smallSite('10', '12'), to: 12 } as never]), 'edits.0.to'],
      ['{', 'bad.json'],
    ]) {
      await tab.openFile(text ?? '', 'bad.json');
      await tab.visitor.reads('changes.refused', { file: 'bad.json' });
      const notices = await tab.visitor.readNotices();
      for (const part of parts) expect(notices).toContain(part);
      expect(await tab.readChanges()).toHaveLength(1);
    }
  });

  test('can be seen and decided on a phone', async () => {
    const tab = await open(true);
    await tab.make(smallSite('10', '12'));
    expect(await tab.readChanges()).toHaveLength(1);
    expect(await tab.visitor.readOverflow()).toBeLessThanOrEqual(0);
    expect(await tab.visitor.audit()).toEqual([]);
  });
});

describe('after a crash', () => {
  test('what was written into the page is there', async () => {
    const tab = await open();
    await tab.writeRuleParameter('300');
    const before = await tab.readChanges();
    expect(before).toEqual([expect.stringMatching(/规则 .*参数 .* → 改为 300/u)]);
    await tab.crash();
    const again = await profile.openTab();
    await again.hasChanges(1);
    expect(await again.readChanges()).toEqual(before);
  });

  test('every edit that was called saved is there, and undo and redo go on', async () => {
    const tab = await open();
    await tab.enter(smallSite('10', '12'));
    await tab.enter(over('110', '120'));
    await tab.enter(...targetFor('binhai', '120'));
    await tab.undo();
    await tab.hasChanges(2);
    await tab.isSaved();
    const before = await tab.readChanges();
    // One more is under way when the page dies; it was not called saved, and may be there or not.
    await tab.make(edit('thresholds target-met value', '100', '95'));
    await tab.crash();
    const again = await profile.openTab();
    await again.isSaved();
    const after = await again.readChanges();
    expect(after.slice(0, 2)).toEqual(before);
    if (after.length > 2) await again.undo();
    await again.hasChanges(2);
    await again.undo();
    await again.hasChanges(1);
    await again.undo();
    await again.hasChanges(0);
    await again.redo();
    await again.redo();
    expect(await again.readChanges()).toEqual(before);
  });

  test('what was undone can be done again', async () => {
    const tab = await open();
    await tab.enter(smallSite('10', '12'));
    await tab.enter(over('110', '120'));
    await tab.undo();
    await tab.hasChanges(1);
    await tab.isSaved();
    await tab.close();
    const again = await profile.openTab();
    await again.hasChanges(1);
    await again.redo();
    await again.hasChanges(2);
  });
});

describe('storage', () => {
  test('that is full is said aloud; edits go on, and the file can be saved', async () => {
    profile = await Profile.open(stage);
    await profile.fillStorage();
    const tab = await profile.openTab();
    await tab.make(smallSite('10', '12'));
    await tab.visitor.reads('keep.full');
    await tab.says('keep.unsaved');
    await tab.make(over('110', '120'));
    expect(await tab.readChanges()).toHaveLength(2);
    expect(JSON.parse(await tab.saveFile('keep.saveFile')).edits).toEqual([smallSite('10', '12'), over('110', '120')]);
  });

  test('that is blocked is said aloud with the first edit, and not before', async () => {
    profile = await Profile.open(stage);
    await profile.blockStorage();
    const tab = await profile.openTab();
    expect(await tab.visitor.readPage()).not.toContain(tab.visitor.t('keep.blocked'));
    await tab.make(smallSite('10', '12'));
    await tab.visitor.reads('keep.blocked');
    expect(JSON.parse(await tab.saveFile()).edits).toEqual([smallSite('10', '12')]);
  });
});

describe('two tabs', () => {
  test('one edits and the other follows; the other takes over, and the first follows', async () => {
    const first = await open();
    await first.enter(smallSite('10', '12'));
    const second = await profile.openTab();
    await second.visitor.reads('keep.following');
    await second.says('keep.readOnly');
    await first.enter(over('110', '120'));
    await second.hasChanges(2);
    await second.answer('keep.takeOver');
    await second.isSaved();
    await first.visitor.reads('keep.following');
    await second.undo();
    await first.hasChanges(1);
    await second.enter(...targetFor('binhai', '120'));
    await first.hasChanges(2);
    expect(await first.readChanges()).toEqual(await second.readChanges());
  });

  test('the other’s forms take nothing in until it takes over', async () => {
    await open();
    const second = await profile.openTab();
    await second.visitor.reads('keep.following');
    const ledger = new LedgerHand(second.visitor);
    await ledger.openPage('rows');
    await ledger.beginTarget('滨海区');
    await ledger.mayWrite(false);
    await second.answer('keep.takeOver');
    await ledger.mayWrite(true);
    await ledger.writeValue('500');
    await ledger.finishTarget('e2e');
    await ledger.hasReported('滨海区', 0, 21);
  });

  test('the other may edit once the first is gone, or has crashed', async () => {
    const first = await open();
    await first.enter(smallSite('10', '12'));
    const second = await profile.openTab();
    await second.visitor.reads('keep.following');
    await first.crash();
    await second.visitor.noLongerReads('keep.following');
    await second.enter(over('110', '120'));
    expect(await second.readChanges()).toHaveLength(2);
  });

  test.each([
    ['keep.loadTheirs', 1],
    ['keep.keepMine', 2],
  ] as const)('without locks show the conflict before one overwrites the other: %s', async (answer, count) => {
    profile = await Profile.open(stage);
    await profile.isolateTabs();
    const [first, second] = [await profile.openTab(), await profile.openTab()];
    await first.enter(smallSite('10', '12'));
    await second.make(over('110', '120'));
    await second.visitor.reads('keep.overtaken');
    await second.answer(answer);
    await second.hasChanges(count);
    await second.isSaved();
    await first.close();
    await second.reload();
    await second.hasChanges(count);
  });
});

describe('an old change set on a newer pack', () => {
  const newer = async () => {
    const tab = await open();
    await tab.enter(smallSite('10', '12'), edit('rules small-site-both parameter', '10', '12'), over('110', '120'));
    await tab.close();
    await profile.updatePack('data/rules.csv', (text) =>
      text
        .replace('small-site-either,1,small-site-either,10,', 'small-site-either,1,small-site-either,15,')
        .replace(/^small-site-both,.*\n/mu, ''),
    );
    return profile.openTab();
  };

  test('keeps what fits, and shows what does not, with the value then and now and mine', async () => {
    const tab = await newer();
    expect(await tab.readChanges()).toEqual([expect.stringContaining('超过目标')]);
    const [changed, gone] = await tab.readConflicts();
    expect(changed).toMatch(/原来 10 现在 15 我的 12/u);
    expect(gone).toMatch(/原来 10 现在 已不在数据里 我的 12/u);
    expect(await tab.visitor.audit()).toEqual([]);
  });

  test('waits for the decisions through a reload, and puts the undecided into the file', async () => {
    const tab = await newer();
    expect(JSON.parse(await tab.saveFile()).edits).toHaveLength(3);
    await tab.decide('changes.keepMine');
    await tab.isSaved();
    await tab.reload();
    expect(await tab.readConflicts()).toHaveLength(1);
    const [, rule] = await tab.readChanges();
    expect(rule).toMatch(/15 → 改为 12/u);
    await tab.decide('changes.drop');
    await tab.isSaved();
    await tab.reload();
    expect(await tab.readChanges()).toHaveLength(2);
    expect(await tab.visitor.readPage()).not.toContain(tab.visitor.t('changes.conflicts'));
  });

  test('meets the same conflicts when it is opened as a file', async () => {
    const tab = await open();
    await tab.enter(smallSite('10', '15'));
    await tab.openFile(fileOf([smallSite('10', '12'), over('110', '120')]), 'old.json');
    await tab.visitor.reads('changes.openedConflicts', { count: 1 });
    expect((await tab.readConflicts())[0]).toMatch(/原来 10 现在 15 我的 12/u);
    await tab.decide('changes.takeTheirs');
    await tab.isSaved();
    expect((await tab.readChanges())[0]).toMatch(/10 → 改为 15/u);
  });
});
