import type { Cell, CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** A value that a cell holds as typed by hand; null leaves it truly empty. */
export type CellInput = string | number | Date | null;

/** A formula with the value it has now; null stands for the empty text that it gives for what is unknown. */
export interface FormulaInput {
  readonly formula: string;
  readonly cached: string | number | null;
}

const thin = { style: 'thin', color: { rgb: 'C9D2DA' } } as const;
const shade = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });

const looks = {
  title: { font: { bold: true, size: 15 } },
  note: { font: { color: { rgb: '4A5763' } }, alignment: { vertical: 'top' } },
  wrapped: { alignment: { wrapText: true, vertical: 'top' } },
  band: {
    font: { bold: true },
    ...shade('D5DFE8'),
    alignment: { horizontal: 'center' },
    border: { left: thin, right: thin },
  },
  head: {
    font: { bold: true },
    ...shade('E9EFF4'),
    alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
    border: { bottom: { style: 'medium', color: { rgb: '7A8A99' } }, left: thin, right: thin },
  },
  plain: {},
  total: { font: { bold: true }, border: { top: { style: 'medium', color: { rgb: '7A8A99' } } } },
  /** What a person may change, and see the formulas follow. */
  input: shade('FFF8DC'),
  field: { border: { bottom: { style: 'thin', color: { rgb: '7A8A99' } } } },
} as const satisfies Readonly<Record<string, CellStyle>>;
export type Look = keyof typeof looks;

export const numberFormats = {
  text: '@',
  count: '#,##0',
  land: '#,##0.00',
  money: '#,##0.##',
  number: '#,##0.###',
  share: '0.0%',
  day: 'yyyy-mm-dd',
  month: 'yyyy-mm',
  year: '0',
  general: 'General',
} as const;
export type NumberFormat = keyof typeof numberFormats;

/** A1 name of a column, from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A date `YYYY-MM-DD` or month `YYYY-MM` as a date cell with its format: a month is shown without a day. */
export function dateCell(text: string | null): { readonly value: Date | null; readonly format: NumberFormat } {
  if (text === null) return { value: null, format: 'day' };
  const isMonth = text.length === 7;
  return { value: new Date(`${isMonth ? `${text}-01` : text}T00:00:00Z`), format: isMonth ? 'month' : 'day' };
}

const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Points; four lines of text. */
const headingHeight = 62;

interface Layout {
  readonly widths: readonly number[];
  /** Rows and columns that stay when the sheet is scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows of headings, repeated on each page. */
  readonly headings?: { readonly from: number; readonly to: number };
  /** Pages that a row may take in print. */
  readonly pagesAcross?: number;
}

/** A sheet being filled, cell by cell; rows and columns count from 0. */
export class Sheet {
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: NonNullable<WriteSheet['merges']> = [];
  readonly #marks: NonNullable<WriteSheet['conditionalRules']> = [];
  readonly #name: string;
  #rowCount = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** The sheet's name as a formula refers to it. */
  get reference(): string {
    return quotedSheet(this.#name);
  }

  put(
    row: number,
    column: number,
    input: CellInput | FormulaInput,
    look: Look = 'plain',
    format: NumberFormat = 'general',
  ): void {
    const style: CellStyle = { ...looks[look], ...(format === 'general' ? {} : { numFmt: numberFormats[format] }) };
    this.#rowCount = Math.max(this.#rowCount, row + 1);
    const isFormula = typeof input === 'object' && input !== null && 'formula' in input;
    this.#cells.set(
      `${row},${column}`,
      isFormula ? { formula: input.formula, formulaResult: input.cached ?? '', style } : { value: input, style },
    );
  }

  /** Sets the cells of an A1 range in italics where the formula holds, which is written for the range's first cell. */
  markWhere(range: string, formula: string): void {
    this.#marks.push({
      type: 'expression',
      priority: this.#marks.length + 1,
      range,
      formula,
      style: { font: { italic: true, color: { rgb: '8A5A00' } } },
    });
  }

  merge(row: number, from: number, to: number): void {
    if (to > from) this.#merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
  }

  /** The sheet as the writer takes it. Rows and columns count from 0, widths are in characters. */
  finish({ widths, frozen, headings, pagesAcross = 1 }: Layout): WriteSheet {
    return {
      name: this.#name,
      // Cells beyond the rows that are given would be left out.
      rows: Array.from({ length: this.#rowCount }, () => []),
      cells: this.#cells,
      columns: widths.map((width) => ({ width })),
      rowDefs: new Map(headings ? [[headings.to, { height: headingHeight }]] : []),
      merges: this.#merges,
      conditionalRules: this.#marks,
      freezePane: frozen,
      pageSetup: {
        paperSize: 'a3',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: pagesAcross,
        fitToHeight: 0,
        // The writer puts rows before columns, where Excel has columns first: a sheet of several pages is titled by name.
        ...(headings && pagesAcross === 1 ? { printTitlesRow: `$${headings.from + 1}:$${headings.to + 1}` } : {}),
      },
      headerFooter: { oddFooter: '&L&A&R&P / &N' },
    };
  }
}

/** The name by which a sheet of several pages repeats its frozen rows and columns on each. */
export function printTitles({ name, freezePane, pageSetup }: WriteSheet): readonly NamedRange[] {
  const { rows = 0, columns = 0 } = freezePane ?? {};
  if ((pageSetup?.fitToWidth ?? 1) <= 1 || rows === 0 || columns === 0) return [];
  const sheet = quotedSheet(name);
  const range = `${sheet}!$A:$${columnName(columns - 1)},${sheet}!$1:$${rows}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}
