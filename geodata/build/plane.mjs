/**
 * The builder's plane and plain ring geometry.
 *
 * Plane: equal-area cylindrical on a sphere, in km, true at the origin's parallel.
 * A ring is an array of [x, y]; unless said otherwise it is open (first point not repeated).
 *
 * @typedef {[number, number]} Point
 * @typedef {Point[]} Ring
 */

const RAD = Math.PI / 180;

/**
 * @param {{ radiusKm: number, originLon: number, originLat: number }} p
 * @returns {{ toPlane: (lonLat: Point) => Point, toLonLat: (xy: Point) => Point }}
 */
export function equalAreaPlane({ radiusKm, originLon, originLat }) {
  const k = Math.cos(originLat * RAD);
  const sin0 = Math.sin(originLat * RAD);
  return {
    toPlane: ([lon, lat]) => [radiusKm * (lon - originLon) * RAD * k, (radiusKm * (Math.sin(lat * RAD) - sin0)) / k],
    toLonLat: ([x, y]) => [originLon + x / (radiusKm * k) / RAD, Math.asin((y * k) / radiusKm + sin0) / RAD],
  };
}

/**
 * A rotated and squeezed copy of the plane, in which the power diagram is drawn.
 * Areas in it are `stretch` times the plane's.
 *
 * @param {number} rotationDeg
 * @param {number} stretch
 * @returns {{ toMetric: (xy: Point) => Point, fromMetric: (uv: Point) => Point, areaFactor: number }}
 */
export function stripMetric(rotationDeg, stretch) {
  const c = Math.cos(rotationDeg * RAD);
  const s = Math.sin(rotationDeg * RAD);
  return {
    toMetric: ([x, y]) => [x * c - y * s, stretch * (x * s + y * c)],
    fromMetric: ([u, v]) => [u * c + (v / stretch) * s, (v / stretch) * c - u * s],
    areaFactor: stretch,
  };
}

/** Signed area, positive when counter-clockwise. Takes open and closed rings. @param {Ring} ring */
export function signedArea(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum +=
      (ring[j][0] - ring[0][0]) * (ring[i][1] - ring[0][1]) - (ring[i][0] - ring[0][0]) * (ring[j][1] - ring[0][1]);
  }
  return sum / 2;
}

/** Even-odd test; a point on the border may fall on either side. @param {Point} p @param {Ring} ring */
export function inRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** In a GeoJSON polygon or multipolygon, holes honoured. @param {Point} p @param {{ type: string, coordinates: any }} geometry */
export function inGeometry(p, geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(([outer, ...holes]) => inRing(p, outer) && !holes.some((hole) => inRing(p, hole)));
}

/**
 * Part of a ring where a·x ≤ b (Sutherland–Hodgman). The area is right for any ring;
 * a concave one may come back with edges that run to and fro along the line.
 *
 * @param {Ring} ring
 * @param {Point} a
 * @param {number} b
 * @returns {Ring}
 */
export function clipHalfPlane(ring, a, b) {
  const out = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const p = ring[j];
    const q = ring[i];
    const dp = a[0] * p[0] + a[1] * p[1] - b;
    const dq = a[0] * q[0] + a[1] * q[1] - b;
    if (dp <= 0 !== dq <= 0) {
      const t = dp / (dp - dq);
      out.push([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]);
    }
    if (dq <= 0) out.push(q);
  }
  return out;
}

/** Part of a ring within [west, south, east, north]. @param {Ring} ring @param {number[]} window */
export function clipWindow(ring, [west, south, east, north]) {
  let r = clipHalfPlane(ring, [-1, 0], -west);
  r = clipHalfPlane(r, [1, 0], east);
  r = clipHalfPlane(r, [0, -1], -south);
  return clipHalfPlane(r, [0, 1], north);
}

/** Convex hull, counter-clockwise. @param {Point[]} points @returns {Ring} */
export function convexHull(points) {
  const sorted = [...points].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const half = (list) => {
    const chain = [];
    for (const p of list) {
      while (chain.length > 1 && cross(chain[chain.length - 2], chain[chain.length - 1], p) <= 0) chain.pop();
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Twice the signed area of the triangle o, a, b. @param {Point} o @param {Point} a @param {Point} b */
export function cross(o, a, b) {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

/** Distance from p to the segment a–b. @param {Point} p @param {Point} a @param {Point} b */
export function distanceToSegment(p, a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const l2 = dx * dx + dy * dy;
  const t = l2 === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / l2));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/** Whether a ring crosses or touches itself. @param {Ring} closed first point repeated at the end */
export function selfIntersects(closed) {
  const n = closed.length - 1;
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      const [a, b, c, d] = [closed[i], closed[i + 1], closed[j], closed[j + 1]];
      if (cross(a, b, c) > 0 !== cross(a, b, d) > 0 && cross(c, d, a) > 0 !== cross(c, d, b) > 0) return true;
    }
  }
  return new Set(closed.slice(0, n).map(String)).size !== n;
}
