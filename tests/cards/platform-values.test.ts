import { expect, test } from 'vitest';
import type { Platform } from '../../src/model/platform.ts';
import {
  partsOf,
  platformAreaValue,
  platformExtent,
  platformFigures,
  platformIndustries,
  platformProjects,
  zonesOf,
} from '../../src/ui/cards/platform-values.ts';
import { allocations } from '../../src/ui/lists/allocation.ts';
import { cityPack } from '../pack/packs.ts';

const pack = await cityPack();

function platform(id: string): Platform {
  const found = pack.platformById.get(id);
  if (!found) throw new Error(`no platform ${id}`);
  return found;
}

test('an area that is not the plan’s names its own source', () => {
  expect(platformAreaValue(platform('appliance-park'))).toMatchObject({ value: 12.53, basis: 'plan', source: 'plan' });
  expect(platformAreaValue(platform('small-appliance-town'))).toMatchObject({
    value: 3.38,
    basis: 'published',
    source: 'report-zhouxiang-2022',
  });
});

test('parts have no invented share of the total', () => {
  const parts = partsOf(pack, platform('appliance-park'));
  expect(parts).toHaveLength(5);
  expect(parts.every(({ areaKm2 }) => areaKm2 === null)).toBe(true);
});

test('only a known area makes a shape', () => {
  for (const one of pack.tables.platforms) {
    if (platformExtent(pack, one) === 'shape') expect(one.areaKm2, one.id).not.toBeNull();
  }
  expect(platformExtent(pack, platform('small-appliance-town'))).toBe('shape');
  expect(platformExtent(pack, platform('binhai-edz'))).toBe('point');
  expect(platformExtent(pack, platform('shanglin-corridor'))).toBe('none');
});

test('goals, rates and key industries are the platform’s own', () => {
  expect(platformFigures(pack, platform('binhai-edz')).map(({ value }) => value)).toEqual([
    750.3,
    1100,
    10,
    15,
    null,
    null,
  ]);
  const { byPlatform, byLayout } = platformIndustries(pack, platform('binhai-edz'));
  expect(byPlatform.every(({ origin }) => origin === 'platform')).toBe(true);
  expect(byLayout).toHaveLength(4);
});

test('the plan gives a platform no project; what we assume stands apart', () => {
  const { byPlan, byAssumption } = platformProjects(pack, platform('binhai-edz'));
  expect(byPlan.projects).toEqual([]);
  expect(byPlan.values).toEqual([]);
  expect(byAssumption.values.slice(0, 2).map(({ value }) => value)).toEqual([21, 1770.61]);
});

test('a platform names the zones taken for it, also where that reading is not in use', () => {
  expect(zonesOf(pack, platform('huzhe-zone')).map(({ id }) => id)).toEqual([
    'gaoxin-is-huzhe-zone',
    'gaoxin-in-huzhe-zone',
  ]);
});

test('each allocation accounts for every project once', () => {
  const { byPlan, byAssumption } = allocations(pack, pack.tables.projects);
  const count = (rows: typeof byPlan) => rows.reduce((sum, { totals }) => sum + totals.projectCount, 0);
  expect(byPlan.map(({ platformId, totals }) => [platformId, totals.projectCount])).toEqual([[null, 39]]);
  expect(byAssumption.map(({ platformId, totals }) => [platformId, totals.projectCount])).toEqual([
    ['binhai-edz', 21],
    ['nbht-cixi', 12],
    [null, 6],
  ]);
  expect(count(byPlan)).toBe(39);
  expect(count(byAssumption)).toBe(39);
});

test('a platform that the plan names is no assumption', () => {
  const first = pack.platformOfProject.with(0, { platformId: 'huzhe-zone', basis: 'plan', assumptionId: null });
  const { byPlan, byAssumption } = allocations({ ...pack, platformOfProject: first }, pack.tables.projects);
  expect(byPlan[0]).toMatchObject({ platformId: 'huzhe-zone', totals: { projectCount: 1 } });
  expect(byAssumption.reduce((sum, { totals }) => sum + totals.projectCount, 0)).toBe(38);
});
