import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepBaseMaps, readKept } from '../../src/main/base-maps.ts';
import { baseMapsKey } from '../../src/main/preferences.ts';
import { embeddedBase, type OnlineBase } from '../../src/model/base-map.ts';
import { readTileAddress } from '../../src/model/tile-address.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { writeUrl } from '../../src/state/url.ts';
import { keep, kept, nothingKept } from '../../src/ui/base-maps/kept.ts';
import { presets, withKey } from '../../src/ui/base-maps/presets.ts';
import { tinyPack } from '../pack/packs.ts';
import { storage } from './storage.ts';

const pack = await tinyPack();
const newAtlas = () => createAtlas(pack, defaultView(pack.info, 'zh'), '');
const secret = '0123456789abcdef';
const own: OnlineBase = {
  kind: 'xyz',
  id: 'own-1',
  name: 'mine',
  urls: [`https://e.org/{z}/{x}/{y}?tk=${secret}`],
  datum: 'gcj02',
  attribution: '',
  tileSize: 256,
  maxZoom: 18,
};

const ends: (() => void)[] = [];
const keeping = (atlas: ReturnType<typeof newAtlas>, store: Storage | null) => ends.push(keepBaseMaps(atlas, store));
beforeEach(() => {
  kept.value = null;
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

test('the base that was chosen is chosen again at the next visit', () => {
  const store = storage();
  const first = newAtlas();
  keeping(first, store);
  keep({ own: [own] });
  first.actions.setBaseMap(own);
  for (const end of ends.splice(0)) end();
  kept.value = null;
  const second = newAtlas();
  keeping(second, store);
  expect(second.baseMap.value).toEqual(own);
  expect(kept.value).toMatchObject({ own: [own] });
});

test('a preset comes back with the key that is kept for it, and not without one', () => {
  const left = (key: string) => storage({ [baseMapsKey]: JSON.stringify({ chosen: 'tianditu-image', own: [], key }) });
  const atlas = newAtlas();
  keeping(atlas, left(secret));
  expect(JSON.stringify(atlas.baseMap.value)).toContain(`tk=${secret}`);
  const without = newAtlas();
  keeping(without, left(''));
  expect(without.baseMap.value).toEqual(embeddedBase);
});

test('a base that failed is still the one chosen, so that the next visit tries it again', () => {
  const store = storage();
  const atlas = newAtlas();
  keeping(atlas, store);
  keep({ own: [own] });
  atlas.actions.setBaseMap(own);
  atlas.actions.baseMapFailed({ base: own, problem: 'no-answer', detail: '' });
  expect(readKept(store).chosen).toBe('own-1');
});

test('a secret is in storage alone, and gone from there when nothing is kept any more', () => {
  const store = storage();
  const atlas = newAtlas();
  keeping(atlas, store);
  keep({ own: [own], key: secret });
  atlas.actions.setBaseMap(own);
  expect(store.getItem(baseMapsKey)).toContain(secret);
  expect(writeUrl(atlas.view.value, atlas.defaults)).not.toContain(secret);
  expect(JSON.stringify(atlas.edits.value)).not.toContain(secret);
  keep(nothingKept);
  atlas.actions.setBaseMap(embeddedBase);
  expect(store.getItem(baseMapsKey)).toBeNull();
});

test.each(['{', '7', '{"chosen":1}', '{"chosen":null,"own":[{}],"key":""}'])(
  'what cannot be read (%s) counts as nothing kept',
  (text) => {
    expect(readKept(storage({ [baseMapsKey]: text }))).toEqual(nothingKept);
  },
);

test('a browser without storage still lets a base be chosen', () => {
  const atlas = newAtlas();
  keeping(atlas, null);
  atlas.actions.setBaseMap(own);
  expect(atlas.baseMap.value).toEqual(own);
});

test('each preset is an address of tiles once it has a key, over https and on its own host', () => {
  for (const preset of presets) {
    for (const url of withKey(preset, 'a&b', 'zh').urls) {
      expect(url).toMatch(/^https:\/\/t\{0-7\}\.tianditu\.gov\.cn\/[a-z]{3}_w\/wmts\?.*&tk=a%26b$/u);
      expect(readTileAddress(url)?.tiles).toHaveLength(8);
    }
  }
});
