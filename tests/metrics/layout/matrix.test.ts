import { expect, test } from 'vitest';
import { areaIndustryMatrix, cellKey, plannedCells } from '../../../src/metrics/layout/matrix.ts';
import { cityPack } from '../../pack/packs.ts';
import { project } from '../projects.ts';
import { assumption, location, platform, platformArea, tables } from './layout-tables.ts';

test('cells add up to rows and columns, and a cell without a project is none, not 0', () => {
  const at = (areaId: string, industryId: string, plannedNewLandMu: number | null) =>
    project({ areaId, industryId, plannedNewLandMu });
  const { cells, byArea, byIndustry, all } = areaIndustryMatrix([
    at('a', 'x', 1),
    at('a', 'x', null),
    at('a', 'y', 4),
    at('b', 'y', 8),
  ]);
  expect(cells.get(cellKey('a', 'x'))?.plannedNewLandMu).toEqual({ value: 1, known: 1, of: 2 });
  expect(cells.has(cellKey('b', 'x'))).toBe(false);
  expect(byArea.get('a')?.plannedNewLandMu.value).toBe(5);
  expect(byIndustry.get('y')?.plannedNewLandMu.value).toBe(12);
  expect(all.projectCount).toBe(4);
});

test('a planned cell tells the layout’s word from the platforms’, and the plan’s from an assumption in force', () => {
  const given = tables({
    'planned-locations': [
      location({ id: 'l', areaId: 'longshan', platformId: 'edz' }),
      location({ id: 'p', origin: 'platform', platformId: 'edz' }),
    ],
    platforms: [platform('edz')],
    'platform-areas': [platformArea('edz', 'longshan')],
    assumptions: [assumption({ id: 'binhai-is-edz' })],
  });
  const planned = plannedCells(given, ['binhai', 'longshan', 'zonghan'], new Set(['binhai-is-edz']));
  expect(Object.fromEntries(planned)).toEqual({
    'binhai energy': { layout: 'assumption', platform: 'assumption' },
    'longshan energy': { layout: 'plan', platform: 'plan' },
  });
  expect([...plannedCells(given, ['binhai'], new Set()).keys()]).toEqual([]);
});

test('the pack’s matrix adds up to the plan’s total', async () => {
  const { tables: given } = await cityPack();
  const { cells, all } = areaIndustryMatrix(given.projects);
  const sum = [...cells.values()].reduce((total, { plannedNewLandMu }) => total + (plannedNewLandMu.value ?? 0), 0);
  expect(sum).toBeCloseTo(3107.91, 6);
  expect(all.plannedNewLandMu.value).toBeCloseTo(3107.91, 6);
});
