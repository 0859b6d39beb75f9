import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { BaseDatum, OnlineBase } from '../../src/model/base-map.ts';
import type { Colour } from '../support/png.ts';
import type { Stage } from './browser.ts';
import { desktop, phone, Visitor } from './driver.ts';

/** What a person writes into the form. */
export interface OwnAddress {
  readonly kind?: OnlineBase['kind'];
  readonly name: string;
  readonly address: string;
  readonly datum: BaseDatum;
  readonly credit?: string;
}

/** One person's browser, who lays other bases under the map. */
export class Surveyor {
  readonly visitor: Visitor;
  private readonly page: Page;
  private readonly context: BrowserContext;

  private constructor(page: Page, stage: Stage, isPhone: boolean) {
    this.page = page;
    this.context = page.context();
    this.visitor = new Visitor(page, stage, 'zh', isPhone);
  }

  static async open(stage: Stage, hash = '', isPhone = false): Promise<Surveyor> {
    const context = await stage.browser.newContext({
      viewport: isPhone ? phone : desktop,
      locale: 'zh-CN',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    const surveyor = new Surveyor(await context.newPage(), stage, isPhone);
    await surveyor.page.goto(`${stage.url}${hash}`);
    await surveyor.visitor.map.ready();
    return surveyor;
  }

  private t: Visitor['t'] = (key, params) => this.visitor.t(key, params);

  private get menu(): Locator {
    return this.page.getByRole('dialog', { name: this.t('layers.title'), exact: true });
  }

  private radio(name: string): Locator {
    return this.menu.getByRole('radio', { name, exact: true });
  }

  async openMenu(): Promise<void> {
    if (await this.menu.isVisible()) return;
    await this.page.getByRole('button', { name: this.t('layers.title'), exact: true }).click();
    await this.radio(this.t('base.embedded')).waitFor();
  }

  async closeMenu(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.menu.waitFor({ state: 'hidden' });
  }

  /** Enters an address of the user's own, and uses it. */
  async add({ kind = 'xyz', name, address, datum, credit = '' }: OwnAddress): Promise<void> {
    await this.openMenu();
    await this.menu.getByRole('button', { name: this.t('base.own'), exact: true }).click();
    const field = (label: Parameters<Visitor['t']>[0]) => this.menu.getByLabel(this.t(label), { exact: true });
    await field('base.kind').selectOption(kind);
    await field('base.name').fill(name);
    await field('base.address').fill(address);
    await field('base.datum').selectOption(datum);
    await field('base.credit').fill(credit);
    await this.menu.getByRole('button', { name: this.t('base.add'), exact: true }).click();
  }

  /** What the form finds wrong. */
  async readFaults(): Promise<string[]> {
    await this.menu.getByRole('alert').first().waitFor();
    return this.menu.getByRole('alert').allInnerTexts();
  }

  async choose(name: string): Promise<void> {
    await this.openMenu();
    await this.radio(name).check();
  }

  async writeKey(key: string): Promise<void> {
    await this.menu.getByLabel(this.t('base.key'), { exact: true }).fill(key);
    await this.menu.getByRole('button', { name: this.t('base.useKey'), exact: true }).click();
  }

  async forgetKey(): Promise<void> {
    await this.menu.getByRole('button', { name: this.t('base.forgetKey'), exact: true }).click();
    await this.menu.getByText(this.t('base.keyKept')).waitFor({ state: 'detached' });
  }

  async remove(name: string): Promise<void> {
    await this.menu.getByRole('button', { name: this.t('base.remove', { name }), exact: true }).click();
    await this.radio(name).waitFor({ state: 'detached' });
  }

  /** The base that the menu shows as chosen. */
  async readChoice(): Promise<string> {
    await this.openMenu();
    const chosen = this.menu.getByRole('radio', { checked: true });
    await chosen.waitFor();
    return (await chosen.locator('..').innerText()).trim();
  }

  /** All that the menu says. */
  async readMenu(): Promise<string> {
    await this.openMenu();
    return this.menu.innerText();
  }

  /** Waits for the notice that a base is not shown, and gives what it says. */
  async readFailure(): Promise<string> {
    const notice = this.page.getByRole('alert').filter({ hasText: this.t('base.useEmbedded') });
    await notice.waitFor();
    return notice.innerText();
  }

  async answer(key: 'base.retry' | 'base.useEmbedded'): Promise<void> {
    await this.page
      .getByRole('alert')
      .getByRole('button', { name: this.t(key), exact: true })
      .click();
  }

  /** Waits until the map bears the credit of its base. */
  async isCredited(text: string): Promise<void> {
    await this.page.locator('.map-base-credit').getByText(text, { exact: false }).waitFor();
  }

  /** Gives Tianditu's host into the hands of another. */
  standInFor(host: RegExp, tile: Buffer, asked: (url: string) => void): Promise<unknown> {
    return this.context.route(host, (route) => {
      asked(route.request().url());
      return route.fulfill({ body: tile, contentType: 'image/png', headers: { 'Access-Control-Allow-Origin': '*' } });
    });
  }

  /** A row of the map's pixels, without what lies over the map. */
  private async row(y: number): Promise<Colour[]> {
    const picture = await this.visitor.map.look();
    const numbers = await this.page.evaluate(
      async ({ base64, top }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, 1];
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas to read a picture with');
        context.drawImage(image, 0, -top);
        return [...context.getImageData(0, 0, image.width, 1).data];
      },
      { base64: picture, top: y },
    );
    return Array.from({ length: numbers.length / 4 }, (_, x) => {
      const [red = 0, green = 0, blue = 0] = numbers.slice(4 * x, 4 * x + 3);
      return [red, green, blue];
    });
  }

  /** Columns of a row of the map in which a colour stands, within what drawing may change. */
  async columnsOf(colour: Colour, y: number): Promise<number[]> {
    const row = await this.row(y);
    const isColour = (found: Colour) => found.every((part, at) => Math.abs(part - (colour[at] ?? 0)) < 12);
    return row.flatMap((found, x) => (isColour(found) ? [x] : []));
  }

  /** Looks at a row of the map, frame by frame, until a colour stands in it as wanted. */
  async showsInRow(colour: Colour, y: number, isSo: (columns: readonly number[]) => boolean): Promise<void> {
    while (!isSo(await this.columnsOf(colour, y)))
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  /** Waits until a colour stands at a point of the map, or does not. */
  shows(colour: Colour, x: number, y: number, isThere = true): Promise<void> {
    return this.showsInRow(colour, y, (columns) => columns.includes(x) === isThere);
  }

  async clickMap(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  /** The address of the page, as a person would copy it. */
  readAddress(): string {
    return this.page.url();
  }

  /** Waits until the address of the page says this. */
  async addressSays(part: string): Promise<void> {
    await this.page.waitForURL((url) => url.hash.includes(part));
  }

  /** Everything that this browser remembers of the page, as text. */
  readMemory(): Promise<string> {
    return this.page.evaluate(() => JSON.stringify({ ...localStorage }));
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.visitor.map.ready();
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
