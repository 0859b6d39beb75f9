import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import type { Edit } from '../../src/model/edit.ts';
import type { AnalysisPage } from '../../src/model/view-state.ts';
import { syntheticCsv } from '../metrics/enterprises/synthetic.ts';
import type { Visitor } from './driver.ts';

/** The synthetic enterprises as edits. */
export const enterpriseEdits = (): readonly Edit[] =>
  Papa.parse<Record<string, string>>(syntheticCsv, { header: true, skipEmptyLines: true }).data.flatMap(
    ({ id = '', ...cells }) =>
      Object.entries(cells).flatMap(([field, to]) => (to ? [{ table: 'enterprises', id, field, from: '', to }] : [])),
  );

/** What a person does on the pages of specialisation and clusters, and reads there. */
export class ClusterHand {
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  private pageOf(page: AnalysisPage): Locator {
    return this.page.getByRole('tabpanel', { name: this.t(`analysis.page.${page}`), exact: true });
  }

  async open(page: AnalysisPage): Promise<void> {
    await this.page.getByRole('button', { name: this.t('app.openAnalysis'), exact: true }).click();
    await this.page.getByRole('tab', { name: this.t(`analysis.page.${page}`), exact: true }).click();
  }

  /** Waits until clusters are refused, and reads why. */
  async readRefusal(): Promise<string> {
    return this.page.getByRole('region', { name: this.t('clusters.refused') }).innerText();
  }

  async importEnterprises(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('clusters.importEnterprises'), exact: true }).click();
    await this.page.getByRole('tabpanel', { name: this.t('ledger.page.import'), exact: true }).waitFor();
  }

  /** Waits until so many clusters are found, with so many places in none. */
  async hasFound(count: number, noise: number): Promise<void> {
    await this.pageOf('clusters').getByText(this.t('clusters.found', { count, noise })).waitFor();
  }

  async setDistance(metres: string): Promise<void> {
    const field = this.pageOf('clusters').getByRole('textbox', { name: this.t('clusters.distance') });
    await field.fill(metres);
    await field.press('Enter');
  }

  /** Waits for the page to say what a distance may be. */
  async refusesDistance(): Promise<void> {
    await this.pageOf('clusters').getByText(this.t('clusters.badDistance')).waitFor();
  }

  async showCluster(number: number): Promise<void> {
    const button = this.pageOf('clusters').getByRole('button', {
      name: this.t('clusters.show', { number }),
      exact: true,
    });
    await button.click();
    await button.and(this.page.locator('[aria-pressed=true]')).waitFor();
  }

  async readClusters(): Promise<string> {
    return this.pageOf('clusters').getByRole('table').innerText();
  }

  /** Waits for the legend to say by which method. */
  async legendSays(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async filterByArea(name: string): Promise<void> {
    await this.pageOf('specialisation')
      .getByRole('button', { name: this.t('specialisation.filterArea', { name }), exact: true })
      .click();
  }

  /** The cells of an area's row: name, share, both indices, then quotients by industry. */
  async readQuotients(area: string): Promise<readonly string[]> {
    const row = this.pageOf('specialisation').getByRole('row').filter({ hasText: area });
    return row.first().locator('th, td').allInnerTexts();
  }
}
