import { beforeAll, expect, test } from 'vitest';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityPack } from '../pack/packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

test('the moves of one drag over a histogram are one step of undo, and those of the next another', () => {
  const atlas = createAtlas(pack, defaultView(pack.info, 'zh'), '');
  const [first, second] = [Symbol('first'), Symbol('second')];
  for (const max of [60, 80, 100]) atlas.actions.setFilter({ landMu: { min: 50, max } }, first);
  for (const max of [12, 24]) atlas.actions.setFilter({ months: { min: null, max } }, second);
  expect(atlas.history.value.past).toHaveLength(2);
  atlas.actions.undo();
  expect(atlas.filter.value.landMu).toEqual({ min: 50, max: 100 });
  expect(atlas.filter.value.months).toEqual({ min: null, max: null });
  atlas.actions.undo();
  expect(atlas.summary.value.projectCount).toBe(39);
});
