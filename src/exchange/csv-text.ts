import Papa from 'papaparse';

/** A cell of a table that goes out: null is unknown and stays empty. */
export type PlainCell = string | number | null;

/** Twelve digits are more than any source has, and fewer than a binary fraction shows. */
export const plainNumber = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(12));

/** Signs with which a spreadsheet takes a text for a formula; some take the wide ones that an input method types too. */
const formulaStart = /^[=+\-@＝＋－＠\t\r\n]/u;

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; a number stays one. */
const safe = (cell: PlainCell): PlainCell => (typeof cell === 'string' && formulaStart.test(cell) ? `'${cell}` : cell);

/** The text without the apostrophe that keeps it from being a formula. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;

/** RFC 4180, lines ended by CR LF, without a byte order mark. */
export const csvText = (fields: readonly string[], data: readonly (readonly PlainCell[])[]): string =>
  `${Papa.unparse({ fields: fields.map((field) => safe(field) as string), data: data.map((row) => row.map(safe)) }, { newline: '\r\n' })}\r\n`;

/** UTF-8 with the mark by which spreadsheets recognise it. */
export const csvBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`\ufeff${text}`);
