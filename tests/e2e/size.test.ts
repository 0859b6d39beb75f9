import { expect, test } from 'vitest';
import { firstLoad, sumBytes } from '../support/first-load.ts';
import { useStage } from './browser.ts';

const stage = useStage();

test('at most 100 KB of script come before the figures, and 600 KB in the whole first load', async () => {
  const { files, figuresMs, readyMs } = await firstLoad(stage.browser, stage.url);
  const scripts = files.filter(({ kind }) => kind === 'script');
  const firstOfMap = scripts.findIndex(({ path }) => /map-view|maplibre/u.test(path));
  expect(firstOfMap).toBeGreaterThan(0);
  expect(sumBytes(scripts.slice(0, firstOfMap))).toBeLessThan(100 * 1024);
  expect(sumBytes(files)).toBeLessThan(600 * 1024);
  expect(figuresMs).toBeLessThan(readyMs);
});

test('the figures stand before the map’s code has come', async () => {
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  // The map's code never comes.
  await page.route(/map-view|maplibre/u, () => undefined);
  await page.goto(stage.url);
  await page.getByText('3,107.91').first().waitFor();
  await context.close();
});
