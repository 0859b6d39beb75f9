import type { Browser } from 'playwright-core';
import { mapReady, watchedPage } from '../support/first-load.ts';
import { type Moment, momentOf, type ScriptParts, sampleScript } from './main-thread.ts';

/** Milliseconds of the main thread for one move of a brush. */
export interface BrushMove {
  /** Script from the pointer's event to the first drawing after it. */
  readonly drawn: ScriptParts;
  /** The same until the map is at rest: its labels set anew, and the address. */
  readonly atRest: ScriptParts;
  /** Layout and recalculation of styles, until the first drawing. */
  readonly layoutMs: number;
}

const moves = 36;

/** Drags a brush to and fro over the first histogram of the charts, the map beside it, and says what each move costs. */
export async function brushMoves(browser: Browser, atlasUrl: string): Promise<readonly BrushMove[]> {
  const { page, context } = await watchedPage(browser);
  try {
    await page.goto(`${atlasUrl}&table=analysis&analysis=charts`);
    await mapReady(page);
    const histogram = page.locator('svg:has(.histogram-brush)').first();
    await histogram.scrollIntoViewIfNeeded();
    const box = await histogram.boundingBox();
    if (!box) throw new Error('no histogram is on the page');
    const session = await context.newCDPSession(page);
    const stop = await sampleScript(session);
    const at = (share: number) => page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
    await at(0.2);
    await page.mouse.down();
    const found: (readonly [before: Moment, drawn: Moment, atRest: Moment])[] = [];
    const seen = new Set<string>();
    for (let move = 0; move < moves; move += 1) {
      const before = await momentOf(session);
      const last = await page.evaluate(() => window.moments.drawn);
      // To and fro by half the chart, so that each move chooses other projects and the map must draw.
      await at((move % 2 ? 0.75 : 0.35) + 0.01 * (move % 7));
      await page.waitForFunction((time) => window.moments.drawn > time, last);
      const drawn = await momentOf(session);
      await page.evaluate(() => window.redrawMs());
      found.push([before, drawn, await momentOf(session)]);
      seen.add(await page.locator('.remaining').innerText());
    }
    await page.mouse.up();
    if (seen.size < 4) throw new Error('the totals do not follow the brush');
    const partsOf = await stop();
    return found.map(([before, drawn, atRest]) => ({
      drawn: partsOf(before, drawn),
      atRest: partsOf(before, atRest),
      layoutMs: drawn.layoutMs - before.layoutMs,
    }));
  } finally {
    await context.close();
  }
}
