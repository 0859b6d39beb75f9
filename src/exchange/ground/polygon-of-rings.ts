import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { doubleRingArea } from '../../geo/ring-area.ts';
import { shapeOf } from '../../geo/shape.ts';
import type { Shape } from '../../model/ground.ts';

type Ring = Position[];

interface Outer {
  readonly ring: Ring;
  readonly size: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** Itself, then its holes. */
  readonly polygon: Ring[];
}

function outerOf(ring: Ring): Outer {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return { ring, size: Math.abs(doubleRingArea(ring)), bounds: [west, south, east, north], polygon: [ring] };
}

function holds({ ring, bounds: [west, south, east, north] }: Outer, hole: Ring): boolean {
  const [x = Number.NaN, y = Number.NaN] = hole[0] ?? [];
  if (!(x >= west && x <= east && y >= south && y <= north)) return false;
  return hole.every((position) => booleanPointInPolygon(position, { type: 'Polygon', coordinates: [ring] }));
}

/** Gives each hole to the smallest outer ring around it; `lost` are those with none. */
function gathered(rings: readonly Ring[], holes: readonly Ring[]): { polygons: Ring[][]; lost: readonly Ring[] } {
  const outers = rings.map(outerOf);
  const bySize = outers.toSorted((a, b) => a.size - b.size);
  const lost = holes.filter((hole) => {
    const size = Math.abs(doubleRingArea(hole));
    // A smaller ring beside the only outer one is its hole, and refused later where it lies outside.
    const around = bySize.find((outer) => size <= outer.size && (bySize.length === 1 || holds(outer, hole)));
    around?.polygon.push(hole);
    return !around;
  });
  return { polygons: outers.map(({ polygon }) => polygon), lost };
}

/**
 * The polygons of a Shapefile's rings: clockwise ones are outer, the others holes; the reverse where only that fits, as some
 * programs write. No ring is dropped: a hole that lies in none goes to the first, where it is refused by name. null for no ring.
 */
export function polygonOfRings(rings: readonly Ring[]): Shape | null {
  const clockwise = rings.filter((ring) => doubleRingArea(ring) <= 0);
  const others = rings.filter((ring) => doubleRingArea(ring) > 0);
  const plain = gathered(clockwise, others);
  const turned = plain.lost.length > 0 ? gathered(others, clockwise) : plain;
  const { polygons, lost } = turned.lost.length === 0 ? turned : plain;
  polygons[0]?.push(...lost);
  return polygons.length === 0 ? null : shapeOf(polygons);
}
