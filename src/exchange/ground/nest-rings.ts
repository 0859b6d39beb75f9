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

/** Twice the area, as a plane has it. */
const size = (ring: readonly Position[]): number =>
  Math.abs(
    ring.slice(1).reduce((sum, [x2 = 0, y2 = 0], index) => {
      const [x1 = 0, y1 = 0] = ring[index] ?? [];
      return sum + (x1 - (ring[0]?.[0] ?? 0)) * y2 - (x2 - (ring[0]?.[0] ?? 0)) * y1;
    }, 0),
  );

/** Where a level line crosses a closed ring, from west to east. */
function crossingsAt(ring: readonly Position[], level: number): readonly number[] {
  const found = ring.slice(1).flatMap(([x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    return y1 > level === y2 > level ? [] : [x1 + ((level - y1) / (y2 - y1)) * (x2 - x1)];
  });
  return found.sort((one, other) => one - other);
}

/** A point well inside a closed ring: in the middle of the widest span at a level between two of its corners. */
function pointWithin(ring: readonly Position[]): Position {
  const levels = [...new Set(ring.map(([, y = 0]) => y))].sort((one, other) => one - other);
  const half = Math.floor((levels.length - 1) / 2);
  const level = ((levels[half] ?? 0) + (levels[half + 1] ?? levels[half] ?? 0)) / 2;
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
function isWithin(ring: readonly Position[], around: Position[]): boolean {
  if (size(ring) >= size(around)) return false;
  const [x = 0, y = 0] = pointWithin(ring);
  return crossingsAt(around, y).filter((crossing) => crossing > x).length % 2 === 1;
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
