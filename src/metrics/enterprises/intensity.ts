import type { Enterprise } from '../../model/enterprise.ts';
import { ratio } from '../ratio.ts';
import { sumKnown } from '../sum.ts';

/** 亩均 figures and the like, in the order in which they are read. */
export const intensities = [
  'output-per-mu',
  'value-added-per-mu',
  'tax-per-mu',
  'value-added-per-worker',
  'value-added-per-energy',
  'rd-share',
] as const;
export type IntensityId = (typeof intensities)[number];

type Part = (enterprise: Enterprise) => number | null;

const parts: Readonly<Record<IntensityId, readonly [part: Part, whole: Part]>> = {
  'output-per-mu': [({ outputWan }) => outputWan, ({ landMu }) => landMu],
  'value-added-per-mu': [({ valueAddedWan }) => valueAddedWan, ({ landMu }) => landMu],
  'tax-per-mu': [({ taxWan }) => taxWan, ({ landMu }) => landMu],
  'value-added-per-worker': [({ valueAddedWan }) => valueAddedWan, ({ staff }) => staff],
  'value-added-per-energy': [({ valueAddedWan }) => valueAddedWan, ({ energyTce }) => energyTce],
  'rd-share': [({ rdWan }) => rdWan, ({ revenueWan }) => revenueWan],
};

/**
 * The figure of one firm: 10 000 currency units per mu, per person or per tonne of standard coal, or a fraction. null where
 * either part is unknown or the whole is 0.
 */
export function intensityOf(enterprise: Enterprise, id: IntensityId): number | null {
  const [part, whole] = parts[id];
  return ratio(part(enterprise), whole(enterprise));
}

export interface Intensity {
  /** As `intensityOf`, of the sums over the firms that have one; null where none has. */
  readonly value: number | null;
  /** Firms of which both parts are known and the whole is not 0, of all. */
  readonly known: number;
  readonly of: number;
  /** Known land of these firms as a fraction of all known land; null where no land is known. */
  readonly landShare: number | null;
}

const landOf = (rows: readonly Enterprise[]): number | null => sumKnown(rows.map(({ landMu }) => landMu)).value;

/** The figure of several firms as a ratio of sums, with how much of them it covers. */
export function intensity(rows: readonly Enterprise[], id: IntensityId): Intensity {
  const [part, whole] = parts[id];
  const both = rows.filter((row) => intensityOf(row, id) !== null);
  return {
    value: ratio(sumKnown(both.map(part)).value, sumKnown(both.map(whole)).value),
    known: both.length,
    of: rows.length,
    landShare: ratio(landOf(both) ?? 0, landOf(rows)),
  };
}
