import type { Clearance } from './clearance.ts';
import type { PlanePoint } from './local-plane.ts';

/** A square of the plane, and how much there can be of what is looked for. */
interface Cell {
  readonly centre: PlanePoint;
  readonly half: number;
  readonly promise: number;
}

/** Cells by promise, most first; of equal ones that which came first. */
function queue() {
  const heap: (Cell & { readonly order: number })[] = [];
  let count = 0;
  const isBefore = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]];
    if (!one || !other) return false;
    return one.promise === other.promise ? one.order < other.order : one.promise > other.promise;
  };
  const swap = (a: number, b: number) => {
    [heap[a], heap[b]] = [heap[b] as (typeof heap)[number], heap[a] as (typeof heap)[number]];
  };
  return {
    add(cell: Cell) {
      let at = heap.push({ ...cell, order: count++ }) - 1;
      for (let above = (at - 1) >> 1; at > 0 && isBefore(at, above); above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    },
    take(): Cell | null {
      const [first = null] = heap;
      const last = heap.pop();
      if (!first || !last || heap.length === 0) return first;
      heap[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const best = isBefore(right, left) ? right : left;
        if (!isBefore(best, at)) return first;
        swap(at, best);
        at = best;
      }
    },
  };
}

/** A square window of the plane in which room is looked for. */
export interface Window {
  readonly centre: PlanePoint;
  readonly half: number;
}

const quarters = ({ centre: [x, y], half }: Window): readonly Window[] =>
  [-1, 1].flatMap((south) =>
    [-1, 1].map((west): Window => ({ centre: [x + (west * half) / 2, y + (south * half) / 2], half: half / 2 })),
  );

/** So many places are looked at before the search is given up: many more than in any boundary that is not all inlets. */
const mostLooks = 2000;

/**
 * The point nearest to `start`, to `precisionM` metres, from which it is clear for `need` metres; null where there is none.
 * Clearance changes no faster than the point moves: squares in which it cannot reach `need` are left out.
 */
export function nearestRoom(
  start: PlanePoint,
  need: number,
  clearance: Clearance,
  window: Window,
  precisionM: number,
): PlanePoint | null {
  if (clearance(start) >= need) return start;
  const cells = queue();
  const distance = ([x, y]: PlanePoint) => Math.hypot(x - start[0], y - start[1]);
  const add = ({ centre, half }: Window) =>
    cells.add({ centre, half, promise: -Math.max(0, distance(centre) - half * Math.SQRT2) });
  add(window);
  let best: PlanePoint | null = null;
  let looks = 0;
  for (let cell = cells.take(); cell && looks < mostLooks; cell = cells.take()) {
    looks += 1;
    if (best && -cell.promise >= distance(best)) return best;
    const clear = clearance(cell.centre);
    if (clear >= need && (!best || distance(cell.centre) < distance(best))) best = cell.centre;
    if (cell.half > precisionM && clear + cell.half * Math.SQRT2 >= need) quarters(cell).forEach(add);
  }
  return best;
}

/** The point that is clear farthest around, to `precisionM` metres. */
export function widestRoom(clearance: Clearance, window: Window, precisionM: number): PlanePoint {
  const cells = queue();
  const add = ({ centre, half }: Window) => cells.add({ centre, half, promise: clearance(centre) + half * Math.SQRT2 });
  add(window);
  let [best, most] = [window.centre, -Infinity];
  let looks = 0;
  for (let cell = cells.take(); cell && cell.promise > most + precisionM && looks < mostLooks; cell = cells.take()) {
    looks += 1;
    const clear = cell.promise - cell.half * Math.SQRT2;
    if (clear > most) [best, most] = [cell.centre, clear];
    quarters(cell).forEach(add);
  }
  return best;
}
