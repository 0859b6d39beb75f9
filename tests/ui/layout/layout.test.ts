import { beforeAll, expect, test } from 'vitest';
import '../../../src/i18n/later-messages.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { industryLayout } from '../../../src/metrics/layout/industry-layout.ts';
import { areaIndustryMatrix, plannedCells } from '../../../src/metrics/layout/matrix.ts';
import { idsToSwitch, readingsOf } from '../../../src/metrics/layout/readings.ts';
import { heldAssumptions } from '../../../src/model/allocation.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { emptyFilter } from '../../../src/model/filter.ts';
import { localize } from '../../../src/model/language.ts';
import { type Atlas, createAtlas } from '../../../src/state/atlas.ts';
import { defaultView } from '../../../src/state/default-view.ts';
import { comparedProjects } from '../../../src/ui/layout/compared-projects.ts';
import { matrixAreas } from '../../../src/ui/layout/matrix-areas.ts';
import { sumOf } from '../../../src/ui/layout/sum-of.ts';
import { verdictReasons } from '../../../src/ui/layout/verdict-reasons.ts';
import { cityPack } from '../../pack/packs.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

const t = translator('en');
const words = { t, name: (text: Parameters<typeof localize>[0] | undefined) => localize(text ?? {}, 'en') };

const layoutOf = (industryId: string, switched: readonly string[] = []) =>
  industryLayout({
    tables: pack.tables,
    projects: pack.tables.projects,
    industryId,
    origins: ['layout', 'platform'],
    readings: readingsOf(pack.tables.assumptions, switched),
  });

const reasonsOf = (industryId: string, projectId: string, switched: readonly string[] = []) => {
  const layout = layoutOf(industryId, switched);
  const row = layout.rows.find(({ project }) => project.id === projectId);
  if (!row) throw new Error(`${projectId} is not among the projects of ${industryId}`);
  return verdictReasons(row, layout.listKind, pack, words);
};

test('a verdict says which place the area has to do with, and what is doubtful of the industry', () => {
  expect(reasonsOf('smart-appliances', 'P04')).toEqual([
    'Part of a named platform lies in this area: Cixi Smart Appliance High-tech Industrial Park; the list tells areas only',
  ]);
  expect(reasonsOf('smart-appliances', 'P06')).toEqual([
    'Not named; the list is open, so this is not against the plan',
    'Doubtful industry: may belong to Other (outside 3+3+X)',
  ]);
});

test('a verdict that an assumption decides names it, as held or as it might be', () => {
  expect(reasonsOf('new-energy', 'P10')[0]).toBe(
    'By assumption: Binhai Zone is the Cixi Binhai Economic Development Zone',
  );
  expect(reasonsOf('new-materials', 'P35')).toEqual([
    'Inside if it were assumed: The High-tech Zone may lie, in part, in Zonghan Subdistrict',
  ]);
});

test('outside a closed list is said to be outside', () => {
  expect(reasonsOf('new-energy', 'P30')).toEqual(['Not on the closed list']);
});

test('switching a reading drops the one that it excludes in one step, moves the figures, and is undone at once', () => {
  const atlas: Atlas = createAtlas(pack, defaultView(pack.info, 'zh'), '');
  const { assumptions } = pack.tables;
  const huzhe = assumptions.find(({ id }) => id === 'gaoxin-is-huzhe-zone');
  if (!huzhe) throw new Error('no such assumption');
  const stated = () => layoutOf('life-health', atlas.switchedAssumptions.value).figures?.land.inside.stated.value;
  expect(stated()).toBe(0);
  atlas.actions.switchAssumptions(idsToSwitch(assumptions, huzhe, heldAssumptions(assumptions, [])));
  expect(atlas.switchedAssumptions.value).toEqual(['gaoxin-is-nbht-cixi', 'gaoxin-is-huzhe-zone']);
  // 28 and 32, the two of 高新区.
  expect(stated()).toBe(195);
  atlas.actions.undo();
  expect(atlas.switchedAssumptions.value).toEqual([]);
  expect(stated()).toBe(0);
});

test('the comparison follows the filter, but not its industries, which would hide what may come', () => {
  const filter = { ...emptyFilter, industries: ['smart-appliances'], areas: ['gaoxin'] };
  const compared = comparedProjects(pack, filter, ['industries']);
  expect(compared).toHaveLength(12);
  expect(comparedProjects(pack, filter, ['industries', 'areas'])).toHaveLength(39);
});

test('the matrix shows areas with a project or a planned cell, zones first, and names the rest', () => {
  const { tables } = pack;
  const planned = plannedCells(
    tables,
    tables.areas.map(({ id }) => id),
    heldAssumptions(tables.assumptions, []),
  );
  const { shown, rest } = matrixAreas(tables, areaIndustryMatrix(tables.projects), planned);
  expect(shown.slice(0, 4).map(({ id }) => id)).toEqual(['binhai', 'gaoxin', 'guanhaiwei', 'zhouxiang']);
  expect(shown.length + rest.length).toBe(tables.areas.length);
  expect(rest.map(({ id }) => id)).toContain('andong');
  expect(planned.get('binhai new-energy')).toEqual({ layout: 'assumption', platform: 'assumption' });
  expect(planned.get('longshan new-energy')).toEqual({ layout: 'plan', platform: 'plan' });
});

test('a cell without a project has no value, and one of unknown land counts what is known', () => {
  const { cells } = areaIndustryMatrix(pack.tables.projects.map((row) => ({ ...row, plannedNewLandMu: null })));
  expect(sumOf(undefined, 'count')).toEqual({ value: null, known: 0, of: 0 });
  expect(sumOf(cells.get('zhouxiang smart-appliances'), 'land')).toEqual({ value: null, known: 0, of: 2 });
  expect(sumOf(cells.get('zhouxiang smart-appliances'), 'count').value).toBe(2);
});
