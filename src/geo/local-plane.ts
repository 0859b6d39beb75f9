import type { Position } from 'geojson';

const semiMajorM = 6_378_137;
const flattening = 1 / 298.257_223_563;
const e2 = flattening * (2 - flattening);
const degree = Math.PI / 180;

/** Metres east and north of a point. */
export type PlanePoint = readonly [east: number, north: number];

/**
 * A plane around a point for finding room, not for measuring: degrees by their length on the WGS84 ellipsoid at that point. At
 * 30° lengths are true to a thousandth within 10 km north and south.
 */
export function localPlane([lng0 = Number.NaN, lat0 = Number.NaN]: Position): {
  readonly toPlane: (position: Position) => PlanePoint;
  readonly fromPlane: (point: PlanePoint) => [number, number];
} {
  const w2 = 1 - e2 * Math.sin(lat0 * degree) ** 2;
  const perLng = (degree * semiMajorM * Math.cos(lat0 * degree)) / Math.sqrt(w2);
  const perLat = (degree * semiMajorM * (1 - e2)) / w2 ** 1.5;
  return {
    toPlane: ([lng = Number.NaN, lat = Number.NaN]) => [(lng - lng0) * perLng, (lat - lat0) * perLat],
    fromPlane: ([east, north]) => [lng0 + east / perLng, lat0 + north / perLat],
  };
}
