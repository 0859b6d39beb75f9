import type { Page } from 'playwright-core';

// Everything but the map is hidden for the picture, since panels change too.
const mapAlone = '* { visibility: hidden !important } .map-slot canvas { visibility: visible !important }';

/** What a person sees on the map, and what a graphics driver may do to it. */
export class MapEyes {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the map has drawn everything. */
  async ready(): Promise<void> {
    await this.page.locator('[data-map-status=ready]').waitFor({ state: 'attached' });
  }

  /** A picture of the map alone. */
  async look(): Promise<string> {
    return (await this.page.screenshot({ animations: 'disabled', style: mapAlone })).toString('base64');
  }

  /** Pixels of the map for each of the screen, along an edge; 0 for a hidden map. */
  async sharpness(): Promise<number> {
    return this.page
      .locator('.map-slot canvas')
      .evaluate((canvas: HTMLCanvasElement) =>
        getComputedStyle(canvas).visibility === 'visible' ? canvas.width / (canvas.clientWidth * devicePixelRatio) : 0,
      );
  }

  /** Waits until the map looks different. */
  async changesFrom(before: string): Promise<void> {
    while ((await this.look()) === before) await this.nextFrame();
  }

  /** Waits until the map looks so again. */
  async looksLike(before: string): Promise<void> {
    while ((await this.look()) !== before) await this.nextFrame();
  }

  /** Takes the map's drawing context away. */
  async loseContext(): Promise<void> {
    await this.page.locator('.map-slot canvas').evaluate((canvas: HTMLCanvasElement) => {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!extension) throw new Error('this browser cannot lose a context on purpose');
      document.addEventListener('give-context-back', () => extension.restoreContext(), { once: true });
      extension.loseContext();
    });
  }

  async restoreContext(): Promise<void> {
    await this.page.evaluate(() => document.dispatchEvent(new Event('give-context-back')));
  }

  private async nextFrame(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}
