import { readFile } from 'node:fs/promises';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { changeSetFormat } from '../../src/model/change-set.ts';
import type { Edit } from '../../src/model/edit.ts';
import type { Stage } from './browser.ts';
import { desktop, phone, Visitor } from './driver.ts';

const link = '#v=1&table=ledger&page=changes';

/** `edit('rules small-site-either parameter', '10', '12')` */
export function edit(cell: string, from: string, to: string): Edit {
  const [table = '', id = '', field = ''] = cell.split(' ');
  return { table, id, field, from, to };
}

/** The edits that enter a target for an area. */
export const targetFor = (area: string, value: string): readonly Edit[] =>
  Object.entries({
    scopeKind: 'area',
    scopeId: area,
    measure: 'supplied',
    year: '2025',
    span: 'cumulative',
    value,
    basis: 'own',
    source: 'e2e',
  }).map(([field, to]) => ({ table: 'targets', id: `t-${area}`, field, from: '', to }));

/** The text of a change-set file as another copy of the atlas would save it. */
export const fileOf = (edits: readonly Edit[], head: object = {}): string =>
  JSON.stringify({
    format: changeSetFormat,
    version: 1,
    pack: { name: 'cixi-industrial-atlas', version: '1.0.0' },
    savedAt: '2026-01-02T03:04:05.000Z',
    edits,
    ...head,
  });

/** One tab with the list of changes open. */
export class Tab {
  readonly visitor: Visitor;
  private readonly page: Page;

  constructor(page: Page, stage: Stage, isPhone: boolean) {
    this.page = page;
    this.visitor = new Visitor(page, stage, 'zh', isPhone);
  }

  private t: Visitor['t'] = (key, params) => this.visitor.t(key, params);
  private button = (name: string): Locator => this.page.getByRole('button', { name, exact: true });

  /** Waits until the list of changes stands, and edits can be made if this tab may make them. */
  async ready(): Promise<void> {
    await this.page.getByText(this.t('changes.where')).waitFor();
  }

  /** Chooses a file of edits. */
  async openFile(text: string, name = 'mine.json'): Promise<void> {
    const chosen = this.page.waitForEvent('filechooser');
    await this.button(this.t('changes.openFile')).click();
    await (await chosen).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  /** Makes edits, and waits until they are on the disk. */
  async enter(...edits: readonly Edit[]): Promise<void> {
    await this.make(...edits);
    await this.isSaved();
  }

  /** Makes edits, and waits until they count. */
  async make(...edits: readonly Edit[]): Promise<void> {
    const name = `${edits[0]?.id}-${edits[0]?.to}.json`;
    await this.openFile(fileOf(edits), name);
    await this.visitor.reads('changes.opened', { file: name, count: edits.length });
  }

  /** Writes the parameter of a rule of the user's own into the page of rules, and comes back to the list. */
  async writeRuleParameter(text: string): Promise<void> {
    const page = (key: 'ledger.page.rules' | 'ledger.page.changes') =>
      this.page.getByRole('tab', { name: this.t(key), exact: true });
    await page('ledger.page.rules').click();
    const field = this.page.getByLabel(this.t('rule.ownParameter')).first();
    await field.fill(text);
    await field.press('Enter');
    await this.isSaved();
    await page('ledger.page.changes').click();
  }

  /** Waits until the strip says so of the edits. */
  async says(state: 'keep.saved' | 'keep.unsaved' | 'keep.readOnly'): Promise<void> {
    await this.page.locator('.status-strip').getByRole('status').getByText(this.t(state), { exact: true }).waitFor();
  }

  isSaved(): Promise<void> {
    return this.says('keep.saved');
  }

  /** What is changed, row by row, as it reads. */
  async readChanges(): Promise<string[]> {
    const rows = await this.page.locator('.change').allInnerTexts();
    return rows.map((text) => text.replaceAll(/\s+/gu, ' '));
  }

  /** Waits until so many rows are changed. */
  async hasChanges(count: number): Promise<void> {
    const rows = this.page.locator('.change');
    await (count === 0 ? rows.first().waitFor({ state: 'detached' }) : rows.nth(count - 1).waitFor());
    if ((await rows.count()) > count) await rows.nth(count).waitFor({ state: 'detached' });
  }

  /** Conflicts, each as it reads. */
  async readConflicts(): Promise<string[]> {
    await this.page.locator('.conflict').first().waitFor();
    const rows = await this.page.locator('.conflict').allInnerTexts();
    return rows.map((text) => text.replaceAll(/\s+/gu, ' '));
  }

  async decide(way: 'changes.keepMine' | 'changes.takeTheirs' | 'changes.drop'): Promise<void> {
    const conflicts = this.page.locator('.conflict');
    const before = await conflicts.count();
    await conflicts.first().getByText(this.t(way), { exact: true }).click();
    await conflicts.nth(before - 1).waitFor({ state: 'detached' });
  }

  undo(): Promise<void> {
    return this.button(this.t('app.undo')).click();
  }

  redo(): Promise<void> {
    return this.button(this.t('app.redo')).click();
  }

  takeBackFirst(): Promise<void> {
    return this.page.locator('.change').first().getByText(this.t('changes.takeBack'), { exact: true }).click();
  }

  discardAll(): Promise<void> {
    return this.button(this.t('changes.discardAll')).click();
  }

  /** Presses a button of a notice. */
  async answer(key: 'keep.takeOver' | 'keep.keepMine' | 'keep.loadTheirs'): Promise<void> {
    await this.button(this.t(key)).click();
  }

  /** Saves to a file, from the list or from the notice that calls for it, and gives what it holds. */
  async saveFile(from: 'changes.saveFile' | 'keep.saveFile' = 'changes.saveFile'): Promise<string> {
    const place = from === 'changes.saveFile' ? '.changes-ways' : '.notice';
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator(place).getByText(this.t(from), { exact: true }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  }

  /** Ends the page's process, as when the browser or the machine fails. */
  async crash(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await this.page.close();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  async close(): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
  }
}

/** One person's browser, with what it remembers. */
export class Profile {
  private constructor(
    private readonly context: BrowserContext,
    private readonly stage: Stage,
    private readonly isPhone: boolean,
  ) {}

  static async open(stage: Stage, isPhone = false): Promise<Profile> {
    const context = await stage.browser.newContext({
      viewport: isPhone ? phone : desktop,
      locale: 'zh-CN',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    return new Profile(context, stage, isPhone);
  }

  async openTab(): Promise<Tab> {
    const page = await this.context.newPage();
    await page.goto(`${this.stage.url}${link}`);
    const tab = new Tab(page, this.stage, this.isPhone);
    await tab.ready();
    return tab;
  }

  /** From now on the host serves a newer pack: one text of a file in place of another. */
  async updatePack(file: string, change: (text: string) => string): Promise<void> {
    await this.context.route(`**/pack/${file}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
  }

  /** Every write to the browser's database fails for want of room. */
  fillStorage(): Promise<unknown> {
    return this.context.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
  }

  /** The browser has no database, as in some private modes. */
  blockStorage(): Promise<unknown> {
    return this.context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
  }

  /** No locks, as where the address is not secure, and no tab hears of another. */
  isolateTabs(): Promise<unknown> {
    return this.context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
