import { beforeAll, describe, expect, test } from 'vitest';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { type Atlas, createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityPack } from '../pack/packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

const atlasAt = (hash = ''): Atlas => createAtlas(pack, defaultView(pack.info, 'zh'), hash);
const totals = ({ summary }: Atlas) => [summary.value.projectCount, summary.value.plannedNewLandMu.value];

describe('the atlas', () => {
  test('opens on the whole plan', () => {
    expect(totals(atlasAt())).toEqual([39, 3107.91]);
  });

  test('has one filter for totals, table and areas', () => {
    const atlas = atlasAt();
    atlas.actions.toggleFilter('areas', 'binhai');
    expect(totals(atlas)).toEqual([21, 1770.61]);
    expect(atlas.remaining.value).toHaveLength(21);
    expect([...atlas.byArea.value.keys()]).toEqual(['binhai']);
    expect(atlas.mask.value.reduce((sum, byte) => sum + byte)).toBe(21);
  });

  test('has no value for an area without a project, and does not call it 0', () => {
    const values = atlasAt().choropleth.value.valueByArea;
    expect(values.get('hushan')).toBeNull();
    expect(values.get('binhai')).toBe(1770.61);
    expect([...values.values()].filter((value) => value !== null)).toHaveLength(7);
  });

  test('undoes a filter and redoes it, and keeps the language', () => {
    const atlas = atlasAt();
    atlas.actions.toggleFilter('kinds', 'park');
    atlas.actions.setLanguage('en');
    atlas.actions.undo();
    expect([totals(atlas)[0], atlas.language.value]).toEqual([39, 'en']);
    atlas.actions.redo();
    expect(totals(atlas)[0]).toBeLessThan(39);
  });

  test('takes no step where nothing changes', () => {
    const atlas = atlasAt();
    atlas.actions.clearFilter();
    atlas.actions.select(null);
    expect(atlas.history.value.past).toEqual([]);
  });

  test('opens a named view as one step, and leaves it when the filter changes', () => {
    const atlas = atlasAt();
    const [figure] = pack.tables.views;
    atlas.actions.openNamedView(figure?.id ?? '');
    expect([atlas.view.value.namedView, atlas.history.value.past.length]).toEqual([figure?.id, 1]);
    atlas.actions.toggleFilter('areas', 'binhai');
    expect(atlas.view.value.namedView).toBeNull();
  });

  test('opens on a bad link with the default view, and says so', () => {
    const atlas = atlasAt('#v=1&metric=profit');
    expect(atlas.metric.value).toBe('planned-new-land');
    expect(atlas.notice.value).toMatchObject({ kind: 'url', problems: [{ key: 'metric' }] });
  });
});
