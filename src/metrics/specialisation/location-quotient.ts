import { ratio } from '../ratio.ts';

/**
 * Hoover and Balassa's location quotient, (x_ij / x_i) / (x_j / x): the industry's share of its area over its share of the
 * whole; 1 where both are alike, 0 where the area has none. null where a base is unknown or 0.
 */
export function locationQuotient(
  cell: number | null,
  area: number | null,
  industry: number | null,
  whole: number | null,
): number | null {
  return ratio(ratio(cell, area), ratio(industry, whole));
}
