import { convertMoney, isLandUnit, isMoneyUnit, landText } from '../../model/unit.ts';
import { bracketed } from './column-words.ts';
import type { ImportColumn } from './import-columns.ts';

/** Unit that a heading names in brackets; the currency too where it does. */
export interface HeadingUnit {
  /** Empty for one that is not known. */
  readonly unit: string;
  /** ISO 4217; null where none is named. */
  readonly currency: string | null;
}

const landUnitNames: Readonly<Record<string, string>> = {
  亩: 'mu',
  公顷: 'ha',
  'km²': 'km2',
  平方公里: 'km2',
  'm²': 'm2',
  平方米: 'm2',
};
const moneyUnitNames: Readonly<Record<string, string>> = {
  万元: 'wan',
  亿元: 'yi',
  百万元: 'million',
  元: 'unit',
  万: 'wan',
  亿: 'yi',
  '10k': 'wan',
  '100m': 'yi',
};
/** Yuan, as the words for its multiples say it. */
const yuan = /^(?:[万亿]|百万)?元$/u;
const energyUnitNames: Readonly<Record<string, string>> = {
  吨标准煤: 'tce',
  吨标煤: 'tce',
  tce: 'tce',
  't of standard coal': 'tce',
};

function landUnit(named: string): string {
  return landUnitNames[named] ?? (named === 'km2' || named === 'm2' || isLandUnit(named) ? named : '');
}

function moneyUnit(named: string): HeadingUnit {
  const [, before, scale = '', after] = /^(?:([a-z]{3}) )?(\S+)(?: ([a-z]{3}))?$/u.exec(named) ?? [];
  const currency = (before ?? after)?.toUpperCase() ?? (yuan.test(scale) ? 'CNY' : null);
  return { unit: moneyUnitNames[scale] ?? (isMoneyUnit(scale) ? scale : ''), currency };
}

/** The unit that the heading of a quantity names; null for none, and for a column of another kind. */
export function headingUnit({ kind }: ImportColumn, heading: string): HeadingUnit | null {
  const named = bracketed(heading).toLowerCase();
  if (!named) return null;
  if (kind === 'land') return { unit: landUnit(named), currency: null };
  if (kind === 'energy') return { unit: energyUnitNames[named] ?? '', currency: null };
  return kind === 'money' ? moneyUnit(named) : null;
}

const plainNumber = /^-?\d+(\.\d+)?$/u;
// A cell takes no exponent; twelve digits are more than any source has.
const moneyCell = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 12 });

/** A number of one unit of land or money as the text of another; a text that is no number stays. */
export function inUnit(text: string, from: string, to: string): string {
  if (from === to || !plainNumber.test(text)) return text;
  if (isLandUnit(from)) return landText(Number(text), from, to);
  return moneyCell.format(convertMoney(Number(text), from, to));
}
