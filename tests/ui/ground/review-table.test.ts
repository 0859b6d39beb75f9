import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { SourceTable } from '../../../src/exchange/ground/source-layer.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { countStandings } from '../../../src/ui/ground/belonging.ts';
import { reviewTable, type TableReview } from '../../../src/ui/ground/review-table.ts';
import { cityReader, packOf } from '../../pack/packs.ts';
import { directClient } from './direct-client.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = effectivePack(await packOf(cityReader));
});

function tableOf(...lines: readonly string[]): SourceTable {
  const [columns = [], ...rows] = lines.map((line) => line.split(','));
  return {
    file: 'folder/产值.csv',
    name: '产值.csv',
    columns,
    rows: rows.map((cells, index) => ({
      number: index + 2,
      cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])),
    })),
  };
}

const review = (table: SourceTable): TableReview =>
  reviewTable({ key: 'one', table, pack: () => pack, ask: directClient() });

const isSettled = (one: TableReview) =>
  vi.waitFor(() => {
    expect(one.form.value).not.toBeNull();
    expect(one.isMatching.value).toBe(false);
    expect(one.rows.value.length).toBeGreaterThan(0);
  });

const byArea = tableOf('镇街道,产值（亿元）,亩均税收（万元/亩）', '浒山,1.5,2', '坎敦街道,2,3', '陆中湾街道,3,4');

describe('a table by township', () => {
  test('is seen to be of areas, by its column of names', async () => {
    const one = review(byArea);
    await isSettled(one);
    expect(one.form.value).toMatchObject({ scopeKind: 'area', nameColumn: '镇街道', source: '产值' });
    expect(countStandings(one.rows.value)).toMatchObject({ matched: 1, suggested: 1, unmatched: 1 });
    expect(one.isForeign.value).toBe(false);
    one.stop();
  });

  test('whose rows are numbered is not of projects by their numbers', async () => {
    const names = pack.tables.areas.filter(({ kind }) => kind === 'township').map(({ name }) => name.zh ?? '');
    const one = review(
      tableOf(
        '序号,镇街,产值（亿元）',
        ...names.map((name, index) => `${index + 1},${name === '逍林镇' ? '肖林镇' : name},${index}.5`),
      ),
    );
    await isSettled(one);
    expect(one.form.value).toMatchObject({ scopeKind: 'area', nameColumn: '镇街' });
    expect(countStandings(one.rows.value)).toMatchObject({ matched: 18, suggested: 1 });
    one.changeScope('project');
    expect(one.form.value?.nameColumn).toBe('镇街');
    one.stop();
  });

  test('has its columns of figures ticked, with the units of their headings, and adds up what adds up', async () => {
    const one = review(byArea);
    await isSettled(one);
    expect(one.form.value?.columns).toMatchObject([
      { name: '产值（亿元）', unit: '亿元', adding: 'sum', isTaken: true },
      { name: '亩均税收（万元/亩）', unit: '万元/亩', adding: 'none', isTaken: true },
    ]);
    one.stop();
  });
});

test('a table by project is seen to be of projects', async () => {
  const one = review(tableOf('企业,用电量（万千瓦时）', '公牛集团股份有限公司,12', '宁波立奇电器有限公司,3'));
  await isSettled(one);
  expect(one.form.value?.scopeKind).toBe('project');
  one.stop();
});

test('figures are never taken for numbers of projects', async () => {
  const one = review(tableOf('镇街道,企业（家）', '浒山街道,20', '宗汉街道,21', '龙山镇,22'));
  await isSettled(one);
  expect(one.form.value).toMatchObject({ scopeKind: 'area', nameColumn: '镇街道' });
  one.stop();
});

test('what the rows are can be changed, and their names are looked for anew', async () => {
  const one = review(byArea);
  await isSettled(one);
  one.changeScope('platform');
  await vi.waitFor(() => expect(one.rows.value.every(({ owner }) => owner === null)).toBe(true));
  expect(one.rows.value).toHaveLength(3);
  one.stop();
});

test('a table without a single name of the city says so', async () => {
  const one = review(tableOf('姓名,年龄', '甲,3'));
  await isSettled(one);
  expect(one.isForeign.value).toBe(true);
  one.stop();
});
