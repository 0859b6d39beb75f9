import type { Position } from 'geojson';

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];

/** The ring with its first position at its end too. Surveys leave that out as often as not. */
export const closeRing = (ring: readonly Position[]): Position[] =>
  ring.length === 0 || isSame(ring[0], ring.at(-1)) ? [...ring] : [...ring, ring[0] as Position];

/** Corners of a ring, the repeated first one counted once. */
export const cornerCount = (ring: readonly Position[]): number =>
  ring.length - (ring.length > 1 && isSame(ring[0], ring.at(-1)) ? 1 : 0);
