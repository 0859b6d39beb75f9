import type { Position } from 'geojson';
import type { Shape } from '../model/ground.ts';
import { isWithin } from './ring-within.ts';

export type Ring = readonly Position[];

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
  const around = rings.map((ring) => rings.filter((other) => other !== ring && isWithin(ring, other)));
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
