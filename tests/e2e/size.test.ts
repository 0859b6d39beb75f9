import { expect, test } from 'vitest';
import { firstLoad, loadSizes } from '../support/first-load.ts';
import { useStage } from './browser.ts';

const stage = useStage();

test('at most 100 KB of script come before the figures, and 600 KB in the whole first load', async () => {
  const { files, figuresMs, readyMs } = await firstLoad(stage.browser, stage.url);
  const { scriptBeforeMap, whole } = loadSizes(files);
  expect(scriptBeforeMap).toBeLessThanOrEqual(100 * 1024);
  expect(whole).toBeLessThanOrEqual(600 * 1024);
  expect(figuresMs).toBeLessThan(readyMs);
});

test('the figures stand before the map’s code has come', async () => {
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  // The map's code never comes.
  await page.route(/assets\/(map-|maplibre)/u, () => undefined);
  // A page whose code is still under way has not loaded.
  await page.goto(stage.url, { waitUntil: 'commit' });
  await page.getByText('3,107.91').first().waitFor();
  await context.close();
});
