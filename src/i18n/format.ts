import type { Language } from '../model/language.ts';
import { convertLand, convertMoney, type Quantity, type UnitChoice } from '../model/unit.ts';

export interface FormatOptions {
  readonly language: Language;
  readonly units: UnitChoice;
  /** ISO 4217 of the pack. */
  readonly currency: string;
  /** Digits after the point of every bare number, so that those of a column stand under each other. */
  readonly decimals?: number;
}

/** A value as text, number and unit apart so that the unit can be set small. `text` is null for an unknown value. */
export interface Formatted {
  readonly text: string | null;
  readonly unit: string;
}

const unitNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  mu: { zh: '亩', en: 'mu' },
  ha: { zh: '公顷', en: 'ha' },
  km2: { zh: '平方公里', en: 'km²' },
};

/** Yuan in Chinese need no currency: 万元, 亿元. Any other currency is named. */
function moneyName({ language, units, currency }: FormatOptions): string {
  const scale = { zh: { wan: '万', yi: '亿' }, en: { wan: '10k', yi: '100m' } }[language][units.money];
  if (language === 'zh') return currency === 'CNY' ? `${scale}元` : `${scale} ${currency}`;
  return `${currency} ${scale}`;
}

const landName = ({ language, units }: FormatOptions): string => unitNames[units.land]?.[language] ?? units.land;

/** The unit in which the options show a quantity; empty for a bare number. */
export function unitName(quantity: Quantity, options: FormatOptions): string {
  switch (quantity) {
    case 'land':
      return landName(options);
    case 'areaLarge':
      return unitNames.km2?.[options.language] ?? 'km²';
    case 'money':
      return moneyName(options);
    case 'moneyPerLand':
      return `${moneyName(options)}/${landName(options)}`;
    case 'landPerAreaLarge':
      return `${landName(options)}/${unitNames.km2?.[options.language]}`;
    case 'share':
      return '%';
    case 'count':
      return options.language === 'zh' ? '个' : '';
    case 'months':
      return options.language === 'zh' ? '个月' : 'months';
    case 'plain':
      return '';
  }
}

/** The value in the chosen unit, unrounded. */
export function inChosenUnit(value: number, quantity: Quantity, { units }: FormatOptions): number {
  switch (quantity) {
    case 'land':
      return convertLand(value, 'mu', units.land);
    case 'money':
      return convertMoney(value, 'wan', units.money);
    case 'moneyPerLand':
      return convertMoney(value, 'wan', units.money) / convertLand(1, 'mu', units.land);
    case 'landPerAreaLarge':
      return convertLand(value, 'mu', units.land);
    case 'share':
      return value * 100;
    default:
      return value;
  }
}

/** A value in the chosen unit as the canonical one. */
export const fromChosenUnit = (value: number, quantity: Quantity, options: FormatOptions): number =>
  value / inChosenUnit(1, quantity, options);

/** Digits after the point: [least, most]. Land keeps the plan's two decimals. */
function digits(quantity: Quantity, { units, decimals }: FormatOptions): readonly [number, number] {
  switch (quantity) {
    case 'land':
      return units.land === 'km2' ? [4, 4] : [2, 2];
    case 'areaLarge':
      return [2, 2];
    case 'money':
      return units.money === 'yi' ? [4, 4] : [0, 2];
    case 'moneyPerLand':
      return units.money === 'yi' ? [4, 4] : [1, 1];
    case 'landPerAreaLarge':
      return units.land === 'km2' ? [4, 4] : [1, 1];
    case 'share':
      return [1, 1];
    case 'count':
    case 'months':
      return [0, 0];
    case 'plain':
      return [decimals ?? 0, decimals ?? 3];
  }
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Kept, since making one takes far longer than writing a number with it. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, known);
  return known;
}

/** One formatter for every number on screen: thousands separators, the quantity's decimals, the chosen unit. */
export function format(value: number | null, quantity: Quantity, options: FormatOptions): Formatted {
  const unit = unitName(quantity, options);
  if (value === null) return { text: null, unit };
  const [minimumFractionDigits, maximumFractionDigits] = digits(quantity, options);
  const locale = options.language === 'zh' ? 'zh-CN' : 'en-GB';
  // A small bare number keeps three digits that count: it is not 0.
  const isSmall = quantity === 'plain' && options.decimals === undefined && Math.abs(value) < 0.1;
  const text = numberFormat(
    locale,
    isSmall ? { maximumSignificantDigits: 3 } : { minimumFractionDigits, maximumFractionDigits },
  ).format(inChosenUnit(value, quantity, options));
  return { text, unit };
}

/** As `format`, with the sign of a difference before it; 0 has none. */
export function formatSigned(value: number | null, quantity: Quantity, options: FormatOptions): Formatted {
  const { text, unit } = format(value === null ? null : Math.abs(value), quantity, options);
  if (value === null || text === null || !/[1-9]/u.test(text)) return { text, unit };
  return { text: `${value < 0 ? '−' : '+'}${text}`, unit };
}

/** A month `YYYY-MM`: `2021.02` in Chinese as in the plan, `Feb 2021` in English. */
export function formatMonth(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  if (language === 'zh') return `${year}.${number}`;
  return new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** A day `YYYY-MM-DD` or month `YYYY-MM`: `2021.02.28` in Chinese, `28 Feb 2021` in English. */
export function formatDate(date: string, language: Language): string {
  if (date.length === 7) return formatMonth(date, language);
  if (language === 'zh') return date.replaceAll('-', '.');
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
