/** Platforms: points with unknown extent, and circles of true area where an area is known. */
import { destination, round, trueAreaCircle } from './geodesic.mjs';

/**
 * @param {object} options
 * @param {object[]} options.platforms of parameters.json
 * @param {Map<string, { lonLat: [number, number], accuracyM: number, sources: string[] }>} options.anchors by area
 * @param {number} options.vertices of a circle
 */
export function buildPlatforms({ platforms, anchors, vertices }) {
  const placed = new Map();
  for (const p of platforms) {
    if (p.parts) continue;
    const anchor = anchors.get(p.area);
    if (!anchor) throw new Error(`platform ${p.id}: no area ${p.area}`);
    const at = p.lon === undefined ? destination(anchor.lonLat, p.bearingDeg, 1000 * p.km) : [p.lon, p.lat];
    // A point that is placed relative to a seat owes its place to the seat's source.
    const sources = p.lon === undefined ? [...new Set([...p.sources, ...anchor.sources])] : p.sources;
    const accuracyM = p.horizontalAccuracyM === undefined ? anchor.accuracyM : p.horizontalAccuracyM;
    placed.set(p.id, { lonLat: at.map((c) => round(c, 6)), accuracyM, sources });
  }
  return platforms.map((p) => {
    if (p.parts) {
      return {
        id: p.id,
        geometryBasis: 'schematic',
        sources: [...new Set(p.parts.flatMap((id) => placed.get(id).sources))],
        geometry: { type: 'MultiPoint', coordinates: p.parts.map((id) => placed.get(id).lonLat) },
        method: 'one point for each part, beside the seat of its town; extent and split unknown',
        horizontalAccuracyM: Math.max(...p.parts.map((id) => placed.get(id).accuracyM)),
      };
    }
    const { lonLat, accuracyM, sources } = placed.get(p.id);
    const common = { id: p.id, geometryBasis: 'schematic', sources };
    if (p.areaKm2 !== undefined) {
      return {
        ...common,
        geometry: { type: 'Polygon', coordinates: [trueAreaCircle(lonLat, p.areaKm2 * 1e6, vertices)] },
        method: 'circle of the published area within its town; place and outline unknown',
        horizontalAccuracyM: accuracyM,
      };
    }
    return {
      ...common,
      geometry: { type: 'Point', coordinates: lonLat },
      method: p.method ?? 'point beside the anchor of its area; extent unknown',
      horizontalAccuracyM: accuracyM,
    };
  });
}
