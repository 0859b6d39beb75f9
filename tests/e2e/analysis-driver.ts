import type { Locator, Page } from 'playwright-core';
import type { AnalysisPage } from '../../src/model/view-state.ts';
import type { Visitor } from './driver.ts';

const line = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** What a planner does in the analyses, and sees there. */
export class AnalysisHand {
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  private get drawer(): Locator {
    return this.page.getByRole('region', { name: this.t('app.analysis'), exact: true });
  }

  private pageNamed(page: AnalysisPage): Locator {
    return this.drawer.getByRole('tabpanel', { name: this.t(`analysis.page.${page}`), exact: true });
  }

  /** Opens the analyses, and one of their pages. */
  async open(page: AnalysisPage): Promise<void> {
    const button = this.page.getByRole('button', { name: this.t('app.openAnalysis'), exact: true });
    if ((await button.count()) > 0) await button.click();
    await this.drawer.getByRole('tab', { name: this.t(`analysis.page.${page}`), exact: true }).click();
    await this.pageNamed(page).waitFor();
  }

  /** Opens the ledger's page for files. */
  async openImport(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('app.openLedger'), exact: true }).click();
    await this.page.getByRole('tab', { name: this.t('ledger.page.import'), exact: true }).click();
  }

  /** What a page says, in one line. */
  async read(page: AnalysisPage): Promise<string> {
    return line(await this.pageNamed(page).innerText());
  }

  async says(page: AnalysisPage, text: string | RegExp): Promise<void> {
    await this.pageNamed(page).getByText(text).first().waitFor();
  }

  private industry(name: string): Locator {
    return this.pageNamed('layout').getByRole('region', { name, exact: true });
  }

  /** The share inside the planned places with its range, as it reads. */
  async readInside(industry: string): Promise<string> {
    return line(await this.industry(industry).locator('p').filter({ hasText: '%' }).first().innerText());
  }

  /** Waits for the share inside the planned places to read otherwise, and gives what it reads. */
  async insideChangesFrom(industry: string, before: string): Promise<string> {
    const share = this.industry(industry).locator('p').filter({ hasText: '%' }).first();
    await share.and(this.page.locator(`p:not(:text-is(${JSON.stringify(before)}))`)).waitFor();
    return this.readInside(industry);
  }

  /** Holds an assumption otherwise, at the industry that rests on it. */
  async switchAssumption(industry: string, statement: string): Promise<void> {
    const folded = this.industry(industry)
      .getByRole('group')
      .filter({ hasText: this.t('layout.assumptions') });
    if (!(await folded.evaluate((element) => element.hasAttribute('open')))) {
      await folded.locator('summary').click();
    }
    await folded.getByRole('switch', { name: statement }).click();
  }

  /** Brushes a histogram by its least value. */
  async brushFrom(title: string, least: string): Promise<void> {
    const group = this.pageNamed('charts').getByRole('group', { name: title, exact: true });
    const field = group.getByRole('textbox').first();
    await field.fill(least);
    await field.press('Enter');
  }

  /** Drags over a histogram from one share of its width to another. */
  async brushAcross(title: string, from: number, to: number): Promise<void> {
    const chart = this.pageNamed('charts').getByRole('img', { name: title }).first();
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (!box) throw new Error(`${title} is not on the page`);
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width * from, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width * to, y, { steps: 8 });
    await this.page.mouse.up();
  }

  private indicatorRow(name: string): Locator {
    return this.pageNamed('indicators')
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name: this.t('indicators.open', { name }), exact: true }) });
  }

  async readIndicator(name: string): Promise<string> {
    return line(await this.indicatorRow(name).innerText());
  }

  /** Enters what was reached in a year, under the indicator's row. */
  async enterActual(name: string, entry: { readonly year: string; readonly value: string; readonly source: string }) {
    await this.indicatorRow(name)
      .getByRole('button', { name: this.t('indicators.open', { name }), exact: true })
      .click();
    const page = this.pageNamed('indicators');
    await page.getByRole('button', { name: this.t('indicators.enterForm'), exact: true }).click();
    const form = page.getByRole('form', { name: this.t('indicators.enterForm'), exact: true });
    await form.getByLabel(this.t('indicators.year')).fill(entry.year);
    await form.getByLabel(this.t('indicators.value')).fill(entry.value);
    await form.getByLabel(this.t('indicators.source')).fill(entry.source);
    await form.getByRole('button', { name: this.t('tracking.save'), exact: true }).click();
    await form.waitFor({ state: 'detached' });
  }

  /** Saves what is shown as a view of this name. */
  async saveView(name: string, note: string): Promise<void> {
    await this.visitor.openPanel('views');
    const own = this.page.getByRole('region', { name: this.t('savedViews.title'), exact: true });
    await own.getByRole('button', { name: this.t('savedViews.save'), exact: true }).click();
    const form = own.getByRole('form');
    await form.getByLabel(this.t('savedViews.name')).fill(name);
    await form.getByLabel(this.t('savedViews.note')).fill(note);
    await form.getByRole('button', { name: this.t('tracking.save'), exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await this.page.locator('.status-strip').getByRole('status').getByText(this.t('keep.saved')).waitFor();
  }

  /** Opens a saved view from the list. */
  async openView(name: string): Promise<void> {
    await this.visitor.openPanel('views');
    const list = this.page.getByRole('list', { name: this.t('savedViews.list'), exact: true });
    await list
      .getByRole('button', { name: new RegExp(`^${name}`, 'u') })
      .first()
      .click();
  }

  /** A further page of the same visitor, opened at the atlas’s own address. */
  async openAnotherPage(): Promise<void> {
    await this.visitor.everythingIsHere();
    const address = new URL(this.page.url());
    address.hash = '';
    await this.page.goto('about:blank');
    await this.page.goto(address.href);
    await this.visitor.map.ready();
  }
}
