import type { GridRow } from '../import/grid.ts';

export interface FoundHeader {
  /** Headings by index of the column, empty where there is none. */
  readonly headings: readonly string[];
  /** Number of the last row of the header: what comes after is data. */
  readonly lastRow: number;
}

/** A header stands at the top, at most below a title and some remarks. */
const mostRowsAbove = 30;
/** So many rows tell how wide a table is. */
const sampledRows = 200;

const filled = ({ cells }: GridRow): readonly string[] => cells.filter(Boolean);
const isNumber = (text: string): boolean => /^[+-]?[\d,]+(\.\d+)?%?$/u.test(text.normalize('NFKC'));
const isYear = (text: string): boolean => /^(19|20)\d\d$/u.test(text);
/** `单位：亿元`, `填报日期：…` stand above headers and beside them. */
const isRemark = (text: string): boolean =>
  /^(单位|填报|填表|制表|编制|日期|时间|表号|来源|数据来源|说明|注|备注|附件|坐标系|unit|date|source|note)[^:：]{0,6}[:：]/iu.test(
    text,
  );
const isWordy = (row: GridRow): boolean => filled(row).every((text) => !isNumber(text) || isYear(text));

const unitWord =
  /^[（(]?(十|百|千|万|亿|百万|千万)*(元|美元|吨|人|户|家|个|件|台|亩|公顷|公里|千米|米|平方米|平方公里|km²|km2|m²|m2|千瓦时|度|%|％|‰|ha|mu|kwh|t|年)(\s*[/／]\s*\S+)?[)）]?$/iu;

const bracketed = (unit: string): string => (/^[（(]/u.test(unit) ? unit : `（${unit}）`);

/** The heading to the left under which one stands, where cells are merged. */
const groupOver = (cells: readonly string[], index: number): string =>
  cells.slice(0, index + 1).findLast((text) => text !== '') ?? '';

/** Headings of two rows: the second names parts of what the first names, or its units. */
function twoRows(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, index) => {
    const [over, own, under] = [groupOver(upper, index), upper[index] ?? '', lower[index] ?? ''];
    if (under === '') return own;
    if (over === '') return under;
    return unitWord.test(under) ? `${over}${bracketed(under)}` : `${over} ${under}`;
  });
}

function isSecondRow({ cells: upper }: GridRow, lower: GridRow): boolean {
  const first = upper.findIndex(Boolean);
  const named = filled(lower);
  if (named.length === 0 || lower.cells[first] || !isWordy(lower)) return false;
  // A row of data may lack its name: parts stand where the row above is merged, units under what they are of.
  return (
    lower.cells.some((text, index) => text && !upper[index] && index > first) ||
    named.every((text) => unitWord.test(text))
  );
}

/** The row of headings, below titles and remarks; null where no row looks like one. */
export function findHeader(rows: readonly GridRow[]): FoundHeader | null {
  const widths = rows.slice(0, sampledRows).map((row) => filled(row).length);
  // The middle one without titles: a row whose commas part one text into many is wider than the table.
  const several = widths.filter((width) => width > 1).sort((a, b) => a - b);
  const least = several.length === 0 ? 1 : Math.max(2, (several[Math.floor(several.length / 2)] ?? 0) / 2);
  const index = rows
    .slice(0, mostRowsAbove)
    .findIndex((row) => filled(row).length >= least && isWordy(row) && !filled(row).some(isRemark));
  const [header, next] = rows.slice(index, index + 2);
  if (index < 0 || !header) return null;
  if (next && isSecondRow(header, next)) return { headings: twoRows(header.cells, next.cells), lastRow: next.number };
  return { headings: header.cells, lastRow: header.number };
}
