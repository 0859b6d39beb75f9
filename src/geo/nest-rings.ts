import type { Position } from 'geojson';
import type { Shape } from '../model/ground.ts';
import { isWithin } from './ring-within.ts';
import { shapeOf } from './shape.ts';

/**
 * One polygon or several of closed rings of which nobody says what they are: a ring within another is its hole, and one
 * within a hole an island. No ring is lost, whatever they cross.
 */
export function nestRings(rings: readonly Position[][]): Shape {
  const [first] = rings;
  if (first && rings.length === 1) return { type: 'Polygon', coordinates: [first] };
  const around = new Map(rings.map((ring) => [ring, rings.filter((other) => other !== ring && isWithin(ring, other))]));
  const depthOf = (ring: Position[]): number => around.get(ring)?.length ?? 0;
  /** The innermost shell around a ring that lies in an odd number of others. */
  const shellOf = (ring: Position[]): Position[] | undefined =>
    depthOf(ring) % 2 === 0
      ? undefined
      : around
          .get(ring)
          ?.filter((other) => depthOf(other) % 2 === 0)
          .sort((a, b) => depthOf(b) - depthOf(a))[0];
  const holes = rings.map((ring) => [ring, shellOf(ring)] as const);
  const polygons = holes
    .filter(([, shell]) => !shell)
    .map(([shell]) => [shell, ...holes.filter(([, other]) => other === shell).map(([hole]) => hole)]);
  return shapeOf(polygons);
}
