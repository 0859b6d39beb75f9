import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/model/edit.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { cityReader, packOf, tinyReader } from './packs.ts';

const edit = (field: string, from: string, to: string, id = 'a', table = 'projects'): Edit => ({
  table,
  id,
  field,
  from,
  to,
});

async function edited(...edits: readonly Edit[]) {
  const pack = effectivePack(await packOf(tinyReader), edits);
  return { pack, issues: pack.join.issues, project: pack.projectById.get('a') };
}

describe('an edit', () => {
  test('is read by the schema that read the row, in the table’s own unit', async () => {
    const { project, issues } = await edited(edit('plannedNewLand', '2', '3'));
    expect(project?.plannedNewLandMu).toBeCloseTo(45, 9);
    expect(issues).toEqual([]);
  });

  test('changes one language of a text', async () => {
    const { project } = await edited(edit('name_en', 'Sawmill', 'Saw mill'));
    expect(project?.name).toEqual({ sv: 'Sågverk', en: 'Saw mill' });
  });

  test('to nothing makes a value unknown', async () => {
    const { project } = await edited(edit('plannedInvestment', '30', ''));
    expect(project?.plannedInvestmentWan).toBeNull();
  });

  test('builds on the one before it', async () => {
    const { project, issues } = await edited(
      edit('plannedInvestment', '30', '31'),
      edit('plannedInvestment', '31', '32'),
    );
    expect(project?.plannedInvestmentWan).toBe(3200);
    expect(issues).toEqual([]);
  });

  test('leaves the pack it was applied to alone', async () => {
    const pack = await packOf(tinyReader);
    effectivePack(pack, [edit('plannedNewLand', '2', '3')]);
    expect(effectivePack(pack).projectById.get('a')?.plannedNewLandMu).toBeCloseTo(30, 9);
  });

  test.each([
    ['whose value has changed meanwhile', edit('plannedNewLand', '5', '3'), 'conflict'],
    ['that is not readable', edit('end', '2031-06', 'soon'), 'not-a-month'],
    ['that ends a project before it starts', edit('end', '2031-06', '2001-06'), 'month-order'],
    ['of a row that is not there', edit('end', '', '', 'zzz'), 'unknown-reference'],
    ['of a table that is not there', edit('end', '', '', 'a', 'taxes'), 'unknown-reference'],
    ['of a column that is not there', edit('colour', '', 'red'), 'column-unknown'],
    ['of a column named like a method', edit('constructor', '', 'red'), 'column-unknown'],
    ['of a column named like a prototype', edit('__proto__', '', 'red'), 'column-unknown'],
    ['of an id', edit('id', 'a', 'z'), 'not-allowed'],
  ])('%s is refused by name, and the row stays', async (_, refused, code) => {
    const { project, issues } = await edited(refused);
    expect(issues).toEqual([expect.objectContaining({ code, field: refused.field })]);
    expect(project).toMatchObject({ end: '2031-06', plannedInvestmentWan: 3000 });
  });

  test('that moves a project to no area leaves it out, and says so', async () => {
    const { project, issues } = await edited(edit('areaId', 'ost', 'nowhere'));
    expect(project).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['unknown-reference', 'geometry-without-row']);
  });
});

const target = (field: string, to: string, from = '', id = 't-vast') => edit(field, from, to, id, 'targets');
const newTarget = [
  target('scopeKind', 'area'),
  target('scopeId', 'vast'),
  target('measure', 'supplied'),
  target('year', '2031'),
  target('span', 'cumulative'),
  target('value', '1.5'),
  target('basis', 'official'),
  target('source', 'Beslut 12'),
];

describe('edits of a table that users fill', () => {
  test('bring a row into being, in the table’s own unit', async () => {
    const { pack, issues } = await edited(...newTarget);
    expect(issues).toEqual([]);
    expect(pack.tables.targets.map(({ id }) => id)).toEqual(['t-ost', 't-vast']);
    expect(pack.tables.targets[1]?.valueMu).toBeCloseTo(22.5, 9);
    expect(pack.cellsOf('targets', 't-vast')).toMatchObject({ value: '1.5', note: '' });
  });

  test('take a row away that they empty', async () => {
    const cells = (await edited()).pack.cellsOf('targets', 't-ost') ?? {};
    const emptied = Object.entries(cells)
      .filter(([field, text]) => field !== 'id' && text !== '')
      .map(([field, text]) => target(field, '', text, 't-ost'));
    const { pack, issues } = await edited(...emptied);
    expect([pack.tables.targets, issues]).toEqual([[], []]);
  });

  test('that leave a new row without what it needs are refused by name', async () => {
    const { pack, issues } = await edited(...newTarget.filter(({ field }) => field !== 'year'));
    expect(pack.tables.targets.map(({ id }) => id)).toEqual(['t-ost']);
    expect(issues).toMatchObject([{ code: 'value-missing', file: 'data/targets.csv', field: 'year' }]);
  });

  test('for an area that is not there are named', async () => {
    const { issues } = await edited(
      ...newTarget.filter(({ field }) => field !== 'scopeId'),
      target('scopeId', 'nowhere'),
    );
    expect(issues).toMatchObject([{ code: 'unknown-reference', field: 'scopeId', params: { value: 'nowhere' } }]);
  });

  test('work in a pack that does not have the table', async () => {
    const pack = effectivePack(await packOf(tinyReader), [
      edit('commitmentId', '', 'none', 'g1', 'progress'),
      edit('date', '', '2030-05', 'g1', 'progress'),
      edit('value', '', '3', 'g1', 'progress'),
    ]);
    expect(pack.tables.progress).toMatchObject([{ id: 'g1', date: '2030-05', value: 3, base: null }]);
  });
});

describe('the platform of a project', () => {
  test('is the plan’s where the plan gives one, before any assumption', async () => {
    const toPark = { table: 'projects', id: 'P12', field: 'platformId', from: '', to: 'appliance-park' };
    const pack = effectivePack(await packOf(cityReader), [toPark]);
    expect(pack.platformOfProject[pack.projectRow.get('P12') ?? -1]).toEqual({
      platformId: 'appliance-park',
      basis: 'plan',
      assumptionId: null,
    });
  });

  test('follows the assumption that holds by default, not its alternative', async () => {
    const pack = effectivePack(await packOf(cityReader), [
      { table: 'assumptions', id: 'gaoxin-is-nbht-cixi', field: 'default', from: 'true', to: 'false' },
      { table: 'assumptions', id: 'gaoxin-is-huzhe-zone', field: 'default', from: 'false', to: 'true' },
    ]);
    const platforms = new Set(pack.platformOfProject.map((allocation) => allocation?.platformId));
    expect(platforms).toEqual(new Set([undefined, 'binhai-edz', 'huzhe-zone']));
  });
});
