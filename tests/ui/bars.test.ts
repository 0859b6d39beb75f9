import { beforeAll, expect, test } from 'vitest';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { areaBars, industryBars, longest } from '../../src/ui/overview/bars.ts';
import { commonProvenance } from '../../src/ui/overview/provenance.ts';
import { cityPack } from '../pack/packs.ts';

let pack: EffectivePack;
let industryIds: readonly string[];
beforeAll(async () => {
  pack = await cityPack();
  industryIds = pack.tables.industries.map(({ id }) => id);
});

test('the bars of all industries add up to the plan’s total', () => {
  const bars = industryBars(pack.tables.projects, industryIds, 'planned-new-land');
  const sum = bars.reduce((total, { value }) => total + (value ?? 0), 0);
  expect(sum).toBeCloseTo(3107.91, 6);
});

test('an industry without projects has no value, not 0', () => {
  const bars = industryBars(pack.tables.projects, industryIds, 'planned-new-land');
  expect(bars.find(({ id }) => id === 'digital-economy')).toMatchObject({ value: null, projectCount: 0 });
});

test('what is stated lies within what doubtful industries leave open', () => {
  for (const { value, least, most } of industryBars(pack.tables.projects, industryIds, 'project-count')) {
    expect(least).not.toBeNull();
    expect(least ?? 0).toBeLessThanOrEqual(value ?? 0);
    expect(most ?? 0).toBeGreaterThanOrEqual(value ?? 0);
  }
});

test('a share has the range of its sum over the whole, and a ratio of sums has none', () => {
  const land = industryBars(pack.tables.projects, industryIds, 'planned-new-land');
  const share = industryBars(pack.tables.projects, industryIds, 'land-share');
  land.forEach(({ most }, row) => {
    expect(share[row]?.most).toBeCloseTo((most ?? 0) / 3107.91, 10);
  });
  const perMu = industryBars(pack.tables.projects, industryIds, 'planned-investment-per-mu');
  expect(perMu.every(({ least, most }) => least === null && most === null)).toBe(true);
});

test('only areas with projects have a bar', () => {
  const bars = areaBars(pack.tables.projects, pack.tables.areas, 'planned-new-land', new Map());
  expect(bars.map(({ id }) => id).toSorted()).toEqual([
    'binhai',
    'gaoxin',
    'guanhaiwei',
    'kandun',
    'longshan',
    'zhouxiang',
    'zonghan',
  ]);
  expect(longest(bars)).toBeCloseTo(1770.61, 6);
  expect(longest([])).toBe(0);
});

test('planned land per km² is of the measured area where there is one, else of the published one', () => {
  const measured = new Map([
    ['zonghan', 50],
    ['guanhaiwei', 100],
  ]);
  const bars = areaBars(pack.tables.projects, pack.tables.areas, 'planned-land-density', measured);
  const value = (id: string) => bars.find((bar) => bar.id === id)?.value;
  const land = areaBars(pack.tables.projects, pack.tables.areas, 'planned-new-land', measured);
  const landOf = (id: string) => land.find((bar) => bar.id === id)?.value ?? Number.NaN;
  const published = pack.areaById.get('zhouxiang')?.publishedAreaKm2 ?? Number.NaN;
  expect(value('zonghan')).toBeCloseTo(landOf('zonghan') / 50, 10);
  expect(value('guanhaiwei')).toBeCloseTo(landOf('guanhaiwei') / 100, 10);
  expect(value('zhouxiang')).toBeCloseTo(landOf('zhouxiang') / published, 10);
});

test('a sum stands where all its rows stand', () => {
  expect(commonProvenance(pack.tables.projects)).toEqual({ source: 'plan', locator: '附件 支撑项目表' });
  const one = [{ source: 'plan', locator: '附件 支撑项目表 第1行' }];
  expect(commonProvenance(one)).toEqual(one[0]);
  expect(commonProvenance([])).toBeNull();
  expect(commonProvenance([...one, { source: 'other', locator: '附件 支撑项目表 第2行' }])).toBeNull();
});
