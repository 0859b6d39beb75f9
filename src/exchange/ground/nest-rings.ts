import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import type { Shape } from '../../model/ground.ts';

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];

/** The ring with its first position at its end too. Surveys leave that out as often as not. */
export const closeRing = (ring: readonly Position[]): Position[] =>
  ring.length === 0 || isSame(ring[0], ring.at(-1)) ? [...ring] : [...ring, ring[0] as Position];

/** Corners of a ring, the repeated first one counted once. */
export const cornerCount = (ring: readonly Position[]): number =>
  ring.length - (ring.length > 1 && isSame(ring[0], ring.at(-1)) ? 1 : 0);

const middle = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): Position => [(x1 + x2) / 2, (y1 + y2) / 2];

/** Twice the area, as a plane has it. */
const size = (ring: readonly Position[]): number =>
  Math.abs(
    ring.slice(1).reduce((sum, [x2 = 0, y2 = 0], index) => {
      const [x1 = 0, y1 = 0] = ring[index] ?? [];
      return sum + (x1 - (ring[0]?.[0] ?? 0)) * y2 - (x2 - (ring[0]?.[0] ?? 0)) * y1;
    }, 0),
  );

/** Whether one closed ring lies within another. Rings may touch, so corners and middles of edges are asked until one tells. */
function isWithin(ring: readonly Position[], around: Position[]): boolean {
  if (size(ring) >= size(around)) return false;
  const polygon = { type: 'Polygon' as const, coordinates: [around] };
  const edges = ring.slice(1).map((to, index) => middle(ring[index] as Position, to));
  for (const position of [...ring, ...edges]) {
    if (booleanPointInPolygon(position, polygon, { ignoreBoundary: true })) return true;
    if (!booleanPointInPolygon(position, polygon)) return false;
  }
  return false;
}

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
