import type { Reading } from '../../model/figure.ts';
import type { Localized } from '../../model/language.ts';
import type { Provenance } from '../../model/sourced.ts';

/** A value as the plan states it, and where. */
export interface Stated extends Provenance {
  readonly value: number;
  readonly unit: string;
}

/** Two statements of the plan that do not agree, found by arithmetic over its tables. */
export interface Contradiction {
  readonly id: string;
  readonly kind: Reading['kind'];
  readonly indicatorId: string | null;
  readonly topic: Localized;
  readonly year: number;
  readonly stated: Stated;
  /** What stands against it where that is itself stated, else what the computed value is made of. */
  readonly against: { readonly value: number | null; readonly unit: string; readonly locator: string };
  /** In the unit of `stated` unless `computedUnit` says otherwise; null where two statements simply differ. */
  readonly computed: number | null;
  readonly computedUnit: string;
  /** The arithmetic with its numbers, to be done by hand. */
  readonly formula: string;
}

export const roundTo = (value: number, digits: number): number => Number(value.toFixed(digits));
export const digitsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
/** Whether a value agrees with a rounder one that is given of the same thing. */
export const agrees = (one: number, other: number): boolean => {
  const digits = Math.min(digitsOf(one), digitsOf(other));
  return roundTo(one, digits) === roundTo(other, digits);
};
export const stated = (value: number, unit: string, { source, locator }: Provenance): Stated => ({
  value,
  unit,
  source,
  locator,
});
export const localText = ({ zh = '', ...others }: Localized): string => zh || Object.values(others)[0] || '';
