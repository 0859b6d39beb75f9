/** Whether a number format shows a month and no day, as `yyyy-mm`; words in it are quoted. */
function isMonthFormat(format: string): boolean {
  const signs = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
  return /m/iu.test(signs) && !/d/iu.test(signs);
}

/** A month is kept as its first day: where the cell shows no day, none is known. */
function dateText(date: Date, format: string | undefined): string {
  if (Number.isNaN(date.getTime())) return '';
  const isMonth = format !== undefined && isMonthFormat(format) && date.getUTCDate() === 1;
  return date.toISOString().slice(0, isMonth ? 7 : 10);
}

/** The value of a workbook's cell as text; `format` is its number format. */
export function workbookCellText(value: unknown, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value, format);
  // Binary fractions such as 216.29999999999998 stand for what the cell shows.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return String(value).trim();
}
