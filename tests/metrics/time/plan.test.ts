import { beforeAll, describe, expect, test } from 'vitest';
import { cumulativePlan } from '../../../src/metrics/time/cumulative-plan.ts';
import { monthAt, monthSpan, monthsFrom } from '../../../src/metrics/time/months.ts';
import { scheduleStates } from '../../../src/metrics/time/schedule-states.ts';
import { totalsByYear } from '../../../src/metrics/time/year-totals.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { cityPack } from '../../pack/packs.ts';
import { project } from '../projects.ts';

const two = [
  project({ id: 'a', start: '2021-02', end: '2021-04', plannedNewLandMu: 10, plannedInvestmentWan: 100 }),
  project({ id: 'b', start: '2021-04', end: '2022-01', plannedNewLandMu: 5.5, plannedInvestmentWan: 40 }),
];

describe('months', () => {
  test('run over the end of a year', () => {
    expect(monthsFrom('2021-11', '2022-02')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
    expect([monthAt(2021 * 12), monthAt(2021 * 12 + 11)]).toEqual(['2021-01', '2021-12']);
  });

  test('are none where the last comes before the first, and have no span where there are none', () => {
    expect(monthsFrom('2021-03', '2021-02')).toEqual([]);
    expect(monthSpan([])).toBeNull();
    expect(monthSpan(['2022-01', '2020-12', '2021-05'])).toEqual(['2020-12', '2022-01']);
  });
});

describe('what the schedule says of a month', () => {
  const idsIn = (asOf: string) => scheduleStates(two, asOf).map(({ projects }) => projects.map(({ id }) => id).join());

  test('counts the first and the last month of a project as under way', () => {
    expect(idsIn('2021-01')).toEqual(['a,b', '', '']);
    expect(idsIn('2021-02')).toEqual(['b', 'a', '']);
    expect(idsIn('2021-04')).toEqual(['', 'a,b', '']);
    expect(idsIn('2021-05')).toEqual(['', 'b', 'a']);
  });

  test('tells how many begin and end in that very month', () => {
    expect(scheduleStates(two, '2021-04')[1]).toMatchObject({ beginning: 1, ending: 1 });
  });

  test('holds before and after all projects', () => {
    expect([idsIn('1999-12'), idsIn('2050-01')]).toEqual([
      ['a,b', '', ''],
      ['', '', 'a,b'],
    ]);
  });
});

describe('planned land and investment by month', () => {
  const months = cumulativePlan(two, '2021-01', '2022-02');
  const at = (month: string) => months.find((each) => each.month === month);

  test('count a project wholly in its first month, and wholly in its last', () => {
    expect(months.map(({ byStart }) => byStart.landMu.value)).toEqual([0, 10, 10, ...Array(11).fill(15.5)]);
    expect(at('2021-03')?.byEnd.landMu.value).toBe(0);
    expect(at('2021-04')?.byEnd).toMatchObject({
      projectCount: 1,
      landMu: { value: 10 },
      investmentWan: { value: 100 },
    });
    expect(at('2022-01')?.byEnd).toMatchObject({ projectCount: 2, landMu: { value: 15.5 } });
  });

  test('leave land that is not known out of the sum, and say so', () => {
    const [month] = cumulativePlan(
      [...two, project({ start: '2021-02', plannedNewLandMu: null })],
      '2021-02',
      '2021-02',
    );
    expect(month?.byStart).toMatchObject({ projectCount: 2, landMu: { value: 10, known: 1, of: 2 } });
  });

  test('are unknown, not 0, where no land that is due is known', () => {
    const [month] = cumulativePlan([project({ start: '2021-02', plannedNewLandMu: null })], '2021-02', '2021-02');
    expect(month?.byStart.landMu).toEqual({ value: null, known: 0, of: 1 });
  });

  test('include what was due before the first month that is asked for', () => {
    expect(cumulativePlan(two, '2023-01', '2023-01')[0]?.byEnd.projectCount).toBe(2);
  });
});

describe('the city’s plan', () => {
  let pack: EffectivePack;
  beforeAll(async () => {
    pack = await cityPack();
  });

  test('lets 37 of its 39 projects start in its first year', () => {
    const years = totalsByYear(pack.tables.projects, 'start');
    expect(years.map(({ year, projectCount }) => [year, projectCount])).toEqual([
      ['2021', 37],
      ['2022', 2],
    ]);
    expect(pack.tables.projects).toHaveLength(39);
  });

  test('has all its land due by its last month, by start and by end', () => {
    const last = cumulativePlan(pack.tables.projects, ...pack.info.period).at(-1);
    expect([last?.byStart.landMu.value, last?.byEnd.landMu.value]).toEqual([3107.91, 3107.91]);
  });

  test('has every project in exactly one state in any month of its period', () => {
    for (const month of monthsFrom('2020-12', '2026-01')) {
      const counts = scheduleStates(pack.tables.projects, month).map(({ projects }) => projects.length);
      expect(counts.reduce((sum, count) => sum + count)).toBe(39);
    }
  });
});
