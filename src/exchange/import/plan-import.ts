import type { Edit } from '../../model/edit.ts';
import { type CellRefusal, type CellTexts, rowCheck } from './check-row.ts';
import { contentId } from './content-id.ts';
import { type NamedPack, packNames } from './find-names.ts';
import type { FoundTable } from './find-table.ts';
import type { GridRow } from './grid.ts';
import { type ImportTable, importColumns, importTables } from './import-columns.ts';
import { rowReader } from './read-row.ts';
import type { Refusal } from './refusal.ts';

export interface PlannedRow {
  readonly number: number;
  readonly id: string;
  /** The row's cells as they will be. */
  readonly cells: CellTexts;
  readonly edits: readonly Edit[];
}

export interface RefusedRow {
  readonly row: GridRow;
  readonly refusals: readonly Refusal[];
}

/** What reading a table of a file would do. Numbers of rows are the file's own. */
export interface TablePlan {
  readonly found: FoundTable;
  readonly added: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
  /** Rows that are in the pack already. */
  readonly unchanged: readonly number[];
  readonly refused: readonly RefusedRow[];
}

/** All columns but the id, in the table's order: equal for rows of equal content. */
const contentOf = (table: ImportTable, cells: CellTexts): string =>
  JSON.stringify(importColumns[table].flatMap(({ name }) => (name === 'id' ? [] : [cells[name] ?? ''])));

/** An indicator has one actual a year. */
const actualKey = ({ subjectKind = '', subjectId = '', year = '' }: CellTexts): string =>
  [subjectKind, subjectId, year].join(' ');

const parcelKey = ({ projectId = '', name = '' }: CellTexts): string => `${projectId} ${name}`;

/** Ids by a column of rows that have it. */
const idsBy = (rows: ReadonlyMap<string, CellTexts>, column: string): Map<string, string> =>
  new Map([...rows].flatMap(([id, { [column]: text = '' }]) => (text ? [[text, id] as const] : [])));

type Planned =
  | { readonly kind: 'added' | 'changed'; readonly row: PlannedRow }
  | { readonly kind: 'unchanged'; readonly number: number }
  | { readonly kind: 'refused'; readonly row: RefusedRow };

const refuse = (row: GridRow, ...refusals: readonly Refusal[]): Planned => ({
  kind: 'refused',
  row: { row, refusals },
});

/** The rows of a table as they are, and how each row of a file meets them. */
function rowPlanner(pack: NamedPack, table: ImportTable) {
  const { names, units } = pack.columnsOf(table);
  const check = rowCheck(table, units);
  const blank = Object.fromEntries(names.map((name) => [name, '']));
  const existing = new Map<string, CellTexts>(
    pack.tables[table].map(({ id }) => [id, { ...blank, ...pack.cellsOf(table, id) }]),
  );
  const byContent = new Map([...existing].map(([id, cells]) => [contentOf(table, cells), id]));
  const parcels = new Map([...existing].map(([id, cells]) => [parcelKey(cells), id]));
  const isEnterprise = table === 'enterprises';
  const codes = isEnterprise ? idsBy(existing, 'code') : new Map<string, string>();
  const enterpriseNames = isEnterprise ? idsBy(existing, 'name') : new Map<string, string>();
  const actuals = new Map(table === 'actuals' ? [...existing].map(([id, cells]) => [actualKey(cells), id]) : []);
  const rowOfId = new Map<string, number>();
  const rowOfContent = new Map<string, number>();

  const schemaRefusals = (cells: CellTexts): readonly Refusal[] =>
    check(cells).map(({ code, field, expected }: CellRefusal) => ({
      code,
      field,
      expected,
      value: cells[field] ?? '',
    }));

  function edited(kind: 'added' | 'changed', row: GridRow, id: string, given: CellTexts): Planned {
    const before = existing.get(id) ?? blank;
    // An empty cell of the file leaves what is there: a file takes nothing away.
    const written = Object.entries(given).filter(([field, to]) => field !== 'id' && to !== '' && to !== before[field]);
    const cells: CellTexts = { ...before, ...Object.fromEntries(written), id };
    const refusals = schemaRefusals(cells);
    if (refusals.length > 0) return refuse(row, ...refusals);
    rowOfId.set(id, row.number);
    if (table === 'parcels') parcels.set(parcelKey(cells), id);
    if (isEnterprise && cells.code) codes.set(cells.code, id);
    if (isEnterprise && cells.name) enterpriseNames.set(cells.name, id);
    if (written.length === 0) return { kind: 'unchanged', number: row.number };
    const edits = written.map(([field, to]): Edit => ({ table, id, field, from: before[field] ?? '', to }));
    return { kind, row: { number: row.number, id, cells, edits } };
  }

  return (row: GridRow, given: CellTexts): Planned => {
    const { code = '' } = given;
    const ofCode = isEnterprise && code ? codes.get(code) : undefined;
    // The same code is the same firm, whether or not the file says its id.
    const ofYear = table === 'actuals' ? (actuals.get(actualKey(given)) ?? contentId(table, actualKey(given))) : '';
    const id = given.id || ofCode || (isEnterprise && code ? contentId(table, code) : ofYear);
    if (id) {
      const earlier = rowOfId.get(id);
      if (earlier !== undefined && !given.id && ofYear) {
        return refuse(row, { code: 'actual-twice', field: 'year', value: given.year ?? '', expected: String(earlier) });
      }
      if (earlier !== undefined) {
        const [field, value] = given.id ? (['id', id] as const) : (['code', code] as const);
        return refuse(row, { code: 'duplicate-id', field, value, expected: String(earlier) });
      }
      if (ofCode !== undefined && ofCode !== id) {
        return refuse(row, { code: 'code-taken', field: 'code', value: code, expected: ofCode });
      }
      return edited(existing.has(id) ? 'changed' : 'added', row, id, given);
    }
    const content = contentOf(table, given);
    const same = rowOfContent.get(content);
    if (same !== undefined) return refuse(row, { code: 'same-row', field: null, value: '', expected: String(same) });
    rowOfContent.set(content, row.number);
    const own = contentId(table, content);
    if (byContent.has(content) || existing.has(own)) return { kind: 'unchanged', number: row.number };
    const namesake = table === 'parcels' && given.name ? parcels.get(parcelKey(given)) : undefined;
    if (namesake !== undefined) {
      return refuse(row, { code: 'parcel-name-taken', field: 'name', value: given.name ?? '', expected: namesake });
    }
    const firm = given.name ? enterpriseNames.get(given.name) : undefined;
    if (firm !== undefined) {
      return refuse(row, { code: 'enterprise-name-taken', field: 'name', value: given.name ?? '', expected: firm });
    }
    return edited('added', row, own, given);
  };
}

/**
 * What reading the tables of a file would do to the pack, row by row: nothing is changed yet. Parcels come before land
 * records, which may name a parcel of the same file.
 */
export function planImport(pack: NamedPack, tables: readonly FoundTable[]): readonly TablePlan[] {
  const names = packNames(pack);
  const inOrder = tables.toSorted((one, other) => importTables.indexOf(one.table) - importTables.indexOf(other.table));
  const planners = new Map<ImportTable, ReturnType<typeof rowPlanner>>();
  return inOrder.map((found) => {
    const { table, rows } = found;
    const plan = planners.get(table) ?? rowPlanner(pack, table);
    planners.set(table, plan);
    const read = rowReader(pack, found, names);
    const planned = rows.map((row): Planned => {
      const { cells, refusals } = read(row);
      if (refusals.length > 0) return refuse(row, ...refusals);
      const result = plan(row, cells);
      if (table === 'parcels' && result.kind === 'added') {
        names.parcels?.add(result.row.id, [result.row.cells.name ?? '']);
      }
      return result;
    });
    const rowsOf = (kind: 'added' | 'changed') => planned.flatMap((one) => (one.kind === kind ? [one.row] : []));
    return {
      found,
      added: rowsOf('added'),
      changed: rowsOf('changed'),
      unchanged: planned.flatMap((one) => (one.kind === 'unchanged' ? [one.number] : [])),
      refused: planned.flatMap((one) => (one.kind === 'refused' ? [one.row] : [])),
    };
  });
}

/** Everything that a plan would make, for one step of history. */
export const editsOfPlan = (plans: readonly TablePlan[]): readonly Edit[] =>
  plans.flatMap(({ added, changed }) => [...added, ...changed].flatMap(({ edits }) => edits));
