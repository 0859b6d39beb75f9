import { describe, expect, test } from 'vitest';
import { enterpriseColumns } from '../../../src/metrics/enterprises/enterprise-columns.ts';
import { enterpriseMask } from '../../../src/metrics/enterprises/enterprise-mask.ts';
import { summarizeEnterprises } from '../../../src/metrics/enterprises/enterprise-summary.ts';
import { applyMask, inRange } from '../../../src/metrics/filter-mask.ts';
import { ratio } from '../../../src/metrics/ratio.ts';
import { sumKnown } from '../../../src/metrics/sum.ts';
import { emptyFilter, type Filter } from '../../../src/model/filter.ts';
import { enterprise, syntheticEnterprises } from './synthetic.ts';

const rows = [
  enterprise({
    id: 'a',
    industryId: 'auto',
    areaId: 'east',
    platformId: 'park',
    land: '10',
    output: '1000',
    tax: '50',
  }),
  enterprise({ id: 'b', industryId: 'auto', areaId: 'west', land: '20', output: '400' }),
  enterprise({ id: 'c', industryId: 'food', areaId: 'east', land: '0', output: '70', tax: '7' }),
  enterprise({ id: 'd' }),
];
const platforms = [{ id: 'zone' }, { id: 'estate', parentId: 'zone' }, { id: 'park', parentId: 'estate' }];
const columns = enterpriseColumns(rows);
const left = (filter: Partial<Filter>) =>
  applyMask(rows, enterpriseMask(columns, { ...emptyFilter, ...filter }, platforms))
    .map(({ id }) => id)
    .join('');

describe('a filter of enterprises', () => {
  test.each<[string, Partial<Filter>, string]>([
    ['without conditions leaves everything', {}, 'abcd'],
    ['keeps one industry', { industries: ['auto'] }, 'ab'],
    ['keeps any of several', { industries: ['auto', 'food'] }, 'abc'],
    ['keeps what all conditions leave', { industries: ['auto'], areas: ['east'] }, 'a'],
    ['keeps a platform', { platforms: ['park'] }, 'a'],
    ['keeps what is in a part of a platform', { platforms: ['zone'] }, 'a'],
    ['keeps those for which no platform is named', { platforms: ['none'] }, 'bcd'],
    ['keeps none of an id that no firm has', { areas: ['north'] }, ''],
    ['has inclusive ends', { enterpriseLandMu: { min: 10, max: 20 } }, 'ab'],
    ['takes a land of 0 for known, and an empty cell for unknown', { enterpriseLandMu: { min: null, max: 5 } }, 'c'],
    ['keeps a range of output', { enterpriseOutputWan: { min: 100, max: null } }, 'ab'],
    ['knows no output per mu where there is no land', { enterpriseOutputPerMu: { min: 0, max: null } }, 'ab'],
    ['knows no tax per mu without tax', { enterpriseTaxPerMu: { min: 5, max: 5 } }, 'a'],
    ['asks nothing that is asked of projects alone', { landMu: { min: 1e9, max: null }, kinds: ['park'] }, 'abcd'],
  ])('%s', (_, filter, ids) => {
    expect(left(filter)).toBe(ids);
  });

  test('of no enterprise is empty', () => {
    expect(enterpriseMask(enterpriseColumns([]), emptyFilter, [])).toHaveLength(0);
  });

  test('leaves of the synthetic firms what asking each of them leaves', () => {
    const firms = syntheticEnterprises();
    const filter: Filter = {
      ...emptyFilter,
      industries: ['smart-appliances', 'automotive'],
      areas: ['guanhaiwei', 'longshan', 'zhouxiang'],
      enterpriseLandMu: { min: 8, max: 40 },
      enterpriseTaxPerMu: { min: 12, max: null },
    };
    const asked = firms.filter(
      (firm) =>
        filter.industries.includes(firm.industryId ?? '') &&
        filter.areas.includes(firm.areaId ?? '') &&
        inRange(firm.landMu, filter.enterpriseLandMu) &&
        inRange(ratio(firm.taxWan, firm.landMu), filter.enterpriseTaxPerMu),
    );
    expect(asked.length).toBeGreaterThan(10);
    const prepared = enterpriseColumns(firms);
    const mask = enterpriseMask(prepared, filter, []);
    expect(applyMask(firms, mask)).toEqual(asked);
    expect(summarizeEnterprises(prepared, mask)).toEqual({
      count: asked.length,
      landMu: sumKnown(asked.map(({ landMu }) => landMu)),
      outputWan: sumKnown(asked.map(({ outputWan }) => outputWan)),
    });
  });
});

test('the summary counts what is unknown, and adds nothing for it', () => {
  expect(summarizeEnterprises(columns, enterpriseMask(columns, emptyFilter, []))).toEqual({
    count: 4,
    landMu: { value: 30, known: 3, of: 4 },
    outputWan: { value: 1470, known: 3, of: 4 },
  });
  const none = new Uint8Array(4);
  expect(summarizeEnterprises(columns, none)).toEqual({
    count: 0,
    landMu: { value: null, known: 0, of: 0 },
    outputWan: { value: null, known: 0, of: 0 },
  });
});
