import type { Position } from 'geojson';
import { doubleRingArea } from './ring-area.ts';

const size = (ring: readonly Position[]): number => Math.abs(doubleRingArea(ring));

/** Where a level line crosses a closed ring, from west to east. */
function crossingsAt(ring: readonly Position[], level: number): readonly number[] {
  const found = ring.slice(1).flatMap(([x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    return y1 > level === y2 > level ? [] : [x1 + ((level - y1) / (y2 - y1)) * (x2 - x1)];
  });
  return found.sort((one, other) => one - other);
}

/** A point well inside a closed ring: in the middle of the widest span, at the middle of the highest step between its corners' levels. */
function pointWithin(ring: readonly Position[]): Position {
  const levels = ring.map(([, y = 0]) => y).sort((one, other) => one - other);
  const gaps = levels.slice(1).map((upper, index) => ({ lower: levels[index] ?? upper, upper }));
  const tallest = gaps.reduce((one, other) => (other.upper - other.lower > one.upper - one.lower ? other : one), {
    lower: levels[0] ?? 0,
    upper: levels[0] ?? 0,
  });
  const level = (tallest.lower + tallest.upper) / 2;
  const crossings = crossingsAt(ring, level);
  const spans = crossings.flatMap((west, index) =>
    index % 2 === 0 ? [{ west, width: (crossings[index + 1] ?? west) - west }] : [],
  );
  const widest = spans.reduce((one, other) => (other.width > one.width ? other : one), { west: 0, width: 0 });
  return [widest.west + widest.width / 2, level];
}

/**
 * Whether one closed ring lies within another. Rings may touch, and corners that lie on an edge are rounded to either side of
 * it: a point well inside is asked, never a corner.
 */
export function isWithin(ring: readonly Position[], around: readonly Position[]): boolean {
  if (size(ring) >= size(around)) return false;
  const [x = 0, y = 0] = pointWithin(ring);
  return crossingsAt(around, y).filter((crossing) => crossing > x).length % 2 === 1;
}
