import type { Position } from 'geojson';

/** Twice the area that a closed ring runs around, counterclockwise positive, in the square of its own unit. */
export function doubleRingArea(ring: readonly Position[]): number {
  // From the first position: whole northings of seven digits would cost the last square centimetres.
  const [[originX = Number.NaN, originY = Number.NaN] = []] = ring;
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = Number.NaN, y1 = Number.NaN] = ring[index - 1] ?? [];
    const [x2 = Number.NaN, y2 = Number.NaN] = ring[index] ?? [];
    sum += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return sum;
}

/** The rings of a polygon by the right-hand rule of RFC 7946, 3.1.6: the outer one counterclockwise, its holes clockwise. */
export const rightHanded = (rings: readonly Position[][]): Position[][] =>
  rings.map((ring, index) => (doubleRingArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()));
