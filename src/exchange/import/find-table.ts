import { translator } from '../../i18n/translate.ts';
import { languages } from '../../model/language.ts';
import { columnsByHeading, plainHeading } from './column-words.ts';
import type { Grid, GridRow } from './grid.ts';
import { type HeadingUnit, headingUnit } from './heading-units.ts';
import { type ImportColumn, type ImportTable, importTables } from './import-columns.ts';

export interface FoundColumn {
  readonly index: number;
  readonly column: ImportColumn;
  /** Unit that the heading of a quantity names in brackets; null for none. */
  readonly unit: HeadingUnit | null;
}

/** A table as a file holds it. */
export interface FoundTable {
  readonly table: ImportTable;
  readonly grid: Grid;
  readonly header: GridRow;
  readonly columns: readonly FoundColumn[];
  /** Headings that no column answers to. */
  readonly ignored: readonly string[];
  readonly rows: readonly GridRow[];
}

/** Columns that all tables have say nothing of which table it is. */
const shared = new Set(['id', 'source', 'locator', 'note', 'name']);
/** A header stands at the top, at most below a title and some remarks. */
const mostRowsAbove = 30;

function columnsOf(table: ImportTable, { cells }: GridRow): readonly FoundColumn[] {
  const byHeading = columnsByHeading(table);
  const found = cells.flatMap((text, index) => {
    const column = text ? byHeading.get(plainHeading(text)) : undefined;
    return column ? [{ index, column, unit: headingUnit(column, text) }] : [];
  });
  return found.filter(({ column }, index) => found.findIndex((other) => other.column === column) === index);
}

/** Rows that begin with `#` explain; a spreadsheet's own errors, such as #REF!, do not. */
const isRemark = ({ cells }: GridRow): boolean => /^#(?![A-Z/0]+[!?])/u.test(cells.find(Boolean) ?? '');
const isEmpty = ({ cells }: GridRow): boolean => cells.every((cell) => cell === '');

/** Sheets of a template that explain. */
const isGuide = ({ name }: Grid): boolean =>
  languages.some((language) =>
    (['exchange.sheet.guide', 'exchange.sheet.names'] as const).some((key) => translator(language)(key) === name),
  );

/** The table that a grid holds, by its headings; null where none is recognised. */
export function findTable(grid: Grid): FoundTable | null {
  if (isGuide(grid)) return null;
  const candidates = grid.rows
    .filter((row) => !isRemark(row))
    .slice(0, mostRowsAbove)
    .flatMap((header) =>
      importTables.map((table) => {
        const columns = columnsOf(table, header);
        return { table, header, columns, score: columns.filter(({ column }) => !shared.has(column.name)).length };
      }),
    );
  const [best] = candidates.toSorted((one, other) => other.score - one.score);
  if (!best || best.score === 0) return null;
  const { table, header, columns } = best;
  const taken = new Set(columns.map(({ index }) => index));
  return {
    table,
    grid,
    header,
    columns,
    ignored: header.cells.filter((text, index) => text && !taken.has(index)),
    rows: grid.rows.filter((row) => row.number > header.number && !isEmpty(row) && !isRemark(row)),
  };
}
