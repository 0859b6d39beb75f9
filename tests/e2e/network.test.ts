import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { panels } from '../../src/model/view-state.ts';
import { useStage } from './browser.ts';
import { openAtlas } from './driver.ts';
import { GroundHand } from './ground-driver.ts';

const stage = useStage();

test('no request leaves the site, whatever is opened', async () => {
  const visitor = await openAtlas(stage);
  await visitor.map.ready();
  await visitor.everythingIsHere();
  for (const panel of panels) await visitor.readPanel(panel);
  await visitor.openBySearch('滨海区');
  const { origin } = new URL(stage.url);
  expect(visitor.requests.length).toBeGreaterThan(20);
  expect(visitor.requests.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob):/u.test(url))).toEqual([]);
  // In its folder of the host, too: nothing is asked for at the root.
  expect(visitor.requests.filter((url) => url.startsWith(`${origin}/`) && !url.startsWith(stage.url))).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('with the network gone, every panel, card, table and theme still opens', async () => {
  const visitor = await openAtlas(stage);
  await visitor.map.ready();
  await visitor.everythingIsHere();
  await visitor.goOffline();
  for (const panel of panels) expect((await visitor.readPanel(panel)).length).toBeGreaterThan(40);
  await visitor.openTable();
  expect(await visitor.readTable()).toHaveLength(39);
  for (const query of ['三防灯', '滨海区', '智能家电', '息壤']) {
    await visitor.openBySearch(query);
    expect(await visitor.readCard()).not.toBe('');
  }
  const before = await visitor.map.look();
  await visitor.switchLanguage();
  await visitor.map.changesFrom(before);
  expect((await visitor.saveImage()).length).toBeGreaterThan(50_000);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('with the network gone, files of ground are still read, one after the other', async () => {
  const visitor = await openAtlas(stage);
  await visitor.map.ready();
  await visitor.everythingIsHere();
  await visitor.goOffline();
  const ground = new GroundHand(visitor);
  for (const name of ['parcels.kml', 'shapefile-4549-gbk.zip', 'parcels-wkt.xlsx']) {
    const content = readFileSync(new URL(`../fixtures/ground/${name}`, import.meta.url));
    await ground.drop({ name, content });
    await ground.shows(name);
    expect(await ground.read()).toContain('宗地号');
  }
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});
