import { columnName } from '../export/sheet.ts';
import type { GridRow } from '../import/grid.ts';
import { findHeader } from './find-header.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { shortText } from './short-text.ts';
import type { GroundIssue } from './source-layer.ts';

/** A grid with its headings: cells stand by index of their column. */
export interface HeadedTable {
  /** Each once; a column without heading goes by its letter. */
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
  /** Rows of one cell alone that reaches over several columns. */
  readonly titles: ReadonlySet<number>;
  readonly issues: readonly GroundIssue[];
}

/** So many cells tell what a column holds. */
const sampledCells = 1000;

/** The first thousand cells of a column that hold something. */
export function sampleOf({ rows }: HeadedTable, column: number): readonly string[] {
  const texts: string[] = [];
  for (const { cells } of rows) {
    if (cells[column]) texts.push(cells[column]);
    if (texts.length === sampledCells) break;
  }
  return texts;
}

const footnote = /^(注|备注|说明|资料来源|数据来源|来源|填表人|制表|审核|note|source)\s*[:：]/iu;

const filledCount = (cells: readonly string[]): number => cells.filter(Boolean).length;

function uniqueNames(headings: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return headings.map((heading) => {
    const count = (counts.get(heading) ?? 0) + 1;
    counts.set(heading, count);
    return count === 1 ? heading : `${heading} (${count})`;
  });
}

/** In text a cell right of all headings has been pushed there, unless most rows have one. */
function isPushed({ isText }: SheetGrid, rows: readonly GridRow[], width: number): (row: GridRow) => boolean {
  const overfull = (row: GridRow): boolean => filledCount(row.cells.slice(width)) > 0;
  const areFew = rows.filter(overfull).length * 2 < rows.length;
  return (row) => isText && areFew && overfull(row);
}

/** The table of a grid: its headings, and its rows without empty ones, repeated headings and footnotes. null where it has no headings. */
export function headedTable(file: string, grid: SheetGrid): HeadedTable | null {
  const header = findHeader(grid.rows);
  if (!header) return null;
  const width = header.headings.findLastIndex((text) => text !== '') + 1;
  const isHeading = (cells: readonly string[]): boolean =>
    cells.every((text, index) => text === (header.headings[index] ?? ''));
  const below = grid.rows.filter(
    ({ number, cells }) =>
      number > header.lastRow &&
      filledCount(cells) > 0 &&
      !isHeading(cells) &&
      !footnote.test(cells.find(Boolean) ?? ''),
  );
  const pushed = isPushed(grid, below, width);
  const rows = below.filter((row) => !pushed(row));
  const last = Math.max(width, ...rows.slice(0, 1000).map(({ cells }) => cells.findLastIndex(Boolean) + 1));
  const used = Array.from({ length: last }, (_, index) => index).filter(
    (index) => header.headings[index] || rows.some(({ cells }) => cells[index]),
  );
  const columns = uniqueNames(used.map((index) => header.headings[index] || columnName(index)));
  const taken = new Set(rows.map(({ number }) => number));
  const formulas = grid.formulas.flatMap(({ row, index, formula }): readonly GroundIssue[] => {
    const field = columns[used.indexOf(index)];
    if (field === undefined || !taken.has(row)) return [];
    return [{ code: 'formula-cell', file, row, field, params: { value: shortText(formula) } }];
  });
  return {
    columns,
    rows: rows.map(({ number, cells }) => ({ number, cells: used.map((index) => cells[index] ?? '') })),
    titles: new Set(
      rows
        .filter(({ number, cells }) => grid.merged.has(number) && filledCount(cells) === 1)
        .map(({ number }) => number),
    ),
    issues: [
      ...below.filter(pushed).map(
        ({ number, cells }): GroundIssue => ({
          code: 'cell-count',
          file,
          row: number,
          params: { value: cells.length, expected: width },
        }),
      ),
      ...formulas,
    ],
  };
}
