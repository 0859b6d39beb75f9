import { expect, test } from 'vitest';
import type { Industry } from '../../src/model/industry.ts';
import { figureTime, figureValue } from '../../src/ui/cards/figure-values.ts';
import {
  alsoServing,
  chainsOf,
  industryGoals,
  industryTotals,
  plannedLocationsOf,
  productsOf,
  rangeRows,
} from '../../src/ui/cards/industry-values.ts';
import { cityPack } from '../pack/packs.ts';

const pack = await cityPack();
const projects = pack.tables.projects;

function industry(id: string): Industry {
  const found = pack.industryById.get(id);
  if (!found) throw new Error(`no industry ${id}`);
  return found;
}

test('a goal keeps its own measure, comparator and unit', () => {
  const goals = industryGoals(pack, industry('digital-economy'));
  expect(goals.map(({ measure, comparator }) => [measure.zh, comparator])).toEqual([['人工智能产值', '以上']]);
  expect(goals.map(figureValue)).toMatchObject([{ value: 50, unit: '亿元', quantity: 'plain', basis: 'plan' }]);
});

test('an industry without a project has no figures', () => {
  expect(industryTotals(projects, industry('digital-economy')).values).toEqual([]);
});

test('the industries together are all projects, each once', () => {
  const counts = pack.tables.industries.map((one) => industryTotals(projects, one).projects.length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(39);
});

test('projects that also serve an industry are none of its own', () => {
  const serving = alsoServing(projects, industry('new-materials'));
  expect(serving.map(({ id }) => id)).toEqual(['P22']);
  expect(industryTotals(projects, industry('new-materials')).projects).not.toContain(serving[0]);
});

test('the range holds what is stated, from the firm projects to all that could be', () => {
  const rows = rangeRows(projects, industry('smart-appliances'));
  expect(rows.map(({ least, stated, most }) => [least, stated, most]).slice(0, 2)).toEqual([
    [3, 5, 10],
    [342.54, 607.38, 947.38],
  ]);
});

test('an industry whose projects are all doubtful could have none: 0, which is known', () => {
  expect(rangeRows(projects, industry('high-end-equipment'))[1]).toMatchObject({ least: 0, stated: 189 });
});

test('without a doubtful project there is no range', () => {
  expect(rangeRows(projects, industry('new-materials'))).toEqual([]);
});

test('planned locations of industry and platform paragraphs stay apart', () => {
  const { layout, platform } = plannedLocationsOf(pack, industry('high-end-equipment'));
  expect(layout).toHaveLength(3);
  expect(platform.length).toBeGreaterThan(0);
  expect(platform.some((location) => layout.includes(location))).toBe(false);
});

test('products and chains belong to their industry', () => {
  expect(productsOf(pack, industry('basic-components')).map(({ name }) => name.zh)).toContain('高端轴承');
  expect(chainsOf(pack, industry('basic-components')).map(({ id }) => id)).toEqual(['chain-bearings']);
});

test('a figure over years tells its period, another its year, and one without a year nothing', () => {
  const times = new Map(pack.tables.figures.map((figure) => [figure.id, figureTime(figure)]));
  expect([times.get('F070'), times.get('F069'), times.get('F074')]).toEqual(['2021–2025', '2025', '']);
});
