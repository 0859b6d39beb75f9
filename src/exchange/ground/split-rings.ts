import type { Position } from 'geojson';
import { cornerCount } from './close-ring.ts';

/** A corner of which a file says only where it stands and, perhaps, in which ring. */
export interface Corner {
  readonly row: number;
  /** Empty where nothing is said. */
  readonly ring: string;
  readonly position: Position;
}

export interface CornerRing {
  /** Of the first corner. */
  readonly row: number;
  readonly name: string;
  readonly positions: Position[];
}

/** Rings of corners in their order: another number begins another ring, and so does a corner after a ring has come back to its first. */
export function splitRings(corners: readonly Corner[]): readonly CornerRing[] {
  const rings: CornerRing[] = [];
  for (const { row, ring: name, position } of corners) {
    const last = rings.at(-1);
    const isOpen = last && last.name === name && cornerCount(last.positions) === last.positions.length;
    if (isOpen) last.positions.push(position);
    else rings.push({ row, name, positions: [position] });
  }
  return rings;
}
