import { expect, test } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { projectPlatform, projectValues } from '../../src/ui/cards/project-values.ts';
import { project } from '../metrics/projects.ts';
import { cityPack } from '../pack/packs.ts';

const pack = await cityPack();

function listed(id: string): Project {
  const found = pack.projectById.get(id);
  if (!found) throw new Error(`no project ${id}`);
  return found;
}

const valuesOf = (of: Project) => projectValues(of).map(({ label, value, basis }) => [label, value, basis]);

test('land and investment stand in the plan; their ratio is computed', () => {
  expect(valuesOf(listed('P12'))).toEqual([
    ['metric.planned-new-land', 216.3, 'plan'],
    ['metric.planned-investment', 68092, 'plan'],
    ['metric.planned-investment-per-mu', 68092 / 216.3, 'derived'],
  ]);
});

test('every value of every project has a source that the pack knows, and a locator', () => {
  for (const value of pack.tables.projects.flatMap(projectValues)) {
    expect(pack.sourceById.has(value.source), value.source).toBe(true);
    expect(value.locator).toMatch(/第\d+行$/u);
  }
});

test('unknown land gives an unknown ratio, not 0', () => {
  const values = projectValues(project({ plannedNewLandMu: null, plannedInvestmentWan: 100 }));
  expect(values.map(({ value }) => value)).toEqual([null, 100, null]);
});

test('the ratio of a park says that it is a park’s', () => {
  expect(projectValues(listed('P37')).at(-1)?.note).toBe('card.perMu.park');
  expect(projectValues(listed('P12')).at(-1)?.note).toBe('card.perMu.note');
});

test('the platform of a project in a zone is an assumption with its reason; other readings stand beside it', () => {
  const held = projectPlatform(pack, listed('P31'));
  expect(held).toMatchObject({
    basis: 'assumption',
    platform: { id: 'nbht-cixi' },
    assumption: { id: 'gaoxin-is-nbht-cixi' },
  });
  expect(held?.basis === 'assumption' && held.alternatives.map(({ id }) => id)).toEqual(['gaoxin-is-huzhe-zone']);
});

test('a project in a township has no platform, by plan or assumption', () => {
  expect(projectPlatform(pack, listed('P01'))).toBeNull();
});
