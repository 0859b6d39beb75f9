import Papa from 'papaparse';

export interface CsvRow {
  /** 1-based line of the file at which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote is not closed, or stands inside an unquoted cell. */
  readonly isMalformed: boolean;
}

const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.split('\n').length - 1), 0);

/** Rows of an RFC 4180 text, header first; empty lines are passed over. Lines may end in LF or CRLF. */
export function parseCsv(text: string): readonly CsvRow[] {
  const { data, errors } = Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), { delimiter: ',', newline: '\n' });
  const malformed = new Set(errors.map((error) => error.row));
  const rows: CsvRow[] = [];
  let line = 1;
  data.forEach((cells, index) => {
    if (cells.length > 1 || cells[0]?.trim()) rows.push({ line, cells, isMalformed: malformed.has(index) });
    line += 1 + lineBreaks(cells);
  });
  return rows;
}
