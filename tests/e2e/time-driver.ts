import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './driver.ts';

/** What a person does on the page of time, and sees there. */
export class TimeHand {
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  /** Opens the analyses, at the page that was open last. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('app.openAnalysis'), exact: true }).click();
  }

  private get asOf(): Locator {
    return this.page.getByRole('slider', { name: this.t('word.asOf'), exact: true });
  }

  /** Waits for the as-of month to be a text such as `2021.02`. */
  async isAt(month: string): Promise<void> {
    await this.asOf.and(this.page.locator(`[aria-valuetext="${month}"]`)).waitFor();
  }

  async readAsOf(): Promise<string> {
    return (await this.asOf.getAttribute('aria-valuetext')) ?? '';
  }

  async play(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('time.play'), exact: true }).click();
  }

  async pause(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('time.pause'), exact: true }).click();
  }

  /** Waits for the play to have come to its end by itself. */
  async hasStopped(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('time.play'), exact: true }).waitFor();
  }

  async pressOnAsOf(...keys: readonly string[]): Promise<void> {
    await this.asOf.focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Drags the as-of month so many px along the line, in several moves. */
  async dragAsOf(byPx: number): Promise<void> {
    const box = await this.asOf.boundingBox();
    if (!box) throw new Error('the as-of month is not on the page');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + byPx, y, { steps: 12 });
    await this.page.mouse.up();
  }

  /** Moves the start of the filter's period by keys. */
  async pressOnFrom(...keys: readonly string[]): Promise<void> {
    await this.page.getByRole('slider', { name: this.t('time.periodFrom'), exact: true }).focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async groupBy(by: 'area' | 'industry'): Promise<void> {
    await this.page.getByRole('radio', { name: this.t(`time.groupBy.${by}`), exact: true }).check({ force: true });
  }

  private head(group: string): Locator {
    const picture = this.page.getByRole('group', { name: this.t('time.gantt'), exact: true });
    return picture.getByRole('button', { name: this.t('time.filterBy', { name: group }) });
  }

  async pressGroup(name: string): Promise<void> {
    await this.head(name).click();
  }

  /** Goes by keyboard from the group's head down to its first project, and presses it. */
  async pressFirstUnder(group: string): Promise<void> {
    await this.head(group).focus();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  readFigure(title: string): Promise<string> {
    return this.page.getByRole('figure', { name: title, exact: true }).innerText();
  }

  async read(): Promise<string> {
    return this.page.getByRole('tabpanel').first().innerText();
  }
}
