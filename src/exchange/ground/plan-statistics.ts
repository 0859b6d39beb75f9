import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { StatisticScope } from '../../model/statistic.ts';
import { contentId } from '../import/content-id.ts';
import { cellEdits, removal } from './cell-edits.ts';
import { figureText } from './figure-text.ts';
import { readHeading } from './numeric-columns.ts';
import type { GroundIssue, SourceTable } from './source-layer.ts';

export { type NumericColumn, numericColumns } from './numeric-columns.ts';

export interface StatisticWord {
  readonly scopeKind: StatisticScope;
  readonly source: string;
  /** The columns taken, each with its unit (empty: a plain number) and whether figures of several add up. */
  readonly columns: readonly { readonly name: string; readonly unit: string; readonly adding: 'sum' | 'none' }[];
  /** Id by row number; null or absent: the row fits nothing, and is listed. */
  readonly assigned: ReadonlyMap<number, string | null>;
}

type PlannedPack = Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>;
type StatisticColumn = StatisticWord['columns'][number];
type Row = SourceTable['rows'][number];

/** Column names without their units, but where two would then be called the same. */
function statisticNames({ columns }: SourceTable): ReadonlyMap<string, string> {
  const short = new Map(columns.map((column) => [column, readHeading(column).name]));
  const times = (name: string) => [...short.values()].filter((other) => other === name).length;
  return new Map([...short].map(([column, name]) => [column, times(name) > 1 ? column.trim() : name]));
}

/** The one row of each area, platform or project, and the rows that share one: which is right, or whether they add up, nobody says. */
function rowsByScope({ file, rows }: SourceTable, { assigned }: StatisticWord) {
  const byScope = new Map<string, Row[]>();
  for (const row of rows) {
    const id = assigned.get(row.number);
    if (id) byScope.set(id, [...(byScope.get(id) ?? []), row]);
  }
  const groups = [...byScope];
  return {
    single: groups.flatMap(([id, [row, ...others]]) => (row && others.length === 0 ? [[id, row] as const] : [])),
    issues: groups
      .filter(([, group]) => group.length > 1)
      .flatMap(([id, group]) =>
        group.map(({ number }): GroundIssue => {
          const others = group.flatMap((other) => (other.number === number ? [] : [other.number]));
          return { code: 'duplicate-key', file, row: number, params: { value: id, expected: others.join(', ') } };
        }),
      )
      .toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)),
  };
}

/**
 * Reads cells as figures in the column's unit. 85% is 85 where that is %, and 0.85 where there is none; in a column whose
 * signs alone say %, a cell without one may be either, and is not taken.
 */
function figureReader(column: StatisticColumn, cells: readonly string[]) {
  const hasSigns = cells.some((cell) => {
    const figure = figureText(cell);
    return figure.kind === 'number' && figure.isPercent;
  });
  const unit = column.unit.normalize('NFKC').trim();
  const isEither = hasSigns && (unit === '' || unit === '%') && readHeading(column.name).unit !== '%';

  return (cell: string): { readonly text: string } | { readonly expected: string } | null => {
    const figure = figureText(cell);
    if (figure.kind === 'unknown') return null;
    const expected = isEither ? '85%' : '12,345.6';
    if (figure.kind === 'other') return { expected };
    const { text, isPercent } = figure;
    if (!isPercent) return isEither && text !== '0' ? { expected } : { text };
    if (unit === '%') return { text };
    const share = figureText(`${text}e-2`);
    return unit === '' && share.kind === 'number' ? { text: share.text } : { expected };
  };
}

type Figures = readonly (readonly [scopeId: string, row: Row])[];

/** The edits of one statistic's values, and the cells that hold none. */
function planValues(pack: PlannedPack, table: SourceTable, id: string, column: StatisticColumn, figures: Figures) {
  const cellOf = ({ cells }: Row) => cells[column.name] ?? '';
  const read = figureReader(column, table.rows.map(cellOf));
  const edits: Edit[] = [];
  const issues: GroundIssue[] = [];
  let count = 0;
  for (const [scopeId, row] of figures) {
    const figure = read(cellOf(row));
    const valueId = `${id}.${scopeId}`;
    if (figure && 'text' in figure) {
      const cells = { statisticId: id, scopeId, value: figure.text };
      edits.push(...cellEdits('statistic-values', valueId, pack.cellsOf('statistic-values', valueId), cells));
      count += 1;
      continue;
    }
    edits.push(...removal(pack, 'statistic-values', valueId));
    if (!figure) continue;
    const params = { value: cellOf(row).trim(), expected: figure.expected };
    issues.push({ code: 'number-expected', file: table.file, row: row.number, field: column.name, params });
  }
  return { edits, issues, count };
}

/**
 * The edits that make statistics of a table's columns. Cells that hold no number are named and stay unknown. A table of one
 * source, taken again, brings the same statistics up to date: what it now leaves open is open. A column without a figure
 * makes none.
 */
export function planStatistics(
  pack: PlannedPack,
  table: SourceTable,
  word: StatisticWord,
): { readonly edits: readonly Edit[]; readonly issues: readonly GroundIssue[]; readonly ids: readonly string[] } {
  const { scopeKind, columns } = word;
  const source = word.source.trim();
  const names = statisticNames(table);
  const { single, issues } = rowsByScope(table, word);
  const planned = columns.map((column) => {
    const name = names.get(column.name) ?? column.name.trim();
    const id = contentId('statistics', JSON.stringify([name, source, scopeKind]));
    const before = pack.cellsOf('statistics', id);
    const values = planValues(pack, table, id, column, single);
    const cells = { scopeKind, name, unit: column.unit.trim(), adding: column.adding, source };
    const isMade = values.count > 0 || before !== null;
    const edits = isMade ? [...cellEdits('statistics', id, before, cells), ...values.edits] : [];
    return { id, isMade, edits, issues: values.issues };
  });
  return {
    edits: planned.flatMap(({ edits }) => edits),
    issues: [...issues, ...planned.flatMap((column) => column.issues)],
    ids: planned.flatMap(({ id, isMade }) => (isMade ? [id] : [])),
  };
}
