import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { root, type StaticServer, serve } from '../support/static-server.ts';

export interface Stage {
  readonly browser: Browser;
  /** Address of the built site: in a folder of its host, so that every test also proves that a sub-path works. */
  readonly url: string;
}

/** One browser and one host for the tests of a file; `extraArguments` go to the browser. */
export function useStage(extraArguments: readonly string[] = []): Stage {
  let browser: Browser | null = null;
  let server: StaticServer | null = null;
  beforeAll(async () => {
    const path = process.env.ATLAS_BROWSER ?? (await findBrowser());
    if (!path) throw new Error('no Chromium, Chrome or Edge: `npm test` gets one or says how');
    browser = await launchBrowser(path, extraArguments);
    server = await serve(`${root}/dist`, '/maps/cixi/');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get browser() {
      if (!browser) throw new Error('the browser starts before the tests of a file, not while they are declared');
      return browser;
    },
    get url() {
      if (!server) throw new Error('the host starts before the tests of a file, not while they are declared');
      return server.url;
    },
  };
}
