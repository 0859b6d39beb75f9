import { describe, expect, test } from 'vitest';
import { chainPresence } from '../../../src/metrics/enterprises/chains.ts';
import { groupEnterprises } from '../../../src/metrics/enterprises/groups.ts';
import { intensities, intensity, intensityOf } from '../../../src/metrics/enterprises/intensity.ts';
import { intensityGoal } from '../../../src/metrics/enterprises/intensity-goals.ts';
import { lowEfficiency } from '../../../src/metrics/enterprises/low-efficiency.ts';
import { scoreOf } from '../../../src/metrics/enterprises/score.ts';
import type { ScoreMeasure } from '../../../src/model/enterprise.ts';
import type { ScoreRow } from '../../../src/model/score.ts';
import { cityPack } from '../../pack/packs.ts';
import { enterprise, syntheticEnterprises } from './synthetic.ts';

const large = enterprise({ id: 'large', land: '90', output: '9000', valueAdded: '1800', tax: '450', staff: '100' });
const small = enterprise({ id: 'small', land: '10', output: '5000', valueAdded: '1200', tax: '550', staff: '20' });
const silent = enterprise({ id: 'silent', land: '100' });
const nothing = enterprise({ id: 'nothing' });

describe('a figure per mu', () => {
  test('is a ratio of sums over the firms that have both, never a mean of ratios', () => {
    // (9000 + 5000) / (90 + 10); the mean of 100 and 500 would be 300.
    expect(intensity([large, small, silent, nothing], 'output-per-mu')).toEqual({
      value: 140,
      known: 2,
      of: 4,
      landShare: 0.5,
    });
    expect(intensity([large, small], 'tax-per-mu').value).toBe(10);
    expect(intensity([large, small], 'value-added-per-worker').value).toBe(25);
  });

  test('of one firm is the firm’s own', () => {
    for (const id of intensities) expect(intensity([small], id).value).toBe(intensityOf(small, id));
  });

  test('is unknown of no firm, of firms of which nothing is known, and where there is no land', () => {
    const unknown = { value: null, known: 0, landShare: null };
    expect(intensity([], 'tax-per-mu')).toEqual({ ...unknown, of: 0 });
    expect(intensity([nothing, nothing], 'tax-per-mu')).toEqual({ ...unknown, of: 2 });
    const landless = enterprise({ id: 'x', land: '0', tax: '5' });
    expect(intensity([landless], 'tax-per-mu')).toEqual({ ...unknown, of: 1 });
    // What has no land adds nothing to a figure per mu of what has.
    expect(intensity([landless, large], 'tax-per-mu')).toMatchObject({ value: 5, known: 1, of: 2, landShare: 1 });
    expect(
      intensity([enterprise({ id: 'y', valueAdded: '10', staff: '2' }), silent], 'value-added-per-worker'),
    ).toEqual({
      value: 5,
      known: 1,
      of: 2,
      landShare: 0,
    });
    expect(intensity([silent], 'tax-per-mu')).toEqual({ ...unknown, of: 1, landShare: 0 });
  });

  test('of the synthetic firms equals what awk adds up of the file', () => {
    const firms = syntheticEnterprises();
    // awk -F, 'NR>1&&$14!=""&&$18!=""{t+=$18;l+=$14;n++}END{print n,t/l}' enterprises.csv, and so on with the columns.
    for (const [id, known, value] of awkFigures) {
      const found = intensity(firms, id);
      expect([id, found.known]).toEqual([id, known]);
      expect(found.value).toBeCloseTo(value, 6);
    }
  });
});

const awkFigures = [
  ['output-per-mu', 220, 460.065928941],
  ['value-added-per-mu', 215, 96.310700132],
  ['tax-per-mu', 221, 28.165094804],
  ['value-added-per-worker', 215, 18.852168675],
  ['value-added-per-energy', 194, 5.011205434],
  ['rd-share', 192, 0.022397272],
] as const;

test('goals of the plan stand beside value added and tax per mu alone, with their place in it', async () => {
  const { indicators } = (await cityPack()).tables;
  const goals = intensities.map((id) => intensityGoal(indicators, id));
  expect(goals.map((goal) => goal?.id)).toEqual([undefined, 'I16', 'I17', undefined, undefined, undefined]);
  expect(goals.map((goal) => goal?.target2025 ?? null)).toEqual([null, 150, 50, null, null, null]);
  expect(goals[1]?.locator).toBe('表2 第16行');
});

test('groups stand in the order of the pack, those that do not say last', () => {
  const rows = ['b', 'a', '', 'b'].map((areaId, index) => enterprise({ id: `e${index}`, areaId }));
  expect(
    groupEnterprises(rows, 'area', [{ id: 'a' }, { id: 'b' }, { id: 'c' }]).map(({ id, rows: { length } }) => [
      id,
      length,
    ]),
  ).toEqual([
    ['a', 1],
    ['b', 2],
    [null, 1],
  ]);
});

test('a firm of a part of a platform is in the part and in the platform above', async () => {
  const { platforms } = (await cityPack()).tables;
  const rows = ['appliance-park-fuhai', 'appliance-park', 'binhai-edz', ''].map((platformId, index) =>
    enterprise({ id: `e${index}`, platformId }),
  );
  const groups = groupEnterprises(rows, 'platform', platforms).map(({ id, rows: own }) => [
    id,
    own.map((row) => row.id),
  ]);
  expect(groups).toEqual([
    ['binhai-edz', ['e2']],
    ['appliance-park', ['e0', 'e1']],
    ['appliance-park-fuhai', ['e0']],
    [null, ['e3']],
  ]);
});

const measure = (id: ScoreMeasure, weight: number | null, baseline: number | null, most: number | null): ScoreRow => ({
  id,
  order: 1,
  name: { zh: id },
  unit: id === 'rd-share' ? '%' : '万元',
  weight,
  baseline,
  most,
  note: undefined,
  source: 'atlas',
  locator: '',
});

describe('the score', () => {
  // 50 万元 of tax per mu, 100 of value added per mu, 2 % of R&D.
  const firm = enterprise({ id: 'x', land: '10', tax: '500', valueAdded: '1000', revenue: '5000', rd: '100' });

  test('adds up weight × value ÷ baseline', () => {
    const { points, weight } = scoreOf(firm, [
      measure('tax-per-mu', 60, 40, null),
      measure('value-added-per-mu', 30, 150, null),
    ]);
    // 60 × 50/40 + 30 × 100/150
    expect(points).toBeCloseTo(75 + 20, 12);
    expect(weight).toBe(90);
  });

  test('gives at most so many times the weight', () => {
    expect(scoreOf(firm, [measure('tax-per-mu', 60, 10, 1.5)]).points).toBe(90);
  });

  test('takes a share in percent, as its unit says', () => {
    expect(scoreOf(firm, [measure('rd-share', 10, 4, null)]).points).toBe(5);
  });

  test('leaves out, and names, a measure without weight, baseline or value', () => {
    const { points, weight, parts } = scoreOf(firm, [
      measure('tax-per-mu', null, 10, null),
      measure('value-added-per-mu', 20, null, null),
      measure('value-added-per-worker', 20, 15, null),
      measure('value-added-per-energy', 20, 0, null),
      measure('rd-share', 10, 2, null),
    ]);
    expect([points, weight]).toEqual([10, 10]);
    expect(parts.map(({ gap }) => gap)).toEqual(['weight', 'baseline', 'value', 'baseline', null]);
  });

  test('is none where no measure counts', () => {
    expect(scoreOf(nothing, [measure('tax-per-mu', 60, 10, null)])).toMatchObject({ points: null, weight: 0 });
    expect(scoreOf(firm, []).points).toBeNull();
  });

  test('of a negative tax is 0 for that measure, and takes nothing from others', () => {
    const loss = { ...enterprise({ id: 'x', land: '10', valueAdded: '1500' }), taxWan: -50 };
    const measures = [measure('tax-per-mu', 60, 10, null), measure('value-added-per-mu', 30, 150, null)];
    expect(scoreOf(loss, measures)).toMatchObject({ points: 30, weight: 90 });
  });

  test('compares a firm with gaps by what it could have earned', () => {
    const measures = [measure('tax-per-mu', 50, 50, null), measure('value-added-per-mu', 50, 1000, null)];
    const gap = scoreOf(enterprise({ id: 'gap', land: '10', tax: '500' }), measures);
    const whole = scoreOf(firm, measures);
    expect([gap.points, gap.rate]).toEqual([50, 1]);
    expect([whole.points, whole.rate]).toEqual([55, 0.55]);
    expect(scoreOf(nothing, measures).rate).toBeNull();
  });

  test('of a firm that has a tax of 0 is 0, which is known', () => {
    const untaxed = enterprise({ id: 'x', land: '10', tax: '0' });
    expect(scoreOf(untaxed, [measure('tax-per-mu', 60, 10, null)]).points).toBe(0);
  });
});

describe('the list of low efficiency', () => {
  const rows = [
    enterprise({ id: 'd', performanceClass: 'D', land: '10', tax: '500' }),
    enterprise({ id: 'low', performanceClass: 'B', land: '10', tax: '40' }),
    enterprise({ id: 'edge', performanceClass: 'C', land: '10', tax: '50' }),
    enterprise({ id: 'unknown', land: '10' }),
  ];
  const idsBelow = (threshold: number | null) => {
    const { rows: listed, unjudged } = lowEfficiency(rows, threshold);
    return [listed.map(({ enterprise: { id }, reasons }) => `${id}: ${reasons.join()}`), unjudged];
  };

  test('holds class D alone until a threshold is set', () => {
    expect(idsBelow(null)).toEqual([['d: class-d'], 1]);
  });

  test('holds what lies below the threshold, and never what is unknown', () => {
    expect(idsBelow(5)).toEqual([['d: class-d', 'low: tax-below'], 1]);
    expect(idsBelow(1000)).toEqual([['d: class-d,tax-below', 'low: tax-below', 'edge: tax-below'], 1]);
  });
});

test('a chain says who is known in each role, and which is empty', async () => {
  const { chains } = (await cityPack()).tables;
  const presence = chainPresence(chains, syntheticEnterprises());
  expect(presence.map(({ chain }) => chain.id)).toHaveLength(6);
  const empty = presence.flatMap(({ chain, byRole }) =>
    Object.entries(byRole).flatMap(([role, { length }]) => (length === 0 ? [`${chain.id} ${role}`] : [])),
  );
  expect(empty).toEqual([
    'chain-rare-earth-magnets downstream',
    'chain-medical-devices upstream',
    'chain-medical-devices downstream',
  ]);
  const members = presence.flatMap(({ byRole, withoutRole }) => [...Object.values(byRole).flat(), ...withoutRole]);
  expect(members).toHaveLength(syntheticEnterprises().filter(({ chainId }) => chainId !== null).length);
});
