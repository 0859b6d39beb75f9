import type { PlanePoint } from './local-plane.ts';

/** West, south, east and north on a plane. */
export type PlaneBox = readonly [number, number, number, number];

/** Some things and the box around them: in two halves, or few enough to ask each. */
interface Group {
  readonly box: PlaneBox;
  readonly things: readonly number[];
  readonly halves: readonly [Group, Group] | null;
}

const fewThings = 4;

/** Distance of a point from a box, 0 inside it. */
function beside([west, south, east, north]: PlaneBox, [x, y]: PlanePoint): number {
  const dx = x < west ? west - x : x > east ? x - east : 0;
  const dy = y < south ? south - y : y > north ? y - north : 0;
  return Math.sqrt(dx * dx + dy * dy);
}

export const boxAround = (boxes: readonly PlaneBox[]): PlaneBox =>
  boxes.reduce<PlaneBox>(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );

function grouped(things: readonly number[], boxes: readonly PlaneBox[]): Group {
  const boxOf = (thing: number) => boxes[thing] as PlaneBox;
  const box = boxAround(things.map(boxOf));
  if (things.length <= fewThings) return { box, things, halves: null };
  const [low, high] = box[2] - box[0] > box[3] - box[1] ? ([0, 2] as const) : ([1, 3] as const);
  const middle = (thing: number) => boxOf(thing)[low] + boxOf(thing)[high];
  const sorted = things.toSorted((a, b) => middle(a) - middle(b));
  const half = sorted.length >> 1;
  return { box, things: [], halves: [grouped(sorted.slice(0, half), boxes), grouped(sorted.slice(half), boxes)] };
}

/**
 * The least distance from a point to any of several things, each by its number and with its box; `atMost` where all are farther.
 * `distance` may be negative for a point inside a thing.
 */
export function nearestOf(
  boxes: readonly PlaneBox[],
  distance: (thing: number, point: PlanePoint) => number,
): (point: PlanePoint, atMost: number) => number {
  const all = grouped([...boxes.keys()], boxes);
  const ask = (group: Group, point: PlanePoint, atMost: number): number => {
    if (!group.halves) {
      let least = atMost;
      for (const thing of group.things) {
        if (beside(boxes[thing] as PlaneBox, point) < least) least = Math.min(least, distance(thing, point));
      }
      return least;
    }
    const [one, other] = group.halves;
    const [toOne, toOther] = [beside(one.box, point), beside(other.box, point)];
    const [first, toFirst, second, toSecond] =
      toOne <= toOther ? [one, toOne, other, toOther] : [other, toOther, one, toOne];
    if (toFirst >= atMost) return atMost;
    const least = ask(first, point, atMost);
    return toSecond < least ? ask(second, point, least) : least;
  };
  return (point, atMost) => ask(all, point, atMost);
}
