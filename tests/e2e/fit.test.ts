import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { analysisPages } from '../../src/model/view-state.ts';
import { AnalysisHand } from './analysis-driver.ts';
import { useStage } from './browser.ts';
import { openAtlas, type Visitor } from './driver.ts';
import { ExchangeHand } from './exchange-driver.ts';
import { FitEyes } from './fit-driver.ts';

const stage = useStage();
const visitors: Visitor[] = [];

async function look(hash: string, isPhone: boolean): Promise<{ visitor: Visitor; eyes: FitEyes }> {
  const visitor = await openAtlas(stage, { hash, isPhone });
  visitors.push(visitor);
  await visitor.map.ready();
  await visitor.everythingIsHere();
  return { visitor, eyes: new FitEyes(visitor) };
}

afterEach(async () => {
  for (const visitor of visitors.splice(0)) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

test.each(['zh', 'en'])('on a phone a link to the last analysis, in %s, shows its whole tab', async (language) => {
  const page = analysisPages.at(-1) ?? 'layout';
  const { eyes } = await look(`#v=1&lang=${language}&table=analysis&analysis=${page}`, true);
  expect(await eyes.seesTab(page)).toBe(true);
});

test('on a phone the panel that a link opens has its whole button in view', async () => {
  const { eyes } = await look('#v=1&lang=en&panel=report', true);
  expect(await eyes.seesPanel('report')).toBe(true);
});

test('an open drawer covers none of the map’s controls on a small desktop', async () => {
  const { eyes } = await look('#v=1&table=analysis', false);
  expect(await eyes.hasControlsOverDrawer()).toBe(true);
});

test('on a phone the legend stays in view over the card of its classes', async () => {
  const { eyes } = await look('#v=1&lang=en', true);
  expect(await eyes.keepsLegendOverClasses()).toBe(true);
});

test('the sums of firms, their years and how many are later than the as-of month stay over what scrolls', async () => {
  const { visitor, eyes } = await look('#v=1&table=analysis', false);
  const hand = new AnalysisHand(visitor);
  await hand.openImport();
  const desk = new ExchangeHand(visitor);
  const name = '合成企业.csv';
  const content = readFileSync(new URL('../fixtures/enterprises/enterprises.csv', import.meta.url), 'utf8');
  await desk.choose({ name, content });
  await desk.previews(name);
  await desk.take(240);
  await hand.open('enterprises');
  await hand.says('enterprises', /240/u);
  expect(await eyes.seesSumsOfFirmsAtTheEnd()).toBe(true);
});
