/** Functional zones: rounded shapes around their anchors, with room for their sites. */
import { destination, geometryAreaM2, round } from './geodesic.mjs';
import { signedArea } from './plane.mjs';
import { bearing } from './sites.mjs';

const CORNERS = 72;
const ROUNDNESS = 3; // exponent of the superellipse; 2 is an ellipse

/**
 * @param {object[]} zones of parameters.json
 * @param {Map<string, { hullKm2: number }>} packs by area
 */
export function buildZones(zones, packs) {
  return zones.map((zone) => {
    const pack = packs.get(zone.id);
    if (!pack) throw new Error(`zone ${zone.id}: no project lies in it, so its size is not defined`);
    const areaKm2 = zone.sizeFactor * pack.hullKm2;
    return {
      id: zone.id,
      geometry: {
        type: 'Polygon',
        coordinates: [superellipse([zone.lon, zone.lat], areaKm2, zone.aspect, zone.bearingDeg)],
      },
      geometryBasis: 'schematic',
      method:
        'rounded shape around a judged anchor, large enough for its sites; neither size nor outline means anything',
      sources: ['atlas'],
      horizontalAccuracyM: zone.anchorAccuracyM,
    };
  });
}

/** Closed, counter-clockwise; its longer axis points to the bearing. */
function superellipse(centre, areaKm2, aspect, bearingDeg) {
  const unit = Array.from({ length: CORNERS }, (_, i) => {
    const t = (2 * Math.PI * i) / CORNERS;
    const r = (Math.abs(Math.cos(t)) ** ROUNDNESS + Math.abs(Math.sin(t)) ** ROUNDNESS) ** (-1 / ROUNDNESS);
    return [r * Math.cos(t) * aspect, r * Math.sin(t)];
  });
  const scale = Math.sqrt(areaKm2 / signedArea(unit));
  const turn = ((90 - bearingDeg) * Math.PI) / 180;
  const ring = unit.map(([x, y]) => {
    const east = (x * Math.cos(turn) - y * Math.sin(turn)) * scale;
    const north = (x * Math.sin(turn) + y * Math.cos(turn)) * scale;
    return destination(centre, bearing({ x: east, y: north }), 1000 * Math.hypot(east, north)).map((c) => round(c, 6));
  });
  return [...ring, ring[0]];
}

/** Radius of the circle as large as a geometry, in whole metres. */
export function equalAreaRadiusM(geometry) {
  return Math.round(Math.sqrt(geometryAreaM2(geometry) / Math.PI));
}
