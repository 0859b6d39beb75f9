import { orient2d } from 'robust-predicates';
import type { PlanePoint } from '../local-plane.ts';

/**
 * The convex hull as a ring without its closing point, counterclockwise (A. M. Andrew 1979); null where the points lie on one
 * line, which bound no ground.
 */
export function convexHull(points: readonly PlanePoint[]): readonly PlanePoint[] | null {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (along: readonly PlanePoint[]): PlanePoint[] => {
    const chain: PlanePoint[] = [];
    for (const point of along) {
      for (;;) {
        const [a, b] = [chain.at(-2), chain.at(-1)];
        // Positive is clockwise in this library, whose y grows downwards.
        if (!a || !b || orient2d(a[0], a[1], b[0], b[1], point[0], point[1]) < 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  const ring = [...half(sorted), ...half(sorted.reverse())];
  return ring.length < 3 ? null : ring;
}
