import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { root } from './static-server.ts';

/** One file that a first load fetched. */
export interface LoadedFile {
  readonly path: string;
  readonly kind: string;
  /** At Node's best, which is still a little more than the gzip program makes of it. */
  readonly gzipBytes: number;
}

export interface FirstLoad {
  /** Milliseconds from the start of navigation until the page says that its map is ready. */
  readonly readyMs: number;
  /** Milliseconds until the page shows the overview's figures; null on a page that has none. */
  readonly figuresMs: number | null;
  /** In order of request. */
  readonly files: readonly LoadedFile[];
}

declare global {
  interface Window {
    /** Milliseconds of the page's clock, kept by watch-moments.js. */
    moments: { ready?: number; figures?: number; changed: number; drawn: number };
    /** Milliseconds from the last change a person made to the last drawing of the map. */
    redrawMs: () => Promise<number>;
  }
}

/** A page in a fresh profile without cache, watched by watch-moments.js, of the size that the bench compares. */
export async function watchedPage(
  browser: Browser,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript({ path: `${root}/tests/support/watch-moments.js` });
  return { page, context };
}

export const mapReady = (page: Page) => page.waitForFunction(() => window.moments.ready !== undefined);

/** Opens the page, waits for its map, and closes it. */
export async function firstLoad(browser: Browser, url: string): Promise<FirstLoad> {
  const { page, context } = await watchedPage(browser);
  try {
    const responses: { path: string; kind: string; body: Promise<Buffer> }[] = [];
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      // What is fetched later may be cut off when the page closes.
      const body = response.body().catch(() => Buffer.alloc(0));
      responses.push({ path, kind: response.request().resourceType(), body });
    });
    await page.goto(url);
    await mapReady(page);
    const { ready, figures, later } = await page.evaluate(() => ({
      ...window.moments,
      later: performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime > (window.moments.ready ?? 0))
        .map(({ name }) => new URL(name).pathname),
    }));
    const ofFirstLoad = responses.filter(({ path }) => !later.includes(path));
    const files = await Promise.all(
      ofFirstLoad.map(async ({ path, kind, body }) => ({
        path,
        kind,
        gzipBytes: gzipSync(await body, { level: 9 }).length,
      })),
    );
    return { readyMs: ready ?? Number.NaN, figuresMs: figures ?? null, files };
  } finally {
    await context.close();
  }
}

export const sumBytes = (files: readonly LoadedFile[]): number => files.reduce((sum, file) => sum + file.gzipBytes, 0);

/** The files of a first load up to the map's code, and all of them, in bytes of gzip. */
export function loadSizes(files: readonly LoadedFile[]): { readonly scriptBeforeMap: number; readonly whole: number } {
  const scripts = files.filter(({ kind }) => kind === 'script');
  const firstOfMap = scripts.findIndex(({ path }) => /\/map-|maplibre/u.test(path));
  if (firstOfMap < 1) throw new Error('no script of the map, or none before it: has its chunk another name now?');
  return { scriptBeforeMap: sumBytes(scripts.slice(0, firstOfMap)), whole: sumBytes(files) };
}
