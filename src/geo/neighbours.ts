import type { Bounds } from '../model/geometry.ts';
import { doMeet } from './shape.ts';

/** Calls once for each two whose bounds share ground: one pass from west to east. */
export function eachNeighbours<T extends { readonly bounds: Bounds }>(
  items: readonly T[],
  visit: (a: T, b: T) => void,
): void {
  let open: T[] = [];
  for (const item of items.toSorted((a, b) => a.bounds[0] - b.bounds[0])) {
    open = open.filter(({ bounds }) => bounds[2] > item.bounds[0]);
    for (const other of open) {
      if (doMeet(item.bounds, other.bounds)) visit(other, item);
    }
    open.push(item);
  }
}
