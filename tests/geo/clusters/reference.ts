import { readFileSync } from 'node:fs';
import type { PlanePoint } from '../../../src/geo/local-plane.ts';

interface Reference {
  readonly points: readonly PlanePoint[];
  readonly clusterings: readonly {
    readonly distanceM: number;
    readonly least: number;
    readonly labels: readonly number[];
    readonly cores: readonly number[];
  }[];
  readonly nodes: readonly PlanePoint[];
  /** Probability densities, per m². */
  readonly densities: readonly { readonly bandwidthM: number; readonly values: readonly number[] }[];
  /** At the first points. */
  readonly scipy: {
    readonly points: readonly PlanePoint[];
    readonly bandwidthM: number;
    readonly values: readonly number[];
  };
}

/** What scikit-learn and scipy find; `reference.py` beside it made it. */
export const reference: Reference = JSON.parse(
  readFileSync(new URL('../../fixtures/clusters/reference.json', import.meta.url), 'utf8'),
);
