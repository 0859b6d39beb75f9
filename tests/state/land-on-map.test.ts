import { expect, test } from 'vitest';
import { areaAbsences, missingEntry } from '../../src/state/land-on-map.ts';
import { supplied, targetOf, trackedAtlas } from './tracked.ts';

const edits = [
  // From 2021-01 to 2025-12, half of the time has passed at the end of June 2023.
  ...targetOf('zonghan', 100),
  ...supplied('zonghan', 49.9),
  ...targetOf('kandun', 100),
  ...supplied('kandun', 50),
  ...targetOf('guanhaiwei', 100),
  ...supplied('guanhaiwei', 110),
  ...targetOf('longshan', 100),
  ...supplied('longshan', 110.5),
  // A target without a record; one without a project; two that contradict each other; and projects without a target.
  ...targetOf('binhai', 1000),
  ...targetOf('hushan', 20),
  ...targetOf('zhouxiang', 10),
  ...targetOf('zhouxiang', 20),
];

test('each area has the status of its target, and its class is the status', () => {
  const { choropleth } = trackedAtlas(edits, { metric: 'target-status' });
  const { statusByArea, classByArea, classes } = choropleth.value;
  const of = (id: string) => [statusByArea?.get(id), classByArea.get(id)];
  expect(of('zonghan')).toEqual(['short', 0]);
  expect(of('kandun')).toEqual(['on-the-way', 1]);
  expect(of('guanhaiwei')).toEqual(['met', 2]);
  expect(of('longshan')).toEqual(['over', 3]);
  expect(of('binhai')).toEqual(['no-record', -1]);
  expect(of('hushan')).toEqual(['no-record', -1]);
  expect(of('zhouxiang')).toEqual(['ambiguous', -1]);
  expect(of('gaoxin')).toEqual(['no-target', -1]);
  expect(classes).toEqual([]);
});

test('an area without a figure says why, and is never 0', () => {
  for (const metric of ['target-status', 'supplied-share-of-target'] as const) {
    const atlas = trackedAtlas(edits, { metric });
    const why = areaAbsences(atlas);
    expect([...why.keys()].map((id) => atlas.choropleth.value.valueByArea.get(id) ?? null)).toEqual(
      [...why].map(() => null),
    );
    expect(why.get('zonghan')).toBeUndefined();
    expect(['binhai', 'hushan', 'zhouxiang', 'gaoxin', 'andong'].map((id) => why.get(id))).toEqual([
      'no-record',
      'no-record',
      'ambiguous',
      'no-target',
      'out-of-scope',
    ]);
  }
});

test('an area without a project shows its target', () => {
  const { choropleth } = trackedAtlas(edits, { metric: 'target-land' });
  const { valueByArea, classByArea } = choropleth.value;
  expect(valueByArea.get('hushan')).toBe(20);
  expect(classByArea.get('hushan')).toBeGreaterThanOrEqual(0);
  expect(valueByArea.get('gaoxin')).toBeNull();
});

test('supplied land needs no target, and a part that is not reported leaves it unknown', () => {
  const atlas = trackedAtlas(supplied('kandun', 5), { metric: 'supplied-land' });
  expect(atlas.choropleth.value.valueByArea.get('kandun')).toBe(5);
  expect(['binhai', 'hushan', 'andong'].map((id) => areaAbsences(atlas).get(id))).toEqual([
    'not-reported',
    'no-project',
    'out-of-scope',
  ]);
});

test('a record of 0 is a figure: nothing supplied yet', () => {
  const atlas = trackedAtlas([...supplied('kandun', 0), ...targetOf('kandun', 50)], { metric: 'supplied-land' });
  expect(atlas.choropleth.value.valueByArea.get('kandun')).toBe(0);
  atlas.actions.setMetric('target-status');
  expect([atlas.choropleth.value.classByArea.get('kandun'), areaAbsences(atlas).has('kandun')]).toEqual([0, false]);
});

test('what the filter leaves in part is not compared with the target of the whole', () => {
  const atlas = trackedAtlas([...supplied('binhai', 100), ...targetOf('binhai', 100)], { metric: 'target-status' });
  expect(atlas.choropleth.value.statusByArea?.get('binhai')).toBe('met');
  atlas.actions.toggleFilter('kinds', 'new');
  expect(areaAbsences(atlas).get('binhai')).toBe('part-left');
});

test('records after the as-of date change no status', () => {
  const later = [...targetOf('kandun', 50), ...supplied('kandun', 50, '2023-07-01')];
  expect(areaAbsences(trackedAtlas(later, { metric: 'target-status' })).get('kandun')).toBe('no-record');
});

test('what is missing is named by the metric that needs it', () => {
  expect(missingEntry(trackedAtlas([], { metric: 'planned-new-land' }))).toBeNull();
  expect(missingEntry(trackedAtlas([], { metric: 'target-status' }))).toBe('target');
  expect(missingEntry(trackedAtlas(targetOf('kandun', 1), { metric: 'target-land' }))).toBeNull();
  expect(missingEntry(trackedAtlas(targetOf('kandun', 1), { metric: 'supplied-land' }))).toBe('record');
});
