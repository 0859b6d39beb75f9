import { describe, expect, test } from 'vitest';
import { landMetrics, metricById, metrics } from '../../src/metrics/metrics.ts';
import { summarize } from '../../src/metrics/summary.ts';
import { metricIds } from '../../src/model/view-state.ts';
import { project } from './projects.ts';

describe('figures of a set of projects', () => {
  test('investment per mu is a ratio of sums, not a mean of ratios', () => {
    const summary = summarize([
      project({ plannedInvestmentWan: 100, plannedNewLandMu: 1 }),
      project({ plannedInvestmentWan: 100, plannedNewLandMu: 99 }),
    ]);
    expect(summary.plannedInvestmentPerMu).toBe(2);
  });

  test('a project that lacks land or investment is in neither side of the ratio', () => {
    const summary = summarize([
      project({ plannedInvestmentWan: 300, plannedNewLandMu: 10 }),
      project({ plannedInvestmentWan: 9_999, plannedNewLandMu: null }),
      project({ plannedInvestmentWan: null, plannedNewLandMu: 77 }),
    ]);
    expect(summary.plannedInvestmentPerMu).toBe(30);
  });

  test('park developers are told apart', () => {
    const summary = summarize([
      project({ plannedInvestmentWan: 100, plannedNewLandMu: 10 }),
      project({ kind: 'park', plannedInvestmentWan: 900, plannedNewLandMu: 10 }),
    ]);
    expect([
      summary.plannedInvestmentPerMu,
      summary.producers.plannedInvestmentPerMu,
      summary.parks.plannedInvestmentPerMu,
    ]).toEqual([50, 10, 90]);
  });

  test('a mean is over the known', () => {
    expect(summarize([project({ plannedNewLandMu: 30 }), project({ plannedNewLandMu: null })]).meanLandMu).toBe(30);
  });

  test('of no project are unknown, and their count is 0', () => {
    expect(summarize([])).toMatchObject({ projectCount: 0, plannedInvestmentPerMu: null, meanLandMu: null });
  });
});

describe('a metric', () => {
  const whole = summarize([
    project({ plannedNewLandMu: 10 }),
    project({ plannedNewLandMu: 30, industryConfidence: 'low' }),
  ]);
  const group = summarize([project({ plannedNewLandMu: 10 })]);
  const value = (id: (typeof metricIds)[number], groundKm2: number | null = null) =>
    metricById(id).compute({ group, whole, groundKm2 });

  test('exists for every id that a view can name, once', () => {
    expect([...metrics, ...landMetrics].map(({ id }) => id).sort()).toEqual([...metricIds].sort());
  });

  test('of share is a fraction of the whole', () => {
    expect(value('land-share')).toBe(0.25);
  });

  test('of density needs a published area', () => {
    expect([value('planned-land-density'), value('planned-land-density', 2)]).toEqual([null, 5]);
  });

  test('of doubt is 0 where no project is doubtful', () => {
    expect(value('low-confidence-land-share')).toBe(0);
    expect(metricById('low-confidence-land-share').compute({ group: whole, whole, groundKm2: null })).toBe(0.75);
  });
});
