import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { root } from './static-server.ts';

/** One file that a first load fetched. */
export interface LoadedFile {
  readonly path: string;
  readonly kind: string;
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

export const viewport = { width: 1280, height: 800 };

declare global {
  interface Window {
    moments: { ready?: number; figures?: number };
  }
}

/** Opens the page in a fresh profile without cache, waits for its map, and closes it. */
export async function firstLoad(browser: Browser, url: string): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const responses: { path: string; kind: string; body: Promise<Buffer> }[] = [];
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      // What is fetched later may be cut off when the page closes.
      const body = response.body().catch(() => Buffer.alloc(0));
      responses.push({ path, kind: response.request().resourceType(), body });
    });
    await page.addInitScript({ path: `${root}/tests/support/watch-moments.js` });
    await page.goto(url);
    await page.waitForFunction(() => window.moments.ready !== undefined);
    const { ready, figures, later } = await page.evaluate(() => ({
      ...window.moments,
      later: performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime > (window.moments.ready ?? 0))
        .map(({ name }) => new URL(name).pathname),
    }));
    const ofFirstLoad = responses.filter(({ path }) => !later.includes(path));
    const files = await Promise.all(
      ofFirstLoad.map(async ({ path, kind, body }) => ({ path, kind, gzipBytes: gzipSync(await body).length })),
    );
    return { readyMs: ready ?? Number.NaN, figuresMs: figures ?? null, files };
  } finally {
    await context.close();
  }
}

export const sumBytes = (files: readonly LoadedFile[]): number => files.reduce((sum, file) => sum + file.gzipBytes, 0);
