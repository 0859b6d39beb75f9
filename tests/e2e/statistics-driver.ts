import type { Locator, Page } from 'playwright-core';
import type { Edit } from '../../src/model/edit.ts';
import { fileOf } from './changes-driver.ts';
import type { Visitor } from './driver.ts';

/** What a person does with figures of their own, and sees of them. */
export class StatisticHand {
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  private get picker(): Locator {
    return this.page.getByRole('combobox', { name: this.t('overview.metric'), exact: true });
  }

  private get list(): Locator {
    return this.page.getByRole('group').filter({ hasText: this.t('ownFigures.title') });
  }

  /** Opens a colleague's change set, and closes the ledger again. */
  async openChanges(edits: readonly Edit[]): Promise<void> {
    await this.page.getByRole('button', { name: this.t('app.openLedger'), exact: true }).click();
    await this.page.getByRole('tab', { name: this.t('ledger.page.changes'), exact: true }).click();
    const chosen = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: this.t('changes.openFile'), exact: true }).click();
    const file = { name: 'figures.json', mimeType: 'application/json', buffer: Buffer.from(fileOf(edits)) };
    await (await chosen).setFiles(file);
    await this.page.getByText(this.t('changes.opened', { file: file.name, count: edits.length })).waitFor();
    await this.page
      .getByRole('button', { name: this.t('app.closeLedger'), exact: true })
      .first()
      .click();
  }

  /** Chooses a statistic by the name that its user gave it, and waits for the legend to say it. */
  async choose(name: string): Promise<void> {
    await this.visitor.openPanel('overview');
    await this.picker.selectOption({ label: name });
    await this.isShown(name);
  }

  async isShown(name: string): Promise<void> {
    await this.page
      .getByRole('region', { name: this.t('app.legend'), exact: true })
      .getByText(name, { exact: true })
      .waitFor();
  }

  /** What the picker offers under the user's own figures. */
  async readOffered(): Promise<string[]> {
    const own = this.picker.locator('optgroup').last();
    return own.locator('option').allInnerTexts();
  }

  /** Each of the user's statistics as its line reads. */
  async readList(): Promise<string[]> {
    await this.openList();
    const rows = await this.list.getByRole('listitem').allInnerTexts();
    return rows.map((text) => text.replaceAll(/\s+/gu, ' '));
  }

  private async openList(): Promise<void> {
    if (!(await this.list.evaluate((element) => element.hasAttribute('open')))) {
      await this.list.getByText(this.t('ownFigures.title')).click();
    }
  }

  async remove(name: string): Promise<void> {
    await this.openList();
    await this.page.getByRole('button', { name: this.t('ownFigures.removeNamed', { name }), exact: true }).click();
  }

  /** The figures by area as their bars read. */
  async readBars(): Promise<string[]> {
    const chart = this.page.getByRole('region', { name: this.t('overview.byArea'), exact: true });
    await chart.waitFor();
    return (await chart.innerText()).split('\n').filter(Boolean);
  }

  /** Sorts the project table by a column of the user's own. */
  async sortBy(name: string): Promise<void> {
    await this.visitor.table.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click();
  }

  /** How many things the page calls attention to. */
  countNotices(): Promise<number> {
    return this.page.getByRole('alert').count();
  }

  /** Leaves and comes back, once the strip says that all edits are kept and the address what is shown. */
  async reloadWhenSaved(): Promise<void> {
    await this.page.locator('.status-strip').getByRole('status').getByText(this.t('keep.saved')).waitFor();
    await this.page.waitForURL(/metric=statistic/u);
    await this.page.reload();
    await this.visitor.map.ready();
  }
}
