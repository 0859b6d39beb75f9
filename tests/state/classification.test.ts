import { expect, test } from 'vitest';
import { usualClassification } from '../../src/model/classification.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { isZero } from '../../src/state/choropleth.ts';
import { loadClassMethods } from '../../src/state/class-methods.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityPack } from '../pack/packs.ts';
import { statisticEdits } from './own-statistics.ts';
import { trackedAtlas } from './tracked.ts';

const pack = await cityPack();
const atlasAt = (hash: string) => createAtlas(pack, defaultView(pack.info, 'zh'), hash);
const edgesOf = ({ choropleth }: ReturnType<typeof atlasAt>) => choropleth.value.classes.map(({ from }) => from);

test('until the code for them has come, classes are the usual ones and say so', async () => {
  const atlas = atlasAt('#v=1&class=natural*3*blue-orange');
  expect(atlas.choropleth.value.classification).toEqual(usualClassification);
  expect(edgesOf(atlas)).toEqual(edgesOf(atlasAt('')));
  await loadClassMethods();
  expect(atlas.choropleth.value.classification.method).toBe('natural');
  expect(edgesOf(atlas)).toEqual([40, 800, 1000]);
  expect(atlas.choropleth.value.divergence).toEqual({ middle: 126.24, basis: 'median', sides: [0, 1, 1] });
});

test('the legend can say that fewer classes came than were asked for', () => {
  const atlas = atlasAt('#v=1&metric=project-count&class=quantile*7*plum');
  const { classes, isFewer } = atlas.choropleth.value;
  expect([classes.length, isFewer]).toEqual([4, true]);
  atlas.actions.setClassification({ method: 'round' });
  expect(atlas.choropleth.value.isFewer).toBe(false);
});

test('zero has its own look even where own breaks begin below it', () => {
  const atlas = trackedAtlas(statisticEdits({ hushan: '12', zonghan: '0', kandun: '' }));
  atlas.actions.setMetric('statistic.s');
  atlas.actions.setClassification({ method: 'manual', breaks: [-5, 6] });
  const { classByArea } = atlas.choropleth.value;
  expect(['hushan', 'zonghan', 'kandun'].map((id) => classByArea.get(id))).toEqual([2, -1, -1]);
  expect([isZero(atlas, 'zonghan'), isZero(atlas, 'kandun')]).toEqual([true, false]);
});

test('a metric of statuses has no classes, whatever the view asks for', () => {
  const { classes, divergence, statusByArea } = atlasAt('#v=1&metric=target-status&class=equal*4*purple-green')
    .choropleth.value;
  expect([classes, divergence, statusByArea !== null]).toEqual([[], null, true]);
});

test('one drag is one step of undo, and own breaks end with another metric', () => {
  const atlas = atlasAt('');
  const gesture = Symbol('drag');
  for (const at of [90, 110, 130]) atlas.actions.setClassification({ method: 'manual', breaks: [at, 500] }, gesture);
  expect(atlas.history.value.past).toHaveLength(1);
  atlas.actions.undo();
  expect(atlas.classification.value).toEqual(usualClassification);
  atlas.actions.redo();
  atlas.actions.setMetric('project-count');
  expect(atlas.classification.value.method).toBe('round');
});
