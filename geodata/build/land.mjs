/** Land for the base map, and the land that is partitioned. */
import clipping from 'polygon-clipping';
import { round } from './geodesic.mjs';
import { clipWindow, inRing, signedArea } from './plane.mjs';

/** Square degrees; about 1 km². */
const ISLET = 1e-4;
const METHOD = 'coast of 2017 cut to the window of the base map, outer rings only';

/**
 * @param {[number, number][][][]} polygons all land, closed rings
 * @param {number[]} window
 * @param {number[]} city outside it, coordinates are coarse: 11 m is less than the source's own accuracy, and half the weight
 * @returns {object[]} features, the largest first
 */
export function baseLand(polygons, window, [west, south, east, north]) {
  const coarse = ([x, y]) => {
    const near = x >= west && x <= east && y >= south && y <= north;
    return near ? [x, y] : [round(x, 4), round(y, 4)];
  };
  const parts = polygons
    .flatMap(([outer]) => clipToWindow(outer, window))
    // An islet would lose its shape.
    .map((ring) => (signedArea(ring) < ISLET ? ring : withoutRepeats(ring.map(coarse))));
  return (
    parts
      .map((ring) => ({ ring, area: signedArea(ring) }))
      .sort((p, q) => q.area - p.area || p.ring[0][0] - q.ring[0][0])
      // An island in a lake that is not drawn.
      .filter(({ ring }, i, sorted) => !sorted.slice(0, i).some((larger) => inRing(ring[0], larger.ring)))
      .map(({ ring }, i) => ({
        id: `land-${i + 1}`,
        geometry: { type: 'Polygon', coordinates: [ring] },
        geometryBasis: 'derived',
        method: METHOD,
        sources: ['osm-land'],
        horizontalAccuracyM: null,
      }))
  );
}

/**
 * The part within a window of the land polygon that holds a point, as open rings.
 * Holes are left out: in this source they are crude triangles.
 */
export function partitionLand(polygons, holds, window) {
  const polygon = polygons.find(([outer]) => outer.length > 1000 && inRing(holds, outer));
  if (!polygon) throw new Error(`land: no large polygon holds ${holds}`);
  const rings = clipToWindow(polygon[0], window).filter((ring) => ring.length > 3);
  const own = rings.find((ring) => inRing(holds, ring));
  if (!own) throw new Error(`land: nothing in the window holds ${holds}`);
  return own.slice(0, -1);
}

const withoutRepeats = (ring) => ring.filter((p, i) => i === 0 || String(p) !== String(ring[i - 1]));

/** Closed counter-clockwise outer rings of the part of a ring within a window, 6 decimals. */
function clipToWindow(ring, [west, south, east, north]) {
  if (!ring.some(([x, y]) => x > west && x < east && y > south && y < north)) return [];
  // First a cheap cut with a margin: what it leaves along its own border lies outside the window.
  const near = clipWindow(ring.slice(0, -1), [west - 0.1, south - 0.1, east + 0.1, north + 0.1]);
  const box = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return clipping
    .intersection([near], [box])
    .map(([outer]) => outer.map(([x, y]) => [round(x, 6), round(y, 6)]))
    .map(withoutRepeats)
    .filter((outer) => outer.length > 3);
}
