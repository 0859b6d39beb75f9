import type { Position } from 'geojson';
import type { Shape } from '../model/ground.ts';

export type Ring = readonly Position[];

type Side = 'inside' | 'outside' | 'edge';

function sideOf(ring: Ring, [x = 0, y = 0]: Position): Side {
  let isInside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [ring[index - 1], ring[index]];
    const cross = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    const isBeside = Math.min(x1, x2) <= x && x <= Math.max(x1, x2) && Math.min(y1, y2) <= y && y <= Math.max(y1, y2);
    if (cross === 0 && isBeside) return 'edge';
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) isInside = !isInside;
  }
  return isInside ? 'inside' : 'outside';
}

/** Whether a ring lies in another that it does not cross: as its first position does that is not on the other's edge. */
function liesIn(ring: Ring, other: Ring): boolean {
  const sides = ring.map((position) => sideOf(other, position));
  return sides.find((side) => side !== 'edge') === 'inside';
}

/** Positive for a ring that runs counterclockwise. */
const turn = (ring: Ring): number =>
  ring.slice(1).reduce((sum, [x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    return sum + x1 * y2 - x2 * y1;
  }, 0);

const running = (ring: Ring, isOuter: boolean): Position[] =>
  turn(ring) > 0 === isOuter ? [...ring] : ring.toReversed();

/**
 * The shape of closed rings that do not cross: one within another is a hole of it, one within a hole is an island again.
 * null for no ring. Outer rings run counterclockwise (RFC 7946, 3.1.6).
 */
export function shapeFromRings(rings: readonly Ring[]): Shape | null {
  const around = rings.map((ring) => rings.filter((other) => other !== ring && liesIn(ring, other)));
  const outers = rings.filter((_, index) => (around[index]?.length ?? 0) % 2 === 0);
  const polygons = outers.map((outer) => {
    const depth = around[rings.indexOf(outer)]?.length ?? 0;
    const holes = rings.filter((_, index) => around[index]?.length === depth + 1 && around[index]?.includes(outer));
    return [running(outer, true), ...holes.map((hole) => running(hole, false))];
  });
  const [only] = polygons;
  if (!only) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}
