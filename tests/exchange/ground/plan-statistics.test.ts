import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { figureText } from '../../../src/exchange/ground/figure-text.ts';
import { readHeading } from '../../../src/exchange/ground/numeric-columns.ts';
import { numericColumns, planStatistics, type StatisticWord } from '../../../src/exchange/ground/plan-statistics.ts';
import type { SourceTable } from '../../../src/exchange/ground/source-layer.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

let base: Pack;
let empty: EffectivePack;
beforeAll(async () => {
  base = await packOf(cityReader);
  empty = effectivePack(base);
});

const numberOf = (cell: string) => {
  const figure = figureText(cell);
  return figure.kind === 'number' ? figure.text : figure.kind;
};

describe('a cell', () => {
  test.each([
    ['12', '12'],
    ['１２', '12'],
    ['12,345.6', '12345.6'],
    ['１２，３４５．６', '12345.6'],
    ['85%', '85'],
    ['８５％', '85'],
    [' 0.50 ', '0.5'],
    ['.5', '0.5'],
    ['007', '7'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['+3', '3'],
    ['-0.0', '0'],
    ['0', '0'],
    ['1.2E+3', '1200'],
    ['1.5e-7', '0.00000015'],
  ])('%s is the number %s', (cell, text) => {
    expect(numberOf(cell)).toBe(text);
  });

  test.each(['', ' ', '-', '—', '——', '–', '…', '……', '...', '/', '无', '無', '不详', 'n/a', 'N/A', '#N/A', 'null'])(
    '“%s” is unknown, and not 0',
    (cell) => {
      expect(numberOf(cell)).toBe('unknown');
    },
  );

  test.each(['约12', '12亩', '3.2亿', '1,23', '1,2345', '12 3a', '1-2', '2020年', '(5)', '#REF!', '12‰', '.', '%'])(
    '“%s” is no number',
    (cell) => {
      expect(numberOf(cell)).not.toMatch(/\d/u);
    },
  );

  test('holds any number that a program writes, exactly', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 });
    fc.assert(
      fc.property(numbers, (value) => {
        const text = numberOf(String(value));
        expect(text).toMatch(/^-?\d+(\.\d+)?$/u);
        expect(Number(text)).toBe(value + 0 === 0 ? 0 : value);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['产值（亿元）', '产值', '亿元'],
  ['产值(亿元，现价)', '产值', '亿元'],
  ['产值（规上）（亿元）', '产值(规上)', '亿元'],
  ['用地【单位：亩】', '用地', '亩'],
  ['Output (100 million yuan)', 'Output', '100 million yuan'],
  ['增速(%)', '增速', '%'],
  ['产值（规上）', '产值（规上）', ''],
  ['产值（2020年）', '产值（2020年）', ''],
  ['产值', '产值', ''],
])('the heading %s names %s in “%s”', (heading, name, unit) => {
  expect(readHeading(heading)).toEqual({ name, unit });
});

/** A table of columns; rows are numbered as in a sheet with one line of headings. */
function tableOf(columns: Readonly<Record<string, readonly string[]>>): SourceTable {
  const names = Object.keys(columns);
  const length = Math.max(...Object.values(columns).map((cells) => cells.length));
  const rows = Array.from({ length }, (_, index) => ({
    number: index + 2,
    cells: Object.fromEntries(names.map((name) => [name, columns[name]?.[index] ?? ''])),
  }));
  return { file: '镇街.xlsx', name: '表1', columns: names, rows };
}

describe('the columns of a table', () => {
  const names = (columns: Readonly<Record<string, readonly string[]>>) =>
    numericColumns(tableOf(columns)).map(({ name }) => name);

  test('that hold figures are told, with unit and what is no number', () => {
    const table = tableOf({
      镇街: ['浒山', '宗汉', '坎墩'],
      '产值（亿元）': ['12.5', '—', '约4'],
      增速: ['5%', '-1.2%', ''],
    });
    expect(numericColumns(table)).toEqual([
      { name: '产值（亿元）', unit: '亿元', numbers: 1, others: 1 },
      { name: '增速', unit: '%', numbers: 2, others: 0 },
    ]);
  });

  test('that hold codes, years, row numbers or words are none', () => {
    expect(
      names({
        序号: ['5', '7', '9'],
        行: ['1', '2', '3'],
        区划代码: ['330282001', '330282002', '330282003'],
        区划: ['330282001', '330282002', '330282003'],
        邮政: ['0315', '0316', '0317'],
        年: ['2019', '2020', '2021'],
        投产: ['2019', '2020', '2021'],
        备注: ['见表2', '12', '无'],
        电话: ['63012345', '63012346', '63012347'],
        空: ['—', '', '-'],
      }),
    ).toEqual([]);
  });

  test('that hold ranks, round figures or figures of a year are some', () => {
    const all = {
      排名: ['1', '2', '3'],
      '2020年产值': ['120', '95', '33'],
      '人口（人）': ['2019', '2020', '2021'],
      产值: ['330282', '330500', '412000'],
    };
    expect(names(all)).toEqual(Object.keys(all));
  });
});

const word = (columns: StatisticWord['columns'], assigned: Readonly<Record<number, string | null>>): StatisticWord => ({
  scopeKind: 'area',
  source: '统计年鉴2021',
  columns,
  assigned: new Map(Object.entries(assigned).map(([number, id]) => [Number(number), id])),
});
const output = { name: '产值（亿元）', unit: '亿元', adding: 'sum' } as const;
const growth = { name: '增速', unit: '%', adding: 'none' } as const;
const all = { 2: 'hushan', 3: 'zonghan', 4: 'kandun' };

function taken(edits: readonly Edit[], earlier: readonly Edit[] = []): EffectivePack {
  const next = effectivePack(base, [...earlier, ...edits]);
  expect(next.join.issues).toEqual(empty.join.issues);
  return next;
}
const valuesOf = ({ tables }: EffectivePack) =>
  tables['statistic-values'].map(({ scopeId, value }) => [scopeId, value] as const);

describe('the statistics of a table', () => {
  const table = tableOf({
    镇街: ['浒山', '宗汉', '坎墩'],
    '产值（亿元）': ['1,200.50', '—', '约4'],
    增速: ['5%', '0', '-1.2%'],
  });

  test('hold name, unit and source, and a value for each cell that is a number', () => {
    const { edits, ids, issues } = planStatistics(empty, table, word([output, growth], all));
    const next = taken(edits);
    expect(next.tables.statistics).toMatchObject([
      { id: ids[0], scopeKind: 'area', name: '产值', unit: '亿元', adding: 'sum', source: '统计年鉴2021', note: null },
      { id: ids[1], name: '增速', unit: '%', adding: 'none' },
    ]);
    expect(valuesOf(next)).toEqual([
      ['hushan', 1200.5],
      ['hushan', 5],
      ['zonghan', 0],
      ['kandun', -1.2],
    ]);
    expect(next.tables['statistic-values'][0]?.id).toBe(`${ids[0]}.hushan`);
    expect(issues).toEqual([
      {
        code: 'number-expected',
        file: '镇街.xlsx',
        row: 4,
        field: '产值（亿元）',
        params: { value: '约4', expected: '12,345.6' },
      },
    ]);
  });

  test('leave out rows that fit nothing', () => {
    const { edits, issues } = planStatistics(empty, table, word([output], { 2: null, 4: 'kandun' }));
    expect(edits).toEqual([]);
    expect(issues.map(({ row }) => row)).toEqual([4]);
  });

  test.each(['sum', 'none'] as const)('take neither of two rows of one area, and name both (%s)', (adding) => {
    const twice = { 2: 'hushan', 3: 'kandun', 4: 'hushan' };
    const { edits, issues } = planStatistics(empty, table, word([{ ...growth, adding }], twice));
    expect(valuesOf(taken(edits))).toEqual([['kandun', 0]]);
    expect(issues).toEqual([
      { code: 'duplicate-key', file: '镇街.xlsx', row: 2, params: { value: 'hushan', expected: '4' } },
      { code: 'duplicate-key', file: '镇街.xlsx', row: 4, params: { value: 'hushan', expected: '2' } },
    ]);
  });

  test('of a newer file of the same source are brought up to date, and what it leaves open is open', () => {
    const first = planStatistics(empty, table, word([growth], all));
    const newer = tableOf({ 镇街: ['浒山', '宗汉'], 增速: ['6%', '…'] });
    const second = planStatistics(taken(first.edits), newer, word([growth], all));
    expect(second.ids).toEqual(first.ids);
    expect(valuesOf(taken(second.edits, first.edits))).toEqual([
      ['hushan', 6],
      ['kandun', -1.2],
    ]);
  });

  test('of another source or scope are others', () => {
    const said = word([growth], all);
    const ids = [said, { ...said, source: '年鉴2022' }, { ...said, scopeKind: 'platform' as const }].flatMap(
      (one) => planStatistics(empty, table, one).ids,
    );
    expect(new Set(ids).size).toBe(3);
  });

  test('of columns that differ in their unit alone keep their full names', () => {
    const two = tableOf({ '产值（亿元）': ['1'], '产值（万元）': ['10000'] });
    const columns = two.columns.map((name) => ({ name, unit: '', adding: 'sum' as const }));
    const { edits } = planStatistics(empty, two, word(columns, all));
    expect(taken(edits).tables.statistics.map(({ name }) => name)).toEqual(['产值（亿元）', '产值（万元）']);
  });

  test('of shares are percent or fractions as the unit says, and never a mixture', () => {
    const shares = tableOf({ 占比: ['85%', '0.9', '7.5%'] });
    const read = (unit: string) => {
      const { edits, issues } = planStatistics(empty, shares, word([{ name: '占比', unit, adding: 'none' }], all));
      return [valuesOf(taken(edits)).map(([, value]) => value), issues.map(({ row }) => row)];
    };
    expect(read('%')).toEqual([[85, 7.5], [3]]);
    expect(read('')).toEqual([[0.85, 0.075], [3]]);
    expect(read('亿元')).toEqual([[0.9], [2, 4]]);
  });

  test('taken twice change nothing the second time', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '—', '约3', '85%', '1,000', '１２', '0'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    );
    const column = fc.array(cell, { minLength: 4, maxLength: 4 });
    const scope = fc.constantFrom(null, 'hushan', 'zonghan', 'kandun');
    const file = fc.record({ 产值: column, 增速: column, scopes: fc.array(scope, { minLength: 4, maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 3 }), (files) => {
        let edits: readonly Edit[] = [];
        for (const { scopes, ...columns } of files) {
          const given = tableOf(columns);
          const said = word(
            [growth, { ...output, name: '产值' }],
            Object.fromEntries(scopes.map((id, index) => [index + 2, id])),
          );
          const plan = planStatistics(effectivePack(base, edits), given, said);
          const next = taken(plan.edits, edits);
          edits = [...edits, ...plan.edits];
          expect(planStatistics(next, given, said)).toEqual({ ...plan, edits: [] });
        }
      }),
      { numRuns: 100 },
    );
  });
});
