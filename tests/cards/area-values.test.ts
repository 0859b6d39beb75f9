import { expect, test } from 'vitest';
import { summarize } from '../../src/metrics/summary.ts';
import type { Area } from '../../src/model/area.ts';
import {
  areaLandValues,
  areaTotalsValues,
  landByIndustry,
  plannedIn,
  platformsIn,
} from '../../src/ui/cards/area-values.ts';
import { areaAssumptions, scopeProvenance } from '../../src/ui/cards/assumptions.ts';
import { proportionValues } from '../../src/ui/cards/card-value.ts';
import { unmeasuredReason } from '../../src/ui/cards/measured-land.ts';
import { project } from '../metrics/projects.ts';
import { cityPack } from '../pack/packs.ts';

const pack = await cityPack();

function area(id: string): Area {
  const found = pack.areaById.get(id);
  if (!found) throw new Error(`no area ${id}`);
  return found;
}

const totals = (id: string) => areaTotalsValues(pack.tables.projects, area(id)).values.map(({ value }) => value);

test('a township’s figures are its own: the zone in it is counted apart', () => {
  expect(totals('longshan').slice(0, 2)).toEqual([1, 64]);
  expect(totals('binhai').slice(0, 3)).toEqual([21, 1770.61, 547802]);
});

test('an area without a listed project has no figures, which is not 0', () => {
  expect(totals('hushan')).toEqual([]);
});

test('the ratio without parks stands beside the whole where there are both', () => {
  const labels = areaTotalsValues(pack.tables.projects, area('gaoxin')).values.map(({ label }) => label);
  expect(labels.at(-1)).toBe('metric.producer-investment-per-mu');
  expect(areaTotalsValues(pack.tables.projects, area('binhai')).values).toHaveLength(4);
});

test('shares are of all projects listed, and mean sizes of the area’s own', () => {
  const byLabel = Object.fromEntries(
    proportionValues(
      areaTotalsValues(pack.tables.projects, area('binhai')).summary,
      summarize(pack.tables.projects),
      area('binhai'),
    ).map(({ label, value }) => [label, value]),
  );
  expect(byLabel['metric.land-share']).toBeCloseTo(1770.61 / 3107.91, 10);
  expect(byLabel['metric.investment-share']).toBeCloseTo(547802 / 1177312, 10);
  expect(byLabel['card.meanLand']).toBeCloseTo(1770.61 / 21, 10);
  expect(byLabel['card.doubtfulLand']).toBeCloseTo(405 / 1770.61, 10);
  const hushan = areaTotalsValues(pack.tables.projects, area('hushan')).summary;
  expect(proportionValues(hushan, summarize(pack.tables.projects), area('hushan'))).toEqual([]);
});

test('a sum names the rows it is of', () => {
  const [count] = areaTotalsValues(pack.tables.projects, area('binhai')).values;
  expect(count).toMatchObject({
    basis: 'derived',
    computed: true,
    source: 'plan',
    locator: '附件 支撑项目表 第7–27行',
  });
});

test('a published area has its own source; one that is not known has none and no number', () => {
  expect(areaLandValues(pack, area('zhangqi'), new Map()).published).toMatchObject({
    value: 70.3,
    basis: 'published',
    source: 'gazetteer',
  });
  expect(areaLandValues(pack, area('hushan'), new Map()).published).toMatchObject({ value: null, source: '' });
});

test('no drawn shape is measured, and the reason is told', () => {
  for (const { id } of pack.tables.areas) {
    expect(areaLandValues(pack, area(id), new Map()).measured).toMatchObject({
      value: null,
      note: 'card.unmeasured.schematic',
    });
  }
});

test('a measured area stands beside the published one, which stays', () => {
  const { published, measured } = areaLandValues(pack, area('zhangqi'), new Map([['zhangqi', 71.25]]));
  expect(published.value).toBe(70.3);
  expect(measured).toMatchObject({ value: 71.25, quantity: 'areaLarge', computed: true });
  expect(measured.note).toBeUndefined();
});

test('a shape that could be measured is not called schematic', () => {
  const [cell] = pack.geometry.townships.features;
  if (!cell) throw new Error('no township');
  const known = (geometryBasis: 'official' | 'derived') => ({
    ...cell,
    properties: { ...cell.properties, geometryBasis },
  });
  expect(unmeasuredReason(known('official'))).toBe('card.unmeasured.pending');
  expect(unmeasuredReason(known('official'), true)).toBe('card.unmeasured.crosses');
  expect(unmeasuredReason(known('derived'))).toBe('card.unmeasured.schematic');
  expect(unmeasuredReason(null)).toBe('card.unmeasured.none');
});

test('a township names the zone that lies in it, as an assumption', () => {
  expect(areaAssumptions(pack, area('longshan')).zonesHere.map(({ id, default: holds }) => [id, holds])).toEqual([
    ['binhai-in-longshan', true],
  ]);
});

test('readings that are not in use stay apart from those that are', () => {
  const { liesIn, correspondsTo } = areaAssumptions(pack, area('gaoxin'));
  expect(liesIn.some((assumption) => assumption.default)).toBe(false);
  expect(correspondsTo.map(({ default: holds }) => holds)).toEqual([true, false]);
});

test('the plan’s scope is told with its place in the plan, and who is out of it with a reason', () => {
  expect(areaAssumptions(pack, area('andong')).outOfScope?.id).toBe('andong-out-of-scope');
  expect(areaAssumptions(pack, area('hushan')).outOfScope).toBeNull();
  expect(scopeProvenance(pack)).toMatchObject({ source: 'plan', locator: '前言 规划范围' });
});

test('platforms in an area say whether the plan or we put them there', () => {
  expect(platformsIn(pack, area('zhouxiang')).map(({ platform, link }) => [platform.id, link.basis])).toEqual([
    ['appliance-park', 'plan'],
    ['appliance-park-zhouxiang', 'plan'],
    ['small-appliance-town', 'assumption'],
  ]);
});

test('industries planned in a zone come through the platform we take it for, as an assumption', () => {
  const planned = plannedIn(pack, area('binhai'));
  expect(planned.map(({ industryId }) => industryId).sort()).toEqual([
    'automotive',
    'high-end-equipment',
    'new-energy',
    'new-materials',
  ]);
  expect(planned.every(({ basis, via }) => basis === 'assumption' && via?.id === 'binhai-edz')).toBe(true);
});

test('an area named by the plan itself needs no platform, and stands once for an industry', () => {
  const planned = plannedIn(pack, area('longshan'));
  expect(planned.every(({ via, basis }) => via === null && basis === 'plan')).toBe(true);
  expect(new Set(planned.map(({ industryId }) => industryId)).size).toBe(planned.length);
});

test('an industry that doubtful projects could come to appears with 0 and what it could be', () => {
  const rows = [
    project({
      industryId: 'other',
      plannedNewLandMu: 10,
      industryConfidence: 'low',
      alternativeIndustryId: 'new-energy',
    }),
  ];
  expect(landByIndustry(rows, pack.tables.industries)).toEqual([
    { industryId: 'other', value: 10, least: 0, most: 10 },
    { industryId: 'new-energy', value: 0, least: 0, most: 10 },
  ]);
});
