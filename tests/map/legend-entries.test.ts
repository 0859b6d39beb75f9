import { expect, test } from 'vitest';
import { legendEntries } from '../../src/map/legend-entries.ts';
import { siteScale } from '../../src/map/site-scale.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityPack } from '../pack/packs.ts';

const pack = await cityPack();
const entriesAt = (hash: string) =>
  legendEntries(createAtlas(pack, defaultView(pack.info, 'zh'), hash), siteScale(pack));

test('an area that the filter empties is not called one without a listed project', () => {
  expect(entriesAt('').blank).toEqual(['no-project']);
  expect(entriesAt('#v=1&ind=automotive').blank).toEqual(['no-project', 'none-left']);
});

test('the legend says nothing of blank areas where no area is shown', () => {
  expect(entriesAt('#v=1&layers=areas*-1').blank).toEqual([]);
});
