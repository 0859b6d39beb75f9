import { expect, test } from 'vitest';
import {
  comparedAreas,
  enterpriseObservations,
  measureFor,
  measuresOf,
  projectObservations,
} from '../../../src/metrics/specialisation/observations.ts';
import { cityPack } from '../../pack/packs.ts';
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

test('areas in scope are compared whether they have a row or not, others where they have one', async () => {
  const { areas, projects } = (await cityPack()).tables;
  const [out] = areas.filter(({ inScope }) => !inScope);
  const inScope = areas.filter((area) => area.inScope).map(({ id }) => id);
  expect(comparedAreas(areas, [])).toEqual(inScope);
  expect(comparedAreas(areas, projects.slice(0, 1))).toEqual(inScope);
  expect(comparedAreas(areas, [{ areaId: out?.id ?? '' }, { areaId: null }])).toContain(out?.id);
});

test('no enterprise gives no observation and leaves none out', () => {
  expect(enterpriseObservations([], 'land')).toEqual({ observations: [], unplaced: 0 });
});
