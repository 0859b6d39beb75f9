/** What a number measures: decides which unit choice and how many digits apply on screen. */
export type Quantity =
  | 'count'
  | 'land'
  | 'areaLarge'
  | 'money'
  | 'moneyPerLand'
  | 'landPerAreaLarge'
  | 'share'
  | 'months'
  | 'plain';

/**
 * Canonical units inside the product: land in mu, large areas (a town, a platform) in km²,
 * money in 10 000 units of the pack's currency (万元 for CNY), shares as fractions of 1.
 */
export const landUnits = ['mu', 'ha', 'km2'] as const;
export type LandUnit = (typeof landUnits)[number];
export const moneyUnits = ['wan', 'yi'] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

export interface UnitChoice {
  readonly land: LandUnit;
  readonly money: MoneyUnit;
}

/** Fifteenths of a square metre: 15 mu = 1 ha (GB 3100), and in whole numbers 2 ha are 30 mu without a remainder. */
const fifteenthsPer: Readonly<Record<string, number>> = {
  mu: 10_000,
  ha: 150_000,
  km2: 15_000_000,
  m2: 15,
};

/** Currency units in one unit of money: `wan` 万 = 10⁴, `million` = 10⁶, `yi` 亿 = 10⁸. */
const currencyPer: Readonly<Record<string, number>> = {
  unit: 1,
  wan: 10_000,
  million: 1_000_000,
  yi: 100_000_000,
};

export const isLandUnit = (unit: string): boolean => Object.hasOwn(fifteenthsPer, unit);
export const isMoneyUnit = (unit: string): boolean => Object.hasOwn(currencyPer, unit);

function convert(factors: Readonly<Record<string, number>>, value: number, from: string, to: string): number {
  const source = factors[from];
  const target = factors[to];
  if (source === undefined || target === undefined) throw new Error(`no conversion from ${from} to ${to}`);
  return from === to ? value : (value * source) / target;
}

/** Land or area in another unit. Same unit returns the very number. Throws on a unit that is not one of area. */
export const convertLand = (value: number, from: string, to: string): number => convert(fifteenthsPer, value, from, to);

const cellNumber = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 12 });

/**
 * Land in another unit as the text of a cell, which takes no exponent. To twelve digits: a third of a hectare thrice is a
 * hectare, as targets are met.
 */
export const landText = (value: number, from: string, to: string): string =>
  cellNumber.format(convertLand(value, from, to));

/** Money in another scale of the same currency. Currencies are never converted. */
export const convertMoney = (value: number, from: string, to: string): number => convert(currencyPer, value, from, to);
