import { expect, test } from 'vitest';
import {
  enterpriseObservations,
  measureFor,
  measuresOf,
  projectObservations,
} from '../../../src/metrics/specialisation/observations.ts';
import { project } from '../projects.ts';

test('projects have no output and firms no investment, and are counted where one is asked for', () => {
  expect(measuresOf.projects).not.toContain('output');
  expect(measuresOf.enterprises).not.toContain('investment');
  expect(measureFor('projects', 'output')).toBe('count');
  expect(measureFor('enterprises', 'investment')).toBe('count');
  expect(measureFor('enterprises', 'land')).toBe('land');
});

test('a project counts as 1, or by its land, or by its investment', () => {
  const one = project({ plannedNewLandMu: 12.5, plannedInvestmentWan: 800 });
  const values = measuresOf.projects.map((measure) => projectObservations([one], measure)[0]?.value);
  expect(values).toEqual([1, 12.5, 800]);
});

test('no enterprise gives no observation and leaves none out', () => {
  expect(enterpriseObservations([], 'land')).toEqual({ observations: [], unplaced: 0 });
});
