import type { Browser, CDPSession } from 'playwright-core';
import { mapReady, watchedPage } from '../support/first-load.ts';

/** Seconds that the page's main thread has spent so far. */
interface Spent {
  readonly script: number;
  readonly layout: number;
}

/** Milliseconds of the main thread for one move of a brush. */
export interface BrushMove {
  /** Script alone (events, derivations, components and the map's own), from the pointer's event to the first drawing after it. */
  readonly scriptMs: number;
  /** The same until the map is at rest, its labels faded in and out. */
  readonly wholeMs: number;
  /** Layout and recalculation of styles, until the first drawing. */
  readonly layoutMs: number;
}

const moves = 36;

async function spentBy(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { script: seconds('ScriptDuration'), layout: seconds('LayoutDuration') + seconds('RecalcStyleDuration') };
}

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
    await session.send('Performance.enable');
    const at = (share: number) => page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
    await at(0.2);
    await page.mouse.down();
    const found: BrushMove[] = [];
    const seen = new Set<string>();
    for (let move = 0; move < moves; move += 1) {
      const before = await spentBy(session);
      const drawn = await page.evaluate(() => window.moments.drawn);
      // To and fro by half the chart, so that each move chooses other projects and the map must draw.
      await at((move % 2 ? 0.75 : 0.35) + 0.01 * (move % 7));
      await page.waitForFunction((last) => window.moments.drawn > last, drawn);
      const after = await spentBy(session);
      await page.evaluate(() => window.redrawMs());
      const atRest = await spentBy(session);
      found.push({
        scriptMs: (after.script - before.script) * 1000,
        wholeMs: (atRest.script - before.script) * 1000,
        layoutMs: (after.layout - before.layout) * 1000,
      });
      seen.add(await page.locator('.remaining').innerText());
    }
    await page.mouse.up();
    if (seen.size < 4) throw new Error('the totals do not follow the brush');
    return found;
  } finally {
    await context.close();
  }
}
