import type { Locator, Page } from 'playwright-core';
import type { AnalysisPage, Panel } from '../../src/model/view-state.ts';
import type { Visitor } from './driver.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What of the atlas is in view, and what lies over it. */
export class FitEyes {
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  private async box(of: Locator): Promise<Box> {
    const box = await of.boundingBox();
    if (!box) throw new Error('not in view');
    return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  }

  private async isWithin(inner: Locator, outer: Locator): Promise<boolean> {
    const [one, other] = [await this.box(inner), await this.box(outer)];
    // Scrolling goes by whole pixels, widths of letters do not.
    return one.left >= other.left - 0.5 && one.right <= other.right + 0.5;
  }

  /** Whether the tab of an analysis is wholly in the row of tabs. */
  async seesTab(page: AnalysisPage): Promise<boolean> {
    const tab = this.page.getByRole('tab', { name: this.t(`analysis.page.${page}`), exact: true });
    await tab.and(this.page.getByRole('tab', { selected: true })).waitFor();
    return this.isWithin(tab, this.page.getByRole('tablist', { name: this.t('analysis.pages'), exact: true }));
  }

  /** Whether the button of a panel is wholly in the row of panels. */
  async seesPanel(panel: Panel): Promise<boolean> {
    const row = this.page.getByRole('navigation', { name: this.t('app.panels'), exact: true });
    return this.isWithin(row.getByRole('button', { name: this.t(`app.panel.${panel}`), exact: true }), row);
  }

  /** Whether the map's last control ends over the drawer of analyses. */
  async hasControlsOverDrawer(): Promise<boolean> {
    const drawer = this.page.getByRole('region', { name: this.t('app.analysis'), exact: true });
    await drawer.waitFor();
    const fit = this.page.getByRole('button', { name: this.t('app.fitCity'), exact: true });
    return (await this.box(fit)).bottom <= (await this.box(drawer)).top;
  }

  /** Whether the sums over the firms' tables are in view at the end of their page. */
  async seesSumsOfFirmsAtTheEnd(): Promise<boolean> {
    const page = this.page.getByRole('tabpanel', { name: this.t('analysis.page.enterprises'), exact: true });
    await page.getByRole('heading').last().scrollIntoViewIfNeeded();
    const sums = await this.box(page.getByRole('status').first());
    return sums.top >= (await this.box(page)).top;
  }

  /** Whether the legend, opened, stays uncovered by the card of classes that it opens. */
  async keepsLegendOverClasses(): Promise<boolean> {
    const card = (name: string) => this.page.getByRole('dialog', { name, exact: true });
    await this.page.getByRole('button', { name: this.t('app.legend'), exact: true }).click();
    await this.page.getByRole('button', { name: this.t('map.classes'), exact: true }).click();
    await card(this.t('map.classes'))
      .getByRole('heading', { name: this.t('classification.title') })
      .waitFor();
    const classes = card(this.t('map.classes'));
    return (await this.box(card(this.t('app.legend')))).bottom <= (await this.box(classes)).top;
  }
}
