import type { Quantity } from './unit.ts';

/** Where a value comes from: a row of sources.csv and a place in it. */
export interface Provenance {
  readonly source: string;
  readonly locator: string;
}

/** `plan`: stands in the source. `derived`: computed or judged by us from it. `assumption`: ours, with a reason. */
export type ValueBasis = 'plan' | 'derived' | 'assumption' | 'published';

/** A value as it reaches a card. `null` is unknown, never 0. */
export interface SourcedValue extends Provenance {
  readonly value: number | null;
  readonly quantity: Quantity;
  readonly basis: ValueBasis;
  /** A unit in the source's own words where `quantity` is `plain`. */
  readonly unit?: string;
}
