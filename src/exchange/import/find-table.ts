import { translator } from '../../i18n/translate.ts';
import { languages } from '../../model/language.ts';
import { isLandUnit, landText } from '../../model/unit.ts';
import { bracketed, columnsByHeading, plainHeading } from './column-words.ts';
import type { Grid, GridRow } from './grid.ts';
import { type ImportColumn, type ImportTable, importTables } from './import-columns.ts';

export interface FoundColumn {
  readonly index: number;
  readonly column: ImportColumn;
  /** Unit of land that the heading names in brackets; null for none, empty for one that is not known. */
  readonly unit: string | null;
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

const landUnitNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    亩: 'mu',
    公顷: 'ha',
    'km²': 'km2',
    平方公里: 'km2',
    'm²': 'm2',
    平方米: 'm2',
  }),
);

function unitOf(heading: string): string | null {
  const named = bracketed(heading).toLowerCase();
  if (!named) return null;
  return landUnitNames.get(named) ?? (named === 'km2' || named === 'm2' || isLandUnit(named) ? named : '');
}

function columnsOf(table: ImportTable, { cells }: GridRow): readonly FoundColumn[] {
  const byHeading = columnsByHeading(table);
  const found = cells.flatMap((text, index) => {
    const column = text ? byHeading.get(plainHeading(text)) : undefined;
    return column ? [{ index, column, unit: column.kind === 'land' ? unitOf(text) : null }] : [];
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

/** A number of one unit of land as the text of another; a text that is no number stays. */
export function inUnit(text: string, from: string, to: string): string {
  return from === to || !/^-?\d+(\.\d+)?$/u.test(text) ? text : landText(Number(text), from, to);
}
