import type { Position } from 'geojson';
import { orient2d } from 'robust-predicates';

export type PlaceInRing = 'inside' | 'border' | 'outside';

/** Where a point lies against a closed ring, by the even-odd rule; exact. */
export function placeInRing(ring: readonly Position[], [x = Number.NaN, y = Number.NaN]: Position): PlaceInRing {
  let isInside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = Number.NaN, y1 = Number.NaN] = ring[index - 1] ?? [];
    const [x2 = Number.NaN, y2 = Number.NaN] = ring[index] ?? [];
    if ((y1 > y && y2 > y) || (y1 < y && y2 < y) || (x1 < x && x2 < x)) continue;
    const turn = orient2d(x1, y1, x2, y2, x, y);
    if (turn === 0 && Math.min(x1, x2) <= x && Math.min(y1, y2) <= y && y <= Math.max(y1, y2)) return 'border';
    if (y1 > y !== y2 > y && turn < 0 === y2 > y1) isInside = !isInside;
  }
  return isInside ? 'inside' : 'outside';
}

/**
 * Where a whole ring lies against another that it does not cross: decided by its first corner, or else the first middle of
 * an edge, that is not on the other's border. `border` where there is none.
 */
export function placeOfRing(ring: readonly Position[], other: readonly Position[]): PlaceInRing {
  for (const corner of ring) {
    const place = placeInRing(other, corner);
    if (place !== 'border') return place;
  }
  for (const [index, [x = 0, y = 0]] of ring.slice(1).entries()) {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    const place = placeInRing(other, [(x + fromX) / 2, (y + fromY) / 2]);
    if (place !== 'border') return place;
  }
  return 'border';
}
