import { beforeAll, expect, test } from 'vitest';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { emptyFilter } from '../../src/model/filter.ts';
import { countsOf, projectsWithout } from '../../src/ui/filters/facets.ts';
import { cityPack } from '../pack/packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

test('the values of a list divide all projects among themselves', () => {
  for (const list of ['industries', 'areas', 'kinds'] as const) {
    const counts = countsOf(pack, emptyFilter, list);
    expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(39);
  }
});

test('a list does not narrow its own counts, and narrows those of the others', () => {
  const filter = { ...emptyFilter, areas: ['gaoxin'] };
  expect(countsOf(pack, filter, 'areas').get('binhai')).toBe(21);
  const industries = countsOf(pack, filter, 'industries');
  expect([...industries.values()].reduce((sum, count) => sum + count)).toBe(12);
  expect(projectsWithout(pack, filter, 'areas')).toHaveLength(39);
});

test('a project allocated by assumption counts for its platform and for not allocated by the plan', () => {
  const counts = countsOf(pack, emptyFilter, 'platforms');
  const byPlan = pack.platformOfProject.filter((allocation) => allocation?.basis === 'plan').length;
  expect(counts.get('none')).toBe(39 - byPlan);
  expect(counts.get('binhai-edz')).toBe(21);
});
