import KDBush from 'kdbush';
import type { PlanePoint } from '../local-plane.ts';

/** Label of a point that belongs to no cluster. */
export const noise = -1;

export interface Labelled {
  /** By point: the number of its cluster from 0, or `noise`. */
  readonly labels: Int32Array;
  readonly count: number;
}

/**
 * DBSCAN (Ester, Kriegel, Sander and Xu 1996) in a plane: a point with at least `least` points within `distanceM`, itself among
 * them, is a core; cores within that distance of each other are one cluster, and points within it of a core belong
 * to it. One that lies within reach of several clusters belongs to the first, in the order of the points.
 */
export function dbscan(points: readonly PlanePoint[], distanceM: number, least: number): Labelled {
  const labels = new Int32Array(points.length).fill(noise);
  if (points.length === 0) return { labels, count: 0 };
  const index = new KDBush(points.length);
  for (const [east, north] of points) index.add(east, north);
  index.finish();
  const near = (at: number): readonly number[] => {
    const [east = Number.NaN, north = Number.NaN] = points[at] ?? [];
    return index.within(east, north, distanceM);
  };
  let count = 0;
  for (let seed = 0; seed < points.length; seed += 1) {
    if (labels[seed] !== noise) continue;
    const around = near(seed);
    if (around.length < least) continue;
    labels[seed] = count;
    const open = [...around];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (labels[at] !== noise) continue;
      labels[at] = count;
      const reached = near(at);
      // Not spread into the call: a dense place has more neighbours than a call takes arguments.
      if (reached.length >= least) for (const each of reached) if (labels[each] === noise) open.push(each);
    }
    count += 1;
  }
  return { labels, count };
}
