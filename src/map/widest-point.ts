import type { Geometry, Position } from 'geojson';
import { boundsOf } from './ground.ts';

type Ring = readonly Position[];

const ringsOf = (geometry: Geometry): Ring[] => {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
};

function toSegment([x = 0, y = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along =
    dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Distance from the edge, positive inside (even-odd rule). */
function depth(point: Position, rings: readonly Ring[]): number {
  const [x = 0, y = 0] = point;
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    ring.slice(1).forEach((b, index) => {
      const a = ring[index] as Position;
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [a, b];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, toSegment(point, a, b));
    });
  }
  return inside ? nearest : -nearest;
}

/** The point of a polygon that is farthest from its edge, to a 30th of its box: where a name has most room. Null for other geometries. */
export function widestPoint(geometry: Geometry, steps = 30): Position | null {
  const rings = ringsOf(geometry);
  const box = boundsOf([geometry]);
  if (!box || rings.length === 0) return null;
  const [west, south, east, north] = box;
  // Degrees of longitude are shorter, and names are wide: stretching x by a half accounts for both.
  const stretch = Math.cos((south * Math.PI) / 180) * 0.6;
  const flat = rings.map((ring) => ring.map(([x = 0, y = 0]) => [x * stretch, y]));
  const stepX = (east - west) / steps;
  const stepY = (north - south) / steps;
  let best: { point: Position; depth: number } | null = null;
  for (let row = 1; row < steps; row += 1) {
    const y = south + stepY * row;
    for (let column = 1; column < steps; ) {
      const x = west + stepX * column;
      const here = depth([x * stretch, y], flat);
      if (!best || here > best.depth) best = { point: [x, y], depth: here };
      // Depth changes no faster than the point moves: what cannot be deeper is stepped over.
      column += 1 + Math.floor((best.depth - here) / (stepX * stretch));
    }
  }
  return best?.point ?? null;
}
