import { type Cell, type CellValue, openXlsx, readXlsx, type Sheet, saveXlsx } from 'hucre/xlsx';
import { columnName } from '../../src/exchange/export/sheet.ts';

export interface ReadCell {
  /** e.g. `台账!G12` */
  readonly place: string;
  readonly value: CellValue;
  readonly formula: string | null;
}

const valueAt = (sheet: Sheet, row: number, column: number): CellValue => {
  const cell: Cell | undefined = sheet.cells?.get(`${row},${column}`);
  const value = cell?.formulaResult ?? sheet.rows[row]?.[column] ?? null;
  // A formula gives the empty text for what is unknown.
  return value === '' ? null : value;
};

/** A sheet of a workbook, read back. */
export interface ReadSheet {
  readonly name: string;
  readonly sheet: Sheet;
  readonly cells: readonly ReadCell[];
  /** Value where the row with this text in one of its cells meets the column with this heading. */
  readonly at: (row: string, heading: string) => CellValue;
  readonly formulaAt: (row: string, heading: string) => string | null;
  /** 0-based row and column of that place. */
  readonly placeOf: (row: string, heading: string) => readonly [row: number, column: number];
}

function read(sheet: Sheet): ReadSheet {
  const { name, rows } = sheet;
  const placeOf = (row: string, heading: string): readonly [number, number] => {
    const head = rows.findIndex((cells) => cells.includes(heading));
    const column = rows[head]?.indexOf(heading) ?? -1;
    const found = rows.findIndex((cells, index) => index > head && cells.includes(row));
    if (head < 0 || found < 0) throw new Error(`${name} has no row ${row} under ${heading}`);
    return [found, column];
  };
  const formulaOf = (row: number, column: number) => sheet.cells?.get(`${row},${column}`)?.formula ?? null;
  return {
    name,
    sheet,
    placeOf,
    at: (row, heading) => valueAt(sheet, ...placeOf(row, heading)),
    formulaAt: (row, heading) => formulaOf(...placeOf(row, heading)),
    cells: rows.flatMap((cells, row) =>
      cells.map((_, column) => ({
        place: `${name}!${columnName(column)}${row + 1}`,
        value: valueAt(sheet, row, column),
        formula: formulaOf(row, column),
      })),
    ),
  };
}

/** The sheets of a workbook by name, with formulas and the values they carry. */
export async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, ReadSheet>> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return new Map(sheets.map((sheet) => [sheet.name, read(sheet)]));
}

/** The workbook with one cell typed anew. */
export async function withCell(
  bytes: Uint8Array,
  name: string,
  [row, column]: readonly [number, number],
  value: CellValue,
): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes);
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  const cells = sheet?.rows[row];
  if (!cells) throw new Error(`${name} has no row ${row + 1}`);
  cells[column] = value;
  const cell = sheet.cells?.get(`${row},${column}`);
  if (cell)
    sheet.cells?.set(`${row},${column}`, { ...cell, value, type: typeof value === 'number' ? 'number' : 'empty' });
  return saveXlsx(workbook);
}
