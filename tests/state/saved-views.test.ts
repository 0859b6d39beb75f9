import { beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { type Atlas, createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { lostInSavedView, shownSavedView } from '../../src/state/saved-views.ts';
import { writeUrl } from '../../src/state/url.ts';
import { inOrder, moveEdits, newViewEdits } from '../../src/ui/saved-views/saved-view-edits.ts';
import { cityReader, packOf } from '../pack/packs.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await packOf(cityReader);
});

function newAtlas(): Atlas {
  const plain = effectivePack(pack);
  return createAtlas(plain, defaultView(plain.info, 'zh'), '', { packWith: (made) => effectivePack(pack, made) });
}

/** Saves what the atlas shows, or a link's text, and gives the new view's id. */
function save(atlas: Atlas, name: string, state = writeUrl(atlas.view.peek(), atlas.defaults)): string {
  const before = new Set(atlas.pack.tables['saved-views'].map(({ id }) => id));
  const wrong = atlas.actions.edit('saved-view', newViewEdits(atlas.pack, { name, note: '' }, state, '2026-11-23'));
  expect(wrong).toEqual([]);
  return atlas.pack.tables['saved-views'].find(({ id }) => !before.has(id))?.id ?? '';
}

const names = (atlas: Atlas) => inOrder(atlas.pack.tables['saved-views']).map(({ name }) => name);
const shown = (atlas: Atlas) => shownSavedView(atlas.pack, atlas.view.value, atlas.defaults)?.name ?? null;

describe('a saved view', () => {
  test('brings back filter, measure, time, card, map and panels, and leaves language, theme and units', () => {
    const atlas = newAtlas();
    atlas.actions.toggleFilter('areas', 'binhai');
    atlas.actions.setMetric('planned-investment');
    atlas.actions.setAsOf('2023-12');
    atlas.actions.select({ kind: 'area', id: 'binhai' });
    atlas.actions.cameraMoved({ lng: 121.4, lat: 30.2, zoom: 12 });
    atlas.actions.openAnalysis('indicators');
    const id = save(atlas, 'Binhai');
    atlas.actions.openUrl('v=1&lang=en&theme=dark&land=ha');
    expect(shown(atlas)).toBeNull();
    atlas.actions.openSavedView(id);
    const { filter, metric, asOf, selection, camera, drawer, analysisPage, language, theme, landUnit } =
      atlas.view.value;
    expect([filter.areas, metric, asOf]).toEqual([['binhai'], 'planned-investment', '2023-12']);
    expect(selection).toEqual({ kind: 'area', id: 'binhai' });
    expect(camera).toEqual({ lng: 121.4, lat: 30.2, zoom: 12 });
    expect([drawer, analysisPage]).toEqual(['analysis', 'indicators']);
    expect([language, theme, landUnit]).toEqual(['en', 'dark', 'ha']);
    expect(shown(atlas)).toBe('Binhai');
    atlas.actions.undo();
    expect(atlas.view.value.filter.areas).toEqual([]);
  });

  test('is shown no more once what it sets is changed; moving the map changes nothing of it', () => {
    const atlas = newAtlas();
    atlas.actions.toggleFilter('areas', 'binhai');
    save(atlas, 'Binhai');
    atlas.actions.cameraMoved({ lng: 121.2, lat: 30.1, zoom: 10 });
    expect(shown(atlas)).toBe('Binhai');
    atlas.actions.setMetric('project-count');
    expect(shown(atlas)).toBeNull();
  });

  test('is saved and removed by undo like any edit, and moves in the order', () => {
    const atlas = newAtlas();
    save(atlas, 'one');
    save(atlas, 'two');
    const three = save(atlas, 'three');
    expect(names(atlas)).toEqual(['one', 'two', 'three']);
    atlas.actions.edit('move', moveEdits(atlas.pack, three, -1));
    expect(names(atlas)).toEqual(['one', 'three', 'two']);
    const [first] = inOrder(atlas.pack.tables['saved-views']);
    expect(moveEdits(atlas.pack, first?.id ?? '', -1)).toEqual([]);
    atlas.actions.undo();
    atlas.actions.undo();
    expect(names(atlas)).toEqual(['one', 'two']);
  });

  test('without a name is refused, and nothing is saved', () => {
    const atlas = newAtlas();
    const wrong = atlas.actions.edit(
      'saved-view',
      newViewEdits(atlas.pack, { name: ' ', note: 'x' }, 'v=1', '2026-11-23'),
    );
    expect(wrong.map(({ field }) => field)).toEqual(['name']);
    expect(names(atlas)).toEqual([]);
  });

  test('tells what it names that is no more, and opens the rest', () => {
    const atlas = newAtlas();
    const id = save(atlas, 'old', 'v=1&area=binhai&plat=gone&sel=parcel:p-lost&indicator=I99');
    const saved = atlas.pack.tables['saved-views'].find((one) => one.id === id);
    if (!saved) throw new Error('not saved');
    expect(lostInSavedView(saved, atlas.defaults, atlas.pack)).toEqual(['gone', 'p-lost', 'I99']);
    atlas.actions.openSavedView(id);
    expect(atlas.view.value.filter).toMatchObject({ areas: ['binhai'], platforms: [] });
    expect(atlas.notice.value).toMatchObject({ kind: 'url', problems: [{ key: 'plat', value: 'gone' }] });
  });
});
