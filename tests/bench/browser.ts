import { cpSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../support/browser.ts';
import { type FirstLoad, firstLoad, loadSizes, mapReady, sumBytes, watchedPage } from '../support/first-load.ts';
import { root, serve } from '../support/static-server.ts';
import { type BrushMove, brushMoves } from './brush.ts';

type Change = (page: Page) => Promise<unknown>;

const runs = 7;
/** Zoom, latitude and longitude of both pages. */
const view = '10.3/30.22000/121.32000';
const bareFolder = `${root}/tests/output/bare`;

async function buildBarePage(): Promise<void> {
  await build({
    configFile: false,
    root: `${root}/tests/bench`,
    base: './',
    logLevel: 'error',
    build: {
      outDir: bareFolder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: `${root}/tests/bench/bare.html`,
        output: {
          assetFileNames: ({ names }) => (names[0]?.endsWith('.mjs') ? 'assets/[name].js' : 'assets/[name][extname]'),
        },
      },
    },
  });
  cpSync(`${root}/dist/pack`, `${bareFolder}/pack`, { recursive: true });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Median milliseconds from each of several changes to the last drawing it causes. */
async function redraw(browser: Browser, url: string, changes: readonly Change[]): Promise<number> {
  const { page, context } = await watchedPage(browser);
  await page.goto(url);
  await mapReady(page);
  const times: number[] = [];
  for (const change of changes) {
    await page.evaluate(() => window.redrawMs());
    await change(page);
    times.push(await page.evaluate(() => window.redrawMs()));
  }
  await context.close();
  return median(times);
}

const choose =
  (value: string): Change =>
  (page) =>
    page.locator('select').first().selectOption(value);
const toggle =
  (index: number): Change =>
  (page) =>
    page.locator('#filters input[type=checkbox]').nth(index).click();
const openFilters: Change = (page) => page.locator('[aria-controls=filters]').click();

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const times = (value: number, bare: number): string => `${(value / bare).toFixed(2)} × bare (${ms(bare)})`;

/** Ours and the map library's script apart, since the library draws in software here; together they are what the aim is of. */
function brushLines(moves: readonly BrushMove[]): string[] {
  const middle = (of: (move: BrushMove) => number) => ms(median(moves.map(of)));
  const parts = (of: 'drawn' | 'atRest') =>
    [
      `${middle((move) => move[of].oursMs + move[of].mapMs)}`,
      `ours ${middle((move) => move[of].oursMs)}`,
      `the map library's ${middle((move) => move[of].mapMs)}`,
    ].join(', ');
  return [
    `brush: script a move           ${parts('drawn')} (at most 16 in all)`,
    `brush: layout and styles       ${middle(({ layoutMs }) => layoutMs)} besides`,
    `brush: script until at rest    ${parts('atRest')}`,
  ];
}

/** Sizes and times of the built atlas against a bare MapLibre page of the same data, size and view; a line each. */
export async function benchBrowser(executablePath: string): Promise<string[]> {
  await buildBarePage();
  const [atlasHost, bareHost] = await Promise.all([serve(`${root}/dist`, '/'), serve(bareFolder, '/')]);
  const browser = await launchBrowser(executablePath);
  try {
    const atlasUrl = `${atlasHost.url}#v=1&map=${view}`;
    const bareUrl = `${bareHost.url}bare.html#${view}`;
    const atlas: FirstLoad[] = [];
    const bare: FirstLoad[] = [];
    // In turn, so that whatever else the machine does falls on both.
    for (let run = 0; run < runs; run += 1) {
      bare.push(await firstLoad(browser, bareUrl));
      atlas.push(await firstLoad(browser, atlasUrl));
    }
    const { files } = atlas[0] as FirstLoad;
    const { scriptBeforeMap, whole } = loadSizes(files);
    const bareBytes = sumBytes((bare[0] as FirstLoad).files);
    const readyMs = (loads: readonly FirstLoad[]) => median(loads.map((load) => load.readyMs));
    const paint = await redraw(
      browser,
      bareUrl,
      [0, 1, 2, 3, 4, 5].map((turn) => choose(turn % 2 ? '#e0cda3' : '#c8aa6a')),
    );
    const metric = await redraw(
      browser,
      atlasUrl,
      [0, 1, 2, 3, 4, 5].map((turn) => choose(turn % 2 ? 'planned-new-land' : 'mean-land')),
    );
    const filter = await redraw(browser, `${atlasUrl}`, [openFilters, ...[0, 0, 1, 1, 2, 2].map(toggle)]);
    const brush = await brushMoves(browser, atlasUrl);
    return [
      `script before the map's code   ${kib(scriptBeforeMap)} (at most 100)`,
      `whole first load               ${kib(whole)} (at most 600; bare ${kib(bareBytes)})`,
      `figures shown                  ${ms(median(atlas.map((load) => load.figuresMs ?? Number.NaN)))}`,
      `first complete map             ${ms(readyMs(atlas))}, ${times(readyMs(atlas), readyMs(bare))}, at most 1.25`,
      `metric switched                ${ms(metric)}, ${times(metric, paint)}`,
      `filter changed                 ${ms(filter)}, ${times(filter, paint)}`,
      ...brushLines(brush),
    ];
  } finally {
    await browser.close();
    await Promise.all([atlasHost.close(), bareHost.close()]);
  }
}
