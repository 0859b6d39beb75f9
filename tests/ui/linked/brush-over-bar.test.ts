import { beforeAll, expect, test } from 'vitest';
import { binOfEach, binsEnd, countInBins, edgeOf, roundBins } from '../../../src/charts/bins.ts';
import { rangeOf, spanOf } from '../../../src/charts/brush.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import type { RangeKey } from '../../../src/model/filter.ts';
import { createAtlas } from '../../../src/state/atlas.ts';
import { defaultView } from '../../../src/state/default-view.ts';
import { distributionsOf } from '../../../src/ui/linked/distributions.ts';
import { cityPack } from '../../pack/packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

function chartOf(key: RangeKey) {
  const { values, isWhole } = distributionsOf(pack, 'projects').find((each) => each.key === key) ?? {};
  const bins = values && roundBins(values, isWhole === undefined ? {} : { isWhole });
  if (!values || !bins || isWhole === undefined) throw new Error(`no histogram of ${key}`);
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const step = isWhole ? 1 : bins.step / 5;
  const scale = { least: bins.start, most: binsEnd(bins), step, isWhole, values: known };
  return { bins, scale, counts: countInBins(binOfEach(values, bins), bins.count) };
}

function selectedBy(key: RangeKey, range: ReturnType<typeof rangeOf>): number {
  const atlas = createAtlas(pack, defaultView(pack.info, 'zh'), '');
  atlas.actions.setFilter({ [key]: range });
  return atlas.summary.value.projectCount;
}

test.each([
  ['landMu', 40, 50, 8],
  ['investmentWan', 20_000, 30_000, 6],
  ['investmentPerMu', 250, 300, 11],
] as const)('a brush over the bar of %s from %d to %d selects what the bar holds', (key, from, to, count) => {
  const range = rangeOf({ from, to }, chartOf(key).scale);
  expect(range.max).toBeLessThan(to);
  expect(selectedBy(key, range)).toBe(count);
});

test.each(['landMu', 'investmentWan', 'investmentPerMu', 'months'] as const)(
  'a brush over each bar of %s selects what the bar holds, and stands over it',
  (key) => {
    const { bins, scale, counts } = chartOf(key);
    const wholes = [...counts].map((_, bin) => ({ from: edgeOf(bins, bin), to: edgeOf(bins, bin + 1) }));
    const ranges = wholes.map((whole) => rangeOf(whole, scale));
    expect(ranges.map((range) => spanOf(range, scale))).toEqual(wholes);
    expect(ranges.map((range) => selectedBy(key, range))).toEqual([...counts]);
  },
);

test('an end by keys passes a stretch without values', () => {
  const { scale } = chartOf('landMu');
  for (let to = scale.least + scale.step; to < scale.most; to += scale.step) {
    expect(spanOf(rangeOf({ from: scale.least, to }, scale), scale)?.to).toBe(to);
  }
});
