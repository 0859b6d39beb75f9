import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './driver.ts';

export interface ActualEntry {
  readonly year: string;
  readonly value: string;
  readonly source: string;
}

/** What a person does in the monitor of indicators and among saved views. */
export class MonitorHand {
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  private get table(): Locator {
    return this.page.getByRole('table', { name: this.t('indicators.list'), exact: true });
  }

  private get views(): Locator {
    return this.page.getByRole('region', { name: this.t('savedViews.title'), exact: true });
  }

  /** Opens the analyses, and their page of indicators. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('app.openAnalysis'), exact: true }).click();
    await this.page.getByRole('tab', { name: this.t('analysis.page.indicators'), exact: true }).click();
    await this.table.waitFor();
  }

  /** Waits until the page stands with the chart of the chosen indicator. */
  async isShown(): Promise<void> {
    await this.table.getByRole('img').first().waitFor();
  }

  async choose(name: string): Promise<void> {
    await this.table.getByRole('button', { name: this.t('indicators.open', { name }), exact: true }).click();
    await this.page.getByRole('img', { name: this.t('indicators.chart', { name }), exact: true }).waitFor();
  }

  /** The row of an indicator as it reads. */
  readRow(name: string): Promise<string> {
    const button = this.page.getByRole('button', { name: this.t('indicators.open', { name }), exact: true });
    return this.table.getByRole('row').filter({ has: button }).innerText();
  }

  async enterActual({ year, value, source }: ActualEntry): Promise<void> {
    await this.page.getByRole('button', { name: this.t('indicators.enterForm'), exact: true }).click();
    const form = this.page.getByRole('form', { name: this.t('indicators.enterForm'), exact: true });
    await form.getByRole('textbox', { name: this.t('indicators.year') }).fill(year);
    await form.getByRole('textbox', { name: this.t('indicators.value') }).fill(value);
    await form.getByRole('textbox', { name: this.t('indicators.source') }).fill(source);
    await form.getByRole('button', { name: this.t('tracking.save'), exact: true }).click();
    await form.waitFor({ state: 'detached' });
  }

  /** Goes to the month that lets later actuals count, as the page offers. */
  async lookAt(month: string): Promise<void> {
    const actuals = this.page.getByRole('region', { name: this.t('indicators.actuals'), exact: true });
    const button = actuals.getByRole('button', { name: this.t('indicators.lookAt', { month }), exact: true });
    await button.click();
    await button.waitFor({ state: 'detached' });
  }

  async saveView(name: string, note: string): Promise<void> {
    await this.visitor.openPanel('views');
    await this.views.getByRole('button', { name: this.t('savedViews.save'), exact: true }).click();
    await this.views.getByRole('textbox', { name: this.t('savedViews.name') }).fill(name);
    await this.views.getByRole('textbox', { name: this.t('savedViews.note') }).fill(note);
    await this.views.getByRole('button', { name: this.t('tracking.save'), exact: true }).click();
    await this.views.getByText(this.t('savedViews.shown'), { exact: true }).waitFor();
  }

  /** Leaves and comes to the plain address, once all edits are kept. */
  async comeBackPlain(): Promise<void> {
    await this.page.locator('.status-strip').getByRole('status').getByText(this.t('keep.saved')).waitFor();
    const plain = new URL(this.page.url());
    plain.hash = '';
    await this.page.goto('about:blank');
    await this.page.goto(plain.href);
    await this.visitor.map.ready();
  }

  async openSavedView(name: string): Promise<void> {
    await this.visitor.openPanel('views');
    await this.views.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click();
  }
}
