import type { Position } from 'geojson';
import type { CoordinateSystem } from '../model/datum.ts';
import type { Bounds } from '../model/geometry.ts';

export interface SystemCandidate {
  readonly system: CoordinateSystem;
  /** Fraction of the positions that fall into the city. */
  readonly insideShare: number;
  /** From the middle of the positions to the middle of the city, km. */
  readonly distanceKm: number;
}

/**
 * `only-one`: no other system puts the positions into the city. `doubtful`: several do, as the shifted web-map ones always
 * do. `none`: no known system puts them there.
 */
export interface DetectedSystem {
  readonly standing: 'only-one' | 'doubtful' | 'none';
  /** Best first. Systems of the other axis order are among them where only those fit. */
  readonly candidates: readonly SystemCandidate[];
}

/** Which systems put positions, in a file's own order, into the city. Decides nothing: a doubtful one is asked about. */
export function detectSystem(_positions: readonly Position[], _city: Bounds): DetectedSystem {
  throw new Error('not built yet');
}
