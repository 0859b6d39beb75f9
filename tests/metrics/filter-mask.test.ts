import { describe, expect, test } from 'vitest';
import { applyMask, filterMask } from '../../src/metrics/filter-mask.ts';
import type { PlatformAllocation } from '../../src/model/effective-pack.ts';
import { emptyFilter, type Filter, isEmptyFilter } from '../../src/model/filter.ts';
import { project } from './projects.ts';

const projects = [
  project({
    id: 'a',
    areaId: 'binhai',
    industryId: 'appliances',
    kind: 'new',
    plannedNewLandMu: 10,
    start: '2021-01',
    end: '2021-12',
  }),
  project({
    id: 'b',
    areaId: 'gaoxin',
    industryId: 'appliances',
    kind: 'park',
    plannedNewLandMu: 20,
    start: '2022-01',
    end: '2022-12',
  }),
  project({
    id: 'c',
    areaId: 'binhai',
    industryId: 'other',
    kind: 'new',
    plannedNewLandMu: null,
    start: '2022-06',
    end: '2024-12',
  }),
];
const platformOf: readonly (PlatformAllocation | null)[] = [
  { platformId: 'edz', basis: 'plan', assumptionId: null },
  { platformId: 'park', basis: 'assumption', assumptionId: 'a1' },
  null,
];

const left = (filter: Partial<Filter>) =>
  applyMask(projects, filterMask(projects, platformOf, { ...emptyFilter, ...filter }))
    .map(({ id }) => id)
    .join('');

describe('a filter', () => {
  test('without conditions leaves everything', () => {
    expect(isEmptyFilter(emptyFilter)).toBe(true);
    expect(left({})).toBe('abc');
  });

  test.each<[string, Partial<Filter>, string]>([
    ['one value', { areas: ['binhai'] }, 'ac'],
    ['any value of a list', { areas: ['binhai', 'gaoxin'] }, 'abc'],
    ['all its conditions together', { areas: ['binhai'], industries: ['appliances'] }, 'a'],
    ['a kind', { kinds: ['park'] }, 'b'],
    ['a value that no project has', { industries: ['energy'] }, ''],
    ['a platform of the plan', { platforms: ['edz'] }, 'a'],
    ['a platform that we assume', { platforms: ['park'] }, 'b'],
    ['what the plan allocates to no platform, assumed or not', { platforms: ['none'] }, 'bc'],
    ['a platform or none', { platforms: ['edz', 'none'] }, 'abc'],
    ['land of at least, the end included', { landMu: { min: 10, max: null } }, 'ab'],
    ['land of at most, without the unknown', { landMu: { min: null, max: 15 } }, 'a'],
    ['a period that the works overlap', { period: { from: '2022-06', to: '2022-07' } }, 'bc'],
    ['a period by its last month alone', { period: { from: null, to: '2021-01' } }, 'a'],
    ['a period by its first month alone', { period: { from: '2022-12', to: null } }, 'bc'],
  ])('takes %s', (_, filter, ids) => {
    expect(left(filter)).toBe(ids);
  });

  test('gives a byte for every row, in the order of the rows', () => {
    expect(filterMask(projects, platformOf, { ...emptyFilter, areas: ['binhai'] })).toEqual(new Uint8Array([1, 0, 1]));
  });
});
