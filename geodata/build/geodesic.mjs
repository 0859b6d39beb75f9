/** Ellipsoidal areas and positions on WGS84 (GeographicLib), in m² and m. */
import geodesic from 'geographiclib-geodesic';

const wgs84 = geodesic.Geodesic.WGS84;

/** Exactly 10000/15 m². */
export const M2_PER_MU = 10000 / 15;

/** Area of a ring with geodesic edges, m², positive whatever its direction. @param {[number, number][]} ring open or closed */
export function ringAreaM2(ring) {
  const polygon = wgs84.Polygon(false);
  const last = ring.length - 1;
  const closed = ring[0][0] === ring[last][0] && ring[0][1] === ring[last][1];
  for (let i = 0; i < ring.length - (closed ? 1 : 0); i++) polygon.AddPoint(ring[i][1], ring[i][0]);
  return Math.abs(polygon.Compute(false, true).area);
}

/** @param {{ type: string, coordinates: any }} geometry polygon or multipolygon */
export function geometryAreaM2(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let sum = 0;
  for (const [outer, ...holes] of polygons) {
    sum += ringAreaM2(outer);
    for (const hole of holes) sum -= ringAreaM2(hole);
  }
  return sum;
}

/** @param {[number, number]} lonLat @param {number} bearingDeg clockwise from north @param {number} distanceM @returns {[number, number]} */
export function destination([lon, lat], bearingDeg, distanceM) {
  const r = wgs84.Direct(lat, lon, bearingDeg, distanceM);
  return [r.lon2, r.lat2];
}

/** @param {[number, number]} a @param {[number, number]} b */
export function distanceM(a, b) {
  return wgs84.Inverse(a[1], a[0], b[1], b[0]).s12;
}

/**
 * A regular geodesic polygon around a centre whose ellipsoidal area, with its coordinates rounded
 * to 8 decimals, is the given one. Counter-clockwise and closed.
 *
 * @param {[number, number]} centre
 * @param {number} areaM2
 * @param {number} vertices
 * @returns {[number, number][]}
 */
export function trueAreaCircle(centre, areaM2, vertices) {
  const ring = (radius) => {
    const points = [];
    for (let i = 0; i < vertices; i++)
      points.push(destination(centre, (-360 * i) / vertices, radius).map((c) => round(c, 8)));
    return [...points, points[0]];
  };
  let radius = circumradius(areaM2, vertices);
  for (let i = 0; i < 4; i++) radius *= Math.sqrt(areaM2 / ringAreaM2(ring(radius)));
  return ring(radius);
}

/** Radius of the corners of a flat regular polygon. @param {number} areaM2 @param {number} vertices */
export function circumradius(areaM2, vertices) {
  return Math.sqrt((2 * areaM2) / (vertices * Math.sin((2 * Math.PI) / vertices)));
}

/** @param {number} value @param {number} decimals */
export function round(value, decimals) {
  return Number(value.toFixed(decimals));
}
