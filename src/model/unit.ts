/** 1 mu = 10000/15 m², exactly (GB 3100; 15 mu = 1 ha). */
export const squareMetresPerMu = 10000 / 15;

/** What a number measures: decides which unit choice and how many digits apply on screen. */
export type Quantity =
  | 'count'
  | 'land'
  | 'areaLarge'
  | 'money'
  | 'moneyPerLand'
  | 'landPerAreaLarge'
  | 'share'
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

const squareMetresPer: Readonly<Record<string, number>> = {
  mu: squareMetresPerMu,
  ha: 10_000,
  km2: 1_000_000,
  m2: 1,
};

/** Currency units in one unit of money: `wan` 万 = 10⁴, `million` = 10⁶, `yi` 亿 = 10⁸. */
const currencyPer: Readonly<Record<string, number>> = {
  unit: 1,
  wan: 10_000,
  million: 1_000_000,
  yi: 100_000_000,
};

export const isLandUnit = (unit: string): boolean => unit in squareMetresPer;
export const isMoneyUnit = (unit: string): boolean => unit in currencyPer;

function convert(factors: Readonly<Record<string, number>>, value: number, from: string, to: string): number {
  const source = factors[from];
  const target = factors[to];
  if (source === undefined || target === undefined) throw new Error(`no conversion from ${from} to ${to}`);
  return from === to ? value : (value * source) / target;
}

/** Land or area in another unit. Same unit returns the very number. Throws on a unit that is not one of area. */
export const convertLand = (value: number, from: string, to: string): number =>
  convert(squareMetresPer, value, from, to);

/** Money in another scale of the same currency. Currencies are never converted. */
export const convertMoney = (value: number, from: string, to: string): number => convert(currencyPer, value, from, to);
