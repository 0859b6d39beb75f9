import type { Locator, Page } from 'playwright-core';
import type { ClassMethod, RampId } from '../../src/model/classification.ts';
import type { Visitor } from './driver.ts';

/** What a person does with the classes of the areas' colours, and sees of them. */
export class ClassHand {
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  private get card(): Locator {
    return this.page.getByRole('dialog', { name: this.t('map.classes'), exact: true });
  }

  private handle(number: number): Locator {
    return this.card.getByRole('slider', { name: this.t('classification.break', { number }), exact: true });
  }

  /** A phone has the legend behind a button. */
  async open(): Promise<void> {
    if (this.visitor.isPhone) await this.page.getByRole('button', { name: this.t('app.legend'), exact: true }).click();
    await this.page.getByRole('button', { name: this.t('map.classes'), exact: true }).click();
    await this.card.waitFor();
  }

  async isOpen(): Promise<void> {
    await this.card.getByRole('heading', { name: this.t('classification.title') }).waitFor();
  }

  async choose(method: ClassMethod): Promise<void> {
    await this.card
      .getByRole('combobox', { name: this.t('classification.by'), exact: true })
      .selectOption({ label: this.t(`classification.method.${method}`) });
  }

  async take(count: number): Promise<void> {
    await this.card.getByRole('radio', { name: String(count), exact: true }).check();
  }

  async paint(ramp: RampId): Promise<void> {
    await this.card.getByRole('radio', { name: this.t(`classification.ramp.${ramp}`), exact: true }).check();
  }

  /** Waits until so many classes stand in the card, and reads how many areas each holds. */
  async readCounts(classes: number): Promise<number[]> {
    const rows = this.card
      .getByRole('list', { name: this.t('classification.classes'), exact: true })
      .getByRole('listitem');
    await rows.nth(classes - 1).waitFor();
    const texts = await rows.getByText(/区域|area/u).allInnerTexts();
    return texts.map((text) => Number.parseInt(text, 10));
  }

  async readBreak(number: number): Promise<number> {
    return Number(await this.handle(number).getAttribute('aria-valuenow'));
  }

  /** Drags a break by so many pixels, in steps. */
  async drag(number: number, byPx: number): Promise<void> {
    const box = await this.handle(number).boundingBox();
    if (!box) throw new Error(`break ${number} is not in view`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height - 6];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + byPx, y, { steps: 8 });
    await this.page.mouse.up();
  }

  async press(number: number, key: string): Promise<void> {
    await this.handle(number).press(key);
  }

  async write(number: number, text: string): Promise<void> {
    const field = this.card.getByRole('textbox', { name: this.t('classification.break', { number }), exact: true });
    await field.fill(text);
    await field.press('Enter');
  }

  async says(...said: Parameters<Visitor['t']>): Promise<void> {
    await this.card.getByText(this.t(...said)).waitFor();
  }

  async methodIs(method: ClassMethod): Promise<void> {
    await this.says(`classification.about.${method}`);
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }

  /** In a line of the legend, which also holds the card that is open. */
  async legendSays(text: string): Promise<void> {
    const legend = this.page.getByRole('region', { name: this.t('app.legend'), exact: true });
    await legend.getByRole('paragraph').filter({ hasText: text }).first().waitFor();
  }
}
