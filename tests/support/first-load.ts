import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

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

/** Notes in the page itself when its map is ready and its figures stand, so that no round trip is measured. */
function watchMoments(): void {
  window.moments = {};
  const look = () => {
    if (document.querySelector('.headlines .number')) window.moments.figures ??= performance.now();
    if (document.querySelector('[data-map-status=ready]')) window.moments.ready ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Opens the page in a fresh profile without cache, waits for its map, and closes it. */
export async function firstLoad(browser: Browser, url: string): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const responses: { path: string; kind: string; body: Promise<Buffer> }[] = [];
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      responses.push({ path, kind: response.request().resourceType(), body: response.body() });
    });
    await page.addInitScript(watchMoments);
    await page.goto(url);
    await page.waitForFunction(() => window.moments.ready !== undefined);
    const moments = await page.evaluate(() => window.moments);
    const files = await Promise.all(
      responses.map(async ({ path, kind, body }) => ({ path, kind, gzipBytes: gzipSync(await body).length })),
    );
    return { readyMs: moments.ready ?? Number.NaN, figuresMs: moments.figures ?? null, files };
  } finally {
    await context.close();
  }
}

export const sumBytes = (files: readonly LoadedFile[]): number => files.reduce((sum, file) => sum + file.gzipBytes, 0);
