import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import '../../src/i18n/later-messages.ts';
import { type MessageKey, type Params, translator } from '../../src/i18n/translate.ts';
import type { Language } from '../../src/model/language.ts';
import type { MetricId, Panel, StatisticMetric } from '../../src/model/view-state.ts';
import { audit } from './audit.ts';
import type { Stage } from './browser.ts';
import { Keyboard } from './keyboard.ts';
import { MapEyes } from './map-eyes.ts';

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

export interface Totals {
  readonly projects: number;
  readonly landMu: number;
  readonly investmentWan: number | null;
}

export interface OpenOptions {
  readonly hash?: string;
  readonly language?: Language;
  readonly isPhone?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Called before the page opens, e.g. to change what it is served. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const toNumber = (text: string): number => Number(text.replaceAll(/[^\d.]/gu, ''));
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** What a person does with the atlas and sees of it. Tests speak through it and hold no selectors of their own. */
export class Visitor {
  /** Everything that went wrong behind the page: console errors, uncaught errors, failed requests. */
  readonly complaints: string[] = [];
  /** Addresses of everything the page asked for. */
  readonly requests: string[] = [];
  readonly isPhone: boolean;
  readonly keyboard: Keyboard;
  readonly map: MapEyes;
  private readonly page: Page;
  private language: Language;
  private readonly stage: Stage;

  constructor(page: Page, stage: Stage, language: Language, isPhone: boolean) {
    this.page = page;
    this.keyboard = new Keyboard(page);
    this.map = new MapEyes(page);
    this.stage = stage;
    this.language = language;
    this.isPhone = isPhone;
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => this.complaints.push(`not loaded: ${request.url()}`));
    page.on('request', (request) => this.requests.push(request.url()));
  }

  t(key: MessageKey, params?: Params): string {
    return translator(this.language)(key, params);
  }

  /** Waits until everything that comes later has come, so that the network may go. */
  async everythingIsHere(): Promise<void> {
    await this.page.locator('[data-later=ready]').waitFor({ state: 'attached' });
  }

  async goOffline(): Promise<void> {
    await this.page.context().setOffline(true);
  }

  private get strip(): Locator {
    return this.page.getByRole('region', { name: this.t('filter.status'), exact: true });
  }

  /** Count, land and investment that always stand in view. A phone has no room for the investment. */
  async readTotals(): Promise<Totals> {
    await this.strip.waitFor();
    const numbers = await this.strip.locator('.remaining .number').allInnerTexts();
    const [projects = '', land = '', investment] = numbers;
    return {
      projects: toNumber(projects),
      landMu: toNumber(land),
      investmentWan: investment === undefined ? null : toNumber(investment),
    };
  }

  /** Waits for the totals to say how many projects remain. */
  async remaining(projects: number): Promise<void> {
    await this.strip
      .locator('.remaining .number')
      .first()
      .and(this.page.getByText(String(projects), { exact: true }))
      .waitFor();
  }

  async openFilters(): Promise<void> {
    const button = this.strip.locator('[aria-controls=filters]');
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  }

  async closeFilters(): Promise<void> {
    const button = this.strip.locator('[aria-controls=filters]');
    if ((await button.getAttribute('aria-expanded')) === 'true') await button.click();
  }

  async filterByIndustry(name: string): Promise<void> {
    await this.openFilters();
    const filters = this.page.getByRole('region', { name: this.t('filter.title'), exact: true });
    const list = filters.getByRole('list', { name: this.t('filter.industry'), exact: true });
    await list.getByRole('checkbox', { name: new RegExp(`^${escaped(name)}`, 'u') }).check();
  }

  /** The conditions that the strip names. */
  readConditions(): Promise<string[]> {
    return this.strip
      .getByRole('list', { name: this.t('filter.active'), exact: true })
      .getByRole('listitem')
      .allInnerTexts();
  }

  async clearFilter(): Promise<void> {
    await this.strip.getByRole('button', { name: this.t('filter.clearAll'), exact: true }).click();
  }

  async undo(): Promise<void> {
    await this.strip.getByRole('button', { name: this.t('app.undo'), exact: true }).click();
  }

  async redo(): Promise<void> {
    await this.strip.getByRole('button', { name: this.t('app.redo'), exact: true }).click();
  }

  get searchBox(): Locator {
    return this.page.getByRole('combobox', { name: this.t('search.label'), exact: true });
  }

  /** Searches, and gives the results as they read. */
  async search(query: string): Promise<string[]> {
    await this.searchBox.fill(query);
    const results = this.page.getByRole('listbox', { name: this.t('search.results'), exact: true });
    await results.getByRole('option').first().waitFor();
    return results.getByRole('option').allInnerTexts();
  }

  /** Searches and opens the first result. */
  async openBySearch(query: string): Promise<void> {
    await this.search(query);
    await this.searchBox.press('Enter');
    await this.card.waitFor();
  }

  get card(): Locator {
    return this.page.getByRole('article');
  }

  async cardIsOpen(): Promise<void> {
    await this.card.waitFor();
  }

  readCardTitle(): Promise<string> {
    return this.card.getByRole('heading', { level: 2 }).innerText();
  }

  readCard(): Promise<string> {
    return this.card.innerText();
  }

  async closeCard(): Promise<void> {
    await this.card.getByRole('button', { name: this.t('card.close'), exact: true }).click();
    await this.card.waitFor({ state: 'detached' });
  }

  /** Opens where a value of the card stands, and gives what is said about it. */
  async followLocator(label: string): Promise<string> {
    const name = `${this.t('word.source')}: ${label}`;
    await this.card.getByRole('button', { name, exact: true }).first().click();
    const text = await this.readOpenNote();
    await this.page.keyboard.press('Escape');
    return text;
  }

  async readOpenNote(): Promise<string> {
    const note = this.page.getByRole('note').and(this.page.locator(':popover-open'));
    await note.waitFor();
    return note.innerText();
  }

  async openPanel(panel: Panel): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: this.t('app.panels'), exact: true });
    const tab = tabs.getByRole('button', { name: this.t(`app.panel.${panel}`), exact: true });
    // On a phone the tab of the page that is open brings it back from under a card.
    if (this.isPhone || (await tab.getAttribute('aria-current')) === null) await tab.click();
  }

  async openTable(): Promise<void> {
    const button = this.strip.locator('[aria-controls=project-table]');
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await this.table.waitFor();
  }

  get table(): Locator {
    return this.page.locator('#project-table table');
  }

  async switchLanguage(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('app.switchLanguage'), exact: true }).click();
    await this.isSpeaking(this.language === 'zh' ? 'en' : 'zh');
  }

  /** Waits until the page speaks the language. */
  async isSpeaking(language: Language): Promise<void> {
    this.language = language;
    await this.strip.waitFor();
  }

  /** The cells of each row of the project table, as they read. */
  readTable(): Promise<string[]> {
    return this.table.locator('tbody tr').allInnerTexts();
  }

  /** Waits until the page says this. */
  async reads(key: MessageKey, params?: Params): Promise<void> {
    await this.page.getByText(this.t(key, params)).first().waitFor();
  }

  async noLongerReads(key: MessageKey, params?: Params): Promise<void> {
    await this.page.getByText(this.t(key, params)).first().waitFor({ state: 'hidden' });
  }

  readPage(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** What the page calls attention to. */
  async readNotices(): Promise<string> {
    const alert = this.page.getByRole('alert').first();
    await alert.waitFor();
    return (await this.page.getByRole('alert').allInnerTexts()).join('\n');
  }

  private get panel(): Locator {
    return this.page.locator(this.isPhone ? '.sheet-content' : 'aside.panel');
  }

  /** Opens a page of the panel and gives what it says. */
  async readPanel(panel: Panel): Promise<string> {
    await this.openPanel(panel);
    await this.panel.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    return this.panel.innerText();
  }

  async openNamedView(name: string): Promise<void> {
    await this.openPanel('views');
    await this.panel.getByRole('button', { name: new RegExp(escaped(name), 'u') }).click();
  }

  /** Opens the legend where it is not always in view, hands it over, and closes it again. */
  private async withLegend<T>(look: (legend: Locator) => Promise<T>): Promise<T> {
    const name = this.t('app.legend');
    if (!this.isPhone) return look(this.page.getByRole('region', { name, exact: true }));
    await this.page.getByRole('button', { name, exact: true }).click();
    const seen = await look(this.page.getByRole('dialog', { name, exact: true }));
    await this.page.keyboard.press('Escape');
    return seen;
  }

  readLegend(): Promise<string> {
    return this.withLegend((legend) => legend.innerText());
  }

  /** Waits until the legend says this. */
  async legendReads(key: MessageKey): Promise<void> {
    await this.withLegend((legend) => legend.getByText(this.t(key)).first().waitFor());
  }

  async chooseMetric(metric: Exclude<MetricId, StatisticMetric>): Promise<void> {
    await this.openPanel('overview');
    await this.page.getByRole('combobox', { name: this.t('overview.metric'), exact: true }).selectOption(metric);
    await this.legendReads(`metric.${metric}`);
  }

  /** Presses the button that saves a picture of the map, and gives the picture's bytes. */
  async saveImage(): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: this.t('app.saveImage'), exact: true }).click(),
    ]);
    return readFile(await download.path());
  }

  /** What axe finds serious or critical on the page as it is. */
  audit(): Promise<string[]> {
    return audit(this.page);
  }

  /** How many pixels the page is wider than the screen. */
  readOverflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Presses the share button and gives the link it copies. */
  async copyLink(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.getByRole('button', { name: this.t('app.share'), exact: true }).click();
    await this.page.getByText(this.t('app.copied')).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Chooses the unit of land, and waits for the totals to be in it. */
  async chooseLandUnit(unit: string): Promise<void> {
    await this.page.getByRole('button', { name: this.t('app.more'), exact: true }).click();
    await this.page.getByRole('radio', { name: unit, exact: true }).check({ force: true });
    await this.page.keyboard.press('Escape');
    await this.strip.getByText(unit, { exact: true }).waitFor();
  }

  /** What a person would compare to say that two pages show the same. */
  async readView(): Promise<unknown> {
    return {
      totals: await this.readTotals(),
      conditions: await this.readConditions(),
      legend: await this.readLegend(),
      card: (await this.card.count()) > 0 ? await this.readCard() : null,
      address: new URL(this.page.url()).hash,
    };
  }

  /** Opens another page, of another person on another computer, at a link. */
  visitAt(link: string, options: Omit<OpenOptions, 'hash'> = {}): Promise<Visitor> {
    return openAtlas(this.stage, { isPhone: this.isPhone, ...options, hash: new URL(link).hash });
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }
}

/** Opens the atlas in a fresh profile. */
export async function openAtlas(stage: Stage, options: OpenOptions = {}): Promise<Visitor> {
  const { hash = '', language = 'zh', isPhone = false, colorScheme = 'light', prepare } = options;
  const profile: BrowserContextOptions = {
    viewport: isPhone ? phone : desktop,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'UTC',
    colorScheme,
    reducedMotion: 'reduce',
    ...(isPhone ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
  };
  const context = await stage.browser.newContext(profile);
  const page = await context.newPage();
  // A link speaks its own language, Chinese unless it says otherwise; without one the browser's language counts.
  const spoken = hash === '' ? language : new URLSearchParams(hash.slice(1)).get('lang') === 'en' ? 'en' : 'zh';
  const visitor = new Visitor(page, stage, spoken, isPhone);
  await prepare?.(page);
  await page.goto(`${stage.url}${hash}`);
  return visitor;
}
