import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { useStage } from './browser.ts';
import { type OpenOptions, openAtlas, type Visitor } from './driver.ts';

const stage = useStage();
let visitor: Visitor | null = null;

async function visit(options: OpenOptions): Promise<Visitor> {
  visitor = await openAtlas(stage, options);
  return visitor;
}

afterEach(async () => {
  await visitor?.leave();
  visitor = null;
});

/** Serves a file of the pack with one text in place of another. */
const withFile = (name: string, change: (text: string) => string) => (page: Page) =>
  page.route(`**/pack/${name}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });

describe('the atlas, when something is wrong', () => {
  test('opens a bad link on the default view and says what it could not read', async () => {
    const reader = await visit({ hash: '#v=1&metric=height&colour=red&sel=project:P99' });
    expect((await reader.readTotals()).projects).toBe(39);
    const notices = await reader.readNotices();
    for (const part of ['metric', 'height', 'colour', 'sel', 'project:P99']) expect(notices).toContain(part);
    expect(reader.complaints).toEqual([]);
  });

  test('opens what is no link at all on the default view', async () => {
    const reader = await visit({ hash: '#%E0%A4%A' });
    expect((await reader.readTotals()).projects).toBe(39);
    expect(await reader.readNotices()).not.toBe('');
  });

  test('without WebGL keeps figures, table, filter and search, and says why there is no map', async () => {
    const withoutWebgl = await visit({
      prepare: (page) =>
        page.addInitScript(() => {
          const original = HTMLCanvasElement.prototype.getContext;
          HTMLCanvasElement.prototype.getContext = function (
            this: HTMLCanvasElement,
            kind: string,
            ...rest: unknown[]
          ) {
            return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
          } as typeof original;
        }),
    });
    await withoutWebgl.reads('app.noWebgl');
    expect((await withoutWebgl.readTotals()).landMu).toBe(3107.91);
    await withoutWebgl.openTable();
    await withoutWebgl.filterByIndustry('智能家电');
    await withoutWebgl.remaining(5);
    expect(await withoutWebgl.readTable()).toHaveLength(5);
    await withoutWebgl.closeFilters();
    await withoutWebgl.openBySearch('三防灯');
    expect(await withoutWebgl.readCardTitle()).toContain('三防灯');
    expect(withoutWebgl.complaints.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });

  test('draws the map again after the graphics device took its context away', async () => {
    const loser = await visit({});
    await loser.map.ready();
    const before = await loser.map.look();
    await loser.map.loseContext();
    await loser.reads('app.contextLost');
    await loser.map.restoreContext();
    await loser.noLongerReads('app.contextLost');
    await loser.map.looksLike(before);
  });

  test('names file, row and field of a wrong value, and shows what it can', async () => {
    const reader = await visit({
      prepare: withFile('data/projects.csv', (text) => text.replace(',12000,44.22,', ',12000,forty,')),
    });
    // The value itself, and the site that has lost its project.
    await reader.reads('app.packIssues', { count: 2 });
    const report = await reader.readPanel('report');
    expect(report).toContain('data/projects.csv:2 plannedNewLand “forty”');
    expect(report).toContain('geodata/sites.geojson:1');
    expect((await reader.readTotals()).projects).toBe(38);
  });

  test('names the file that is missing', async () => {
    const reader = await visit({
      prepare: (page) => page.route('**/pack/geodata/sites.geojson', (route) => route.fulfill({ status: 404 })),
    });
    expect(await reader.readPanel('report')).toContain('geodata/sites.geojson');
    expect((await reader.readTotals()).projects).toBe(39);
  });

  test('shows no blank page where the description of the pack cannot be read', async () => {
    const reader = await visit({ prepare: withFile('data/datapackage.json', (text) => text.slice(0, 500)) });
    await reader.reads('start.packFailed');
    expect(await reader.readPage()).toContain('data/datapackage.json');
  });
});
