import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './driver.ts';

/** What a person does on the page of enterprises. */
export class EnterprisesHand {
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  private get panel(): Locator {
    return this.page.getByRole('tabpanel', { name: this.t('analysis.page.enterprises'), exact: true });
  }

  /** Opens the analyses, and their page of enterprises. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('app.openAnalysis'), exact: true }).click();
    await this.page.getByRole('tab', { name: this.t('analysis.page.enterprises'), exact: true }).click();
    await this.panel.waitFor();
  }

  async goToImport(): Promise<void> {
    await this.panel.getByRole('button', { name: this.t('enterprise.toImport'), exact: true }).click();
  }

  async says(text: string): Promise<void> {
    await this.panel.getByText(text).first().waitFor();
  }

  /** A row of the figures per mu as it reads. */
  async readFigures(row: string): Promise<string> {
    const table = this.panel.getByRole('region', { name: this.t('enterprise.section.intensity'), exact: true });
    const text = await table.getByRole('row').filter({ hasText: row }).first().innerText();
    return text.replaceAll(/\s+/gu, ' ').trim();
  }

  async write(field: string, value: string): Promise<void> {
    const box = this.panel.getByRole('textbox', { name: field });
    await box.fill(value);
    await box.press('Tab');
  }

  /** The first of the firms by score, as the row reads. */
  async readBestScore(): Promise<string> {
    const table = this.panel.getByRole('table', { name: this.t('enterprise.section.score'), exact: true });
    return (await table.getByRole('row').nth(1).innerText()).replaceAll(/\s+/gu, ' ').trim();
  }

  async openFirm(name: string): Promise<void> {
    await this.panel.getByRole('button', { name, exact: true }).first().click();
    await this.page.getByRole('heading', { name, exact: true }).waitFor();
  }
}
