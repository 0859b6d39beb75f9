import { sumKnown } from '../sum.ts';

export interface Concentration {
  /** Sum of squared shares, 1 / categories to 1; null where there is nothing to share. */
  readonly value: number | null;
  /** 0 for even shares to 1 for one category alone; null also where there is one category only. */
  readonly normalised: number | null;
  /** N, among how many it was looked for: all of the comparison base, empty ones too. */
  readonly categories: number;
}

/**
 * Herfindahl and Hirschman's index H, the sum of squared shares, and H* = (H − 1/N) / (1 − 1/N) of N categories, empty ones
 * among them.
 */
export function concentration(parts: readonly number[], categories: number): Concentration {
  const whole = sumKnown(parts).value;
  if (!whole) return { value: null, normalised: null, categories };
  const value = sumKnown(parts.map((part) => (part / whole) ** 2)).value ?? 0;
  // Rounding can leave even shares a hair below their least.
  const normalised = categories > 1 ? Math.max(0, (value - 1 / categories) / (1 - 1 / categories)) : null;
  return { value, normalised, categories };
}
