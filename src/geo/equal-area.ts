import type { Position } from 'geojson';

const semiMajorM = 6_378_137;
const flattening = 1 / 298.257_223_563;
const e2 = flattening * (2 - flattening);
const e = Math.sqrt(e2);

/**
 * Lambert's cylindrical equal-area projection of the WGS84 ellipsoid, from degrees to metres: an area in the plane is that
 * of the ground. J. P. Snyder, Map Projections (USGS Professional Paper 1395, 1987), section 10.
 */
export function toPlane([lng = Number.NaN, lat = Number.NaN]: Position): readonly [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const q = (1 - e2) * (sine / (1 - e2 * sine * sine) + Math.atanh(e * sine) / e);
  return [(semiMajorM * lng * Math.PI) / 180, (semiMajorM * q) / 2];
}

/** Edges of a polygon in the plane, four numbers to each: x and y, metres, of its western end and of its eastern one. */
export type PlaneEdges = Float64Array;

/** The edges of rings in the plane, straight there; those that run due north, which bound no area, are left out. */
export function planeEdges(rings: readonly (readonly Position[])[]): PlaneEdges {
  const edges: number[] = [];
  for (const ring of rings) {
    let [x1, y1] = [Number.NaN, Number.NaN];
    for (const position of ring) {
      const [x2, y2] = toPlane(position);
      if (x1 < x2) edges.push(x1, y1, x2, y2);
      else if (x1 > x2) edges.push(x2, y2, x1, y1);
      [x1, y1] = [x2, y2];
    }
  }
  return Float64Array.from(edges);
}

/** Area of a closed ring, m²; of one that crosses itself its lobes are taken off each other. */
export function ringM2(ring: readonly Position[]): number {
  const [west, south] = toPlane(ring[0] ?? []);
  let [before, sum] = [[0, 0] as readonly [number, number], 0];
  for (const position of ring) {
    const [x, y] = toPlane(position);
    const at = [x - west, y - south] as const;
    sum += before[0] * at[1] - at[0] * before[1];
    before = at;
  }
  return Math.abs(sum) / 2;
}
