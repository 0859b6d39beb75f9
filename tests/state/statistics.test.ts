import { expect, test } from 'vitest';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { type Atlas, createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { areaAbsences } from '../../src/state/land-on-map.ts';
import { statisticRemovalEdits } from '../../src/ui/statistics/statistic-edits.ts';
import { cityReader, packOf } from '../pack/packs.ts';
import { statisticEdits } from './own-statistics.ts';
import { trackedAtlas } from './tracked.ts';

const shown = (atlas: Atlas, metric: Atlas['metric']['value'] = 'statistic.s'): Atlas => {
  atlas.actions.setMetric(metric);
  return atlas;
};
const valuesOf = ({ choropleth }: Atlas, ...ids: readonly string[]) =>
  ids.map((id) => choropleth.value.valueByArea.get(id));

test('areas are coloured by their own figures, and one that the table does not name has no data, never the lowest class', () => {
  const figures = { hushan: '12', zonghan: '48', andong: '30', kandun: '' };
  const atlas = shown(trackedAtlas(statisticEdits(figures)));
  const { classByArea } = atlas.choropleth.value;
  expect(valuesOf(atlas, 'hushan', 'zonghan', 'andong', 'kandun', 'zhangqi')).toEqual([12, 48, 30, null, null]);
  expect(['kandun', 'zhangqi', 'binhai'].map((id) => classByArea.get(id))).toEqual([-1, -1, -1]);
  expect(classByArea.get('hushan')).toBe(0);
  const why = areaAbsences(atlas);
  expect(['hushan', 'kandun', 'zhangqi', 'binhai', 'andong'].map((id) => why.get(id))).toEqual([
    undefined,
    'no-data',
    'not-in-table',
    'not-in-table',
    undefined,
  ]);
});

test('an area outside the plan’s scope without a figure stays that', () => {
  const atlas = shown(trackedAtlas(statisticEdits({ hushan: '12' })));
  expect(areaAbsences(atlas).get('andong')).toBe('out-of-scope');
});

test('figures of areas stay under a filter; those of projects are of what it leaves', () => {
  const ofAreas = shown(trackedAtlas(statisticEdits({ hushan: '12' })));
  ofAreas.actions.setFilter({ industries: ['automotive'] });
  expect(valuesOf(ofAreas, 'hushan')).toEqual([12]);

  const plain = trackedAtlas([]);
  const [first, second, ...rest] = plain.pack.tables.projects.filter(({ areaId }) => areaId === 'binhai');
  if (!first || !second) throw new Error('no projects');
  const figures = { [first.id]: '3', [second.id]: '4' };
  const ofProjects = shown(trackedAtlas(statisticEdits(figures, { scopeKind: 'project' })));
  const sum = () => ofProjects.choropleth.value.sumByArea?.get('binhai');
  expect(sum()).toEqual({ value: 7, known: 2, of: 2 + rest.length });
  expect(ofProjects.choropleth.value.total).toMatchObject({ value: 7, known: 2, of: 39 });
  expect(areaAbsences(ofProjects).get('gaoxin')).toBe('no-data');
  expect(areaAbsences(ofProjects).get('hushan')).toBe('no-project');
  ofProjects.actions.setFilter({ areas: ['gaoxin'] });
  expect(sum()).toBeUndefined();
});

test('a negative figure has a class and zero has one among them; without one zero keeps its own look', () => {
  const withLoss = shown(trackedAtlas(statisticEdits({ hushan: '-3', zonghan: '0', kandun: '5' })));
  const { classByArea } = withLoss.choropleth.value;
  const classes = ['hushan', 'zonghan', 'kandun'].map((id) => classByArea.get(id) ?? -1);
  expect(classes).toEqual(classes.toSorted((a, b) => a - b));
  expect(classes[0]).toBe(0);
  const without = shown(trackedAtlas(statisticEdits({ zonghan: '0', kandun: '5' })));
  expect(without.choropleth.value.classByArea.get('zonghan')).toBe(-1);
});

test.each([
  ['of platforms', { scopeKind: 'platform', adding: 'sum' }, { 'appliance-park': '3' }],
  ['of projects that do not add up', { scopeKind: 'project', adding: 'none' }, { P01: '3' }],
] as const)('figures %s colour no areas', (_, own, figures) => {
  const atlas = shown(trackedAtlas(statisticEdits(figures, own)));
  expect([atlas.metric.value, atlas.statistic.value]).toEqual(['planned-new-land', null]);
});

test('a statistic that is undone or removed gives way to the metric of the start, and comes back with redo', () => {
  const atlas = trackedAtlas(statisticEdits({ hushan: '12' }));
  shown(atlas);
  const removal = statisticRemovalEdits(atlas.pack, 's');
  expect(atlas.actions.edit('remove-statistic', removal)).toEqual([]);
  expect([atlas.pack.tables.statistics, atlas.pack.tables['statistic-values']]).toEqual([[], []]);
  expect([atlas.metric.value, atlas.statistic.value]).toEqual(['planned-new-land', null]);
  expect(atlas.choropleth.value.quantity).toBe('land');
  atlas.actions.undo();
  expect([atlas.metric.value, atlas.statistic.value?.name]).toEqual(['statistic.s', '产值']);
  atlas.actions.redo();
  expect(atlas.metric.value).toBe('planned-new-land');
});

test('a link to a statistic that comes with earlier edits opens it, and one that does not come is a named problem', async () => {
  const pack = await packOf(cityReader);
  const plain = effectivePack(pack);
  const open = () =>
    createAtlas(plain, defaultView(plain.info, 'zh'), '#v=1&metric=statistic.s', {
      packWith: (made) => effectivePack(pack, made),
    });
  const problem = { kind: 'url', problems: [{ kind: 'missing', key: 'metric', value: 'statistic.s' }] };
  const edited = (id: string) =>
    ({ past: [{ kind: 'edit', label: 'x', edits: statisticEdits({ hushan: '12' }, { id }) }], future: [] }) as const;

  const known = open();
  expect([known.metric.value, known.notice.value]).toEqual(['planned-new-land', problem]);
  known.actions.restore(edited('s'));
  expect([known.metric.value, known.notice.value]).toEqual(['statistic.s', null]);

  const unknown = open();
  unknown.actions.restore(edited('another'));
  expect([unknown.metric.value, unknown.notice.value]).toEqual(['planned-new-land', problem]);
});
