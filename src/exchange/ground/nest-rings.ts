import type { Position } from 'geojson';
import { isWithin } from '../../geo/ring-within.ts';
import type { Shape } from '../../model/ground.ts';

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];

/** The ring with its first position at its end too. Surveys leave that out as often as not. */
export const closeRing = (ring: readonly Position[]): Position[] =>
  ring.length === 0 || isSame(ring[0], ring.at(-1)) ? [...ring] : [...ring, ring[0] as Position];

/** Corners of a ring, the repeated first one counted once. */
export const cornerCount = (ring: readonly Position[]): number =>
  ring.length - (ring.length > 1 && isSame(ring[0], ring.at(-1)) ? 1 : 0);

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
  const [only] = polygons;
  return only && polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}
