import { figureText } from './figure-text.ts';
import type { SourceTable } from './source-layer.ts';

export interface NumericColumn {
  readonly name: string;
  /** In brackets after the name, as 产值（亿元）, or the % that all its cells bear; empty for none. */
  readonly unit: string;
  /** Cells that hold a number, and cells that hold something else. */
  readonly numbers: number;
  readonly others: number;
}

export interface Heading {
  /** Without the unit. */
  readonly name: string;
  /** Empty for none. */
  readonly unit: string;
}

/** What stands in brackets and is no unit: years, prices and what is counted. */
const noUnit = /^\d{4}|年$|规上|规下|规模|含|价|合计|累计|小计|其中|比较|current|constant|total|above|incl/iu;
const bracketed = /^(.+?)\s*[([【〔［]([^()[\]【】〔〕]+)[)\]】〕］]\s*$/u;

/** 产值（亿元） is 产值 in 亿元; 产值（规上） has no unit, and neither has 产值（2020年）. */
export function readHeading(heading: string): Heading {
  const found = bracketed.exec(heading.normalize('NFKC').trim());
  const unit =
    found?.[2]
      ?.trim()
      .replace(/^(?:单位|單位|unit)\s*[:：]\s*/iu, '')
      .split(/[,，;；、]/u)[0]
      ?.trim() ?? '';
  if (!found?.[1] || unit === '' || noUnit.test(unit)) return { name: heading.trim(), unit: '' };
  return { name: found[1], unit };
}

const codeHeading = /代码|代碼|编码|編碼|编号|編號|证号|邮编|电话|電話|手机|号码|\b(?:code|id|zip|phone|tel)\b|^fid$/iu;
const rowHeading = /^(?:序号|序號|序|行号|no\.?|#|index)$/iu;
const rankHeading = /排名|名次|位次|排序|rank/iu;
const yearHeading = /年份|年度|年$|^year$/iu;

const isInteger = (text: string): boolean => /^\d+$/u.test(text);
/** Long numbers of one length that begin alike, as 330282001. */
const areCodes = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  new Set(texts).size > 1 &&
  texts.every((text) => isInteger(text) && text.length >= 6 && text.length === texts[0]?.length) &&
  texts.every((text) => text.slice(0, 4) === texts[0]?.slice(0, 4));
const areYears = (texts: readonly string[], name: string): boolean =>
  (texts.length > 2 || yearHeading.test(name)) && texts.every((text) => /^(?:19|20)\d\d$/u.test(text));
const areRowNumbers = (texts: readonly string[]): boolean =>
  texts.length > 2 && texts.every((text, index) => text === String(index + 1));

/** Whether numbers of a column are marks of something and no figures of it. */
function areMarks({ name, unit }: Heading, cells: readonly string[], texts: readonly string[]): boolean {
  if (rowHeading.test(name) || codeHeading.test(name)) return true;
  if (unit !== '') return false;
  const hasLeadingZeros = cells.some((cell) => /^0\d/u.test(cell.normalize('NFKC').trim()));
  if (hasLeadingZeros || areCodes(texts) || areYears(texts, name)) return true;
  return areRowNumbers(texts) && !rankHeading.test(name);
}

function numericColumn({ rows }: SourceTable, name: string): NumericColumn | null {
  const cells = rows.map((row) => row.cells[name] ?? '');
  const read = cells.map(figureText);
  const found = read.filter((figure) => figure.kind === 'number');
  const others = read.filter(({ kind }) => kind === 'other').length;
  const heading = readHeading(name);
  const texts = found.map(({ text }) => text);
  // Where as many cells are words, a number among them is a word too, unless the heading gives its unit.
  const fewest = heading.unit === '' ? others + 1 : Math.max(1, others);
  if (found.length < fewest || areMarks(heading, cells, texts)) return null;
  const unit = heading.unit || (found.every(({ isPercent }) => isPercent) ? '%' : '');
  return { name, unit, numbers: found.length, others };
}

/** The columns that hold numbers: codes, years and row numbers are none. */
export function numericColumns(table: SourceTable): readonly NumericColumn[] {
  return table.columns
    .filter((name) => name.trim() !== '')
    .map((name) => numericColumn(table, name))
    .filter((column) => column !== null);
}
