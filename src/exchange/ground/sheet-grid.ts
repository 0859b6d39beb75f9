import Papa from 'papaparse';
import type { Grid } from '../import/grid.ts';
import { workbookCellText } from '../import/workbook-cell.ts';
import { readXlsx } from '../workbook-library.ts';

/** A CSV file or a sheet, with what its cells' texts do not tell. */
export interface SheetGrid extends Grid {
  /** Formulas that came without a value: number of the row, index of the cell, which itself is empty. */
  readonly formulas: readonly { readonly row: number; readonly index: number; readonly formula: string }[];
  /** Numbers of the rows in which a cell reaches over several columns: titles. */
  readonly merged: ReadonlySet<number>;
  /** A row with more cells than headings has lost its order: in a workbook there is none to lose. */
  readonly isText: boolean;
}

/** ="0123" is how a text is kept from becoming a number. */
const withoutQuoting = (cell: string): string => /^="([^"]*)"$/u.exec(cell)?.[1] ?? cell;

/** The rows of delimited text; null where they are more than `mostRows`. */
export function textGrid(name: string, text: string, mostRows: number): SheetGrid | null {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), { skipEmptyLines: false, preview: mostRows + 1 });
  if (data.length > mostRows) return null;
  const rows = data.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((cell) => withoutQuoting(cell.trim())),
  }));
  return { name, rows, formulas: [], merged: new Set(), isText: true };
}

/** The sheets of a workbook that are not hidden. Throws where the bytes are no workbook. */
export async function workbookGrids(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  const { sheets } = await readXlsx(bytes, {
    readStyles: true,
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
  });
  return sheets.map(({ name, rows, cells: details, merges = [] }) => {
    const withoutValue = [...(details ?? [])].filter(([, { formula, value }]) => formula && (value ?? '') === '');
    return {
      name,
      rows: rows.map((cells, row) => ({
        number: row + 1,
        cells: cells.map((value, column) => workbookCellText(value, details?.get(`${row},${column}`)?.style?.numFmt)),
      })),
      formulas: withoutValue.map(([place, { formula }]) => {
        const [row = 0, index = 0] = place.split(',').map(Number);
        return { row: row + 1, index, formula: `=${formula}` };
      }),
      merged: new Set(merges.filter(({ startCol, endCol }) => endCol > startCol).map(({ startRow }) => startRow + 1)),
      isText: false,
    };
  });
}
