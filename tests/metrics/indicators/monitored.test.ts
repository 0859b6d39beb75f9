import { beforeAll, describe, expect, test } from 'vitest';
import { directionOf, type Monitored, monitoredOf } from '../../../src/metrics/indicators/monitored.ts';
import { reachedAt } from '../../../src/metrics/indicators/reached.ts';
import { neededFrom, standingsAt } from '../../../src/metrics/indicators/standing.ts';
import type { Actual } from '../../../src/model/actual.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

let all: readonly Monitored[];
beforeAll(async () => {
  all = monitoredOf((await packOf(cityReader)).tables);
});

const monitored = (id: string): Monitored => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`nothing is monitored as ${id}`);
  return found;
};
const actual = (year: string, value: number, subjectId = 'I02'): Actual => ({
  id: `a-${year}-${subjectId}`,
  subjectKind: 'indicator',
  subjectId,
  year,
  value,
  source: 'own',
  locator: null,
});

describe('what is monitored', () => {
  test('is the 17 indicators, then goals and commitments in numbers; what the text says of an indicator is with it', () => {
    expect(all.filter(({ kind }) => kind === 'indicator')).toHaveLength(17);
    const figures = all.filter(({ kind }) => kind === 'figure').map(({ id }) => id);
    // The text's 2150 for no. 2; a benchmark; goals without a number.
    for (const id of ['F042', 'F028', 'F072']) expect(figures).not.toContain(id);
    for (const id of ['F060', 'F061', 'F076', 'F086']) expect(figures).toContain(id);
    expect(monitored('I02').related.map(({ figure }) => figure.id)).toContain('F042');
  });

  test('has a path by growth only where it is not a share in points', () => {
    expect(monitored('I02').paths).toEqual(['linear', 'growth']);
    expect(monitored('I08').paths).toEqual(['linear']);
  });

  test('has no path without a base, and takes none from another definition', () => {
    for (const id of ['I16', 'I17']) {
      expect(monitored(id)).toMatchObject({ base: null, paths: [], noPath: 'no-base' });
    }
    const { related, benchmarks } = monitored('I17');
    expect(related.find(({ figure }) => figure.id === 'F032')?.definition).toBe('other');
    expect(benchmarks.map(({ figure, definition }) => [figure.id, definition])).toEqual([['F033', 'other']]);
    expect(monitored('F075').noPath).toBe('counts-new');
    expect(monitored('F074').noPath).toBe('no-year');
  });

  test('has figures and benchmarks of another definition marked as such', () => {
    const { related, benchmarks } = monitored('I11');
    expect(related.find(({ figure }) => figure.id === 'F029')?.definition).toBe('other');
    expect(benchmarks.map(({ definition }) => definition)).toEqual(['other', 'other']);
    expect(monitored('I02').related.map(({ definition }) => definition)).not.toContain('other');
  });

  test('has the yearly rates of the plan’s own years, without a path or an amount a year', () => {
    for (const id of ['F054', 'F057', 'F070', 'F071']) {
      expect(monitored(id)).toMatchObject({ paths: [], noPath: 'is-rate' });
      expect(
        reachedAt(monitored(id), [{ ...actual('2023', 8, id), subjectKind: 'figure' }], '2024-12').needed,
      ).toBeNull();
    }
    expect(all.some(({ id }) => id === 'F003')).toBe(false);
  });

  test('goes on from the base where an actual is older', () => {
    const { needed } = reachedAt(monitored('I05'), [actual('2017', 134.4, 'I05')], '2021-12');
    expect(needed).toMatchObject({ from: { year: 2020, value: 76 } });
  });

  test('keeps industrial investment of 2017 apart: its definition changed', () => {
    const before = monitored('I05').related.find(({ figure }) => figure.id === 'F039');
    expect(before).toMatchObject({ definition: 'other', figure: { value: 134.4, year: '2017' } });
  });

  test('has the benchmarks of Ningbo and Zhejiang that the plan gives', () => {
    expect(monitored('I11').benchmarks.map(({ figure }) => [figure.subjectId, figure.value])).toEqual([
      ['ningbo', 27.6],
      ['zhejiang', 25],
    ]);
  });

  test('goes where the plan’s words say', () => {
    expect(all.filter(({ kind }) => kind === 'indicator').map(({ direction }) => direction)).toEqual(
      Array(17).fill('more'),
    );
    expect(directionOf('力争;以上')).toBe('more');
    expect(directionOf('原则上;以下')).toBe('less');
    expect(directionOf(null)).toBe('unsaid');
    expect(monitored('F084').direction).toBe('unsaid');
  });
});

describe('an actual', () => {
  test('of 2023 falls behind both paths, and tells what is needed a year from there', () => {
    const { latest, standings, needed } = reachedAt(monitored('I02'), [actual('2023', 1900)], '2023-12');
    expect(latest?.value).toBe(1900);
    // 1750 + 450 × 3/5 = 2020; 1750 × (2200/1750)^(3/5) = 2007.56
    expect(standings.map(({ kind, standing, value }) => [kind, standing, value.toFixed(2)])).toEqual([
      ['linear', 'behind', '2020.00'],
      ['growth', 'behind', '2007.56'],
    ]);
    expect(needed?.amount).toBe(150);
    // (2200/1900)^(1/2) − 1
    expect(needed?.growth).toBeCloseTo(0.076055, 6);
  });

  test('between the paths is ahead of one and behind the other', () => {
    const { standings } = reachedAt(monitored('I02'), [actual('2023', 2010)], '2023-12');
    expect(standings.map(({ standing }) => standing)).toEqual(['behind', 'ahead']);
  });

  test('of a year that has not ended by the as-of month does not count', () => {
    const { actuals, counted, needed } = reachedAt(
      monitored('I02'),
      [actual('2023', 1900), actual('2021', 1800)],
      '2023-11',
    );
    expect(actuals.map(({ year }) => year)).toEqual(['2021', '2023']);
    expect(counted.map(({ year }) => year)).toEqual(['2021']);
    expect(needed?.from).toEqual({ year: 2021, value: 1800 });
  });

  test('without a base stands to no path, and still tells what is needed', () => {
    const { standings, needed } = reachedAt(monitored('I16'), [actual('2023', 140, 'I16')], '2023-12');
    expect(standings).toEqual([]);
    expect(needed?.amount).toBe(5);
  });

  test('is ahead below the path where less is better, and neither where the plan does not say', () => {
    const from = { year: 2020, value: 10 };
    const to = { year: 2025, value: 5 };
    const at = (direction: 'less' | 'unsaid') =>
      standingsAt({ year: 2023, value: 6 }, from, to, ['linear'], direction).map(({ standing }) => standing);
    expect(at('less')).toEqual(['ahead']);
    expect(at('unsaid')).toEqual(['below']);
    expect(standingsAt({ year: 2023, value: 7 }, from, to, ['linear'], 'less')[0]?.standing).toBe('on');
  });

  test('beyond the goal needs nothing; in the goal’s year nothing more can be done a year', () => {
    const to = { year: 2025, value: 20 };
    expect(neededFrom({ year: 2023, value: 21 }, to, 'more').isReached).toBe(true);
    expect(neededFrom({ year: 2025, value: 19 }, to, 'more')).toMatchObject({
      isReached: false,
      amount: null,
      growth: null,
    });
    expect(neededFrom({ year: 2023, value: 21 }, to, 'unsaid').isReached).toBeNull();
  });
});
