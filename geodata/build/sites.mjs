/** Project sites: circles of true area, packed without overlap around their area's anchor. */
import { packSiblings } from 'd3-hierarchy';
import { circumradius, destination, M2_PER_MU, trueAreaCircle } from './geodesic.mjs';
import { convexHull, signedArea } from './plane.mjs';

/**
 * Where the circles of one area lie relative to its anchor, in km east and north.
 *
 * @param {{ id: string, plannedNewLandMu: number }[]} projects of one area
 * @param {{ gapKm: number, vertices: number }} parameters
 * @returns {{ circles: { id: string, areaM2: number, x: number, y: number, radiusKm: number }[], hullKm2: number }}
 */
export function packArea(projects, { gapKm, vertices }) {
  const sorted = [...projects].sort((p, q) => q.plannedNewLandMu - p.plannedNewLandMu || (p.id < q.id ? -1 : 1));
  const circles = sorted.map(({ id, plannedNewLandMu }) => {
    const areaM2 = plannedNewLandMu * M2_PER_MU;
    const radiusKm = circumradius(areaM2, vertices) / 1000;
    return { id, areaM2, radiusKm, r: radiusKm + gapKm / 2, x: 0, y: 0 };
  });
  packSiblings(circles);
  const rim = circles.flatMap((c) =>
    Array.from({ length: vertices }, (_, i) => {
      const t = (2 * Math.PI * i) / vertices;
      return [c.x + c.radiusKm * Math.cos(t), c.y + c.radiusKm * Math.sin(t)];
    }),
  );
  return { circles, hullKm2: signedArea(convexHull(rim)) };
}

/**
 * @param {object} options
 * @param {{ id: string, areaId: string }[]} options.projects in the order of the table
 * @param {Map<string, ReturnType<typeof packArea>>} options.packs by area
 * @param {Map<string, { lonLat: [number, number], accuracyM: number, sources: string[] }>} options.anchors by area
 * @param {number} options.vertices
 */
export function buildSites({ projects, packs, anchors, vertices }) {
  return projects.map(({ id, areaId }) => {
    const { lonLat, accuracyM, sources } = anchors.get(areaId);
    const circle = packs.get(areaId).circles.find((c) => c.id === id);
    const centre = destination(lonLat, bearing(circle), 1000 * Math.hypot(circle.x, circle.y));
    return {
      id,
      geometry: { type: 'Polygon', coordinates: [trueAreaCircle(centre, circle.areaM2, vertices)] },
      geometryBasis: 'schematic',
      method:
        'circle of the planned new land, packed around the anchor of its area; its place means no more than the area',
      sources: [...new Set(['plan', ...sources, 'atlas'])],
      horizontalAccuracyM: accuracyM,
    };
  });
}

/** Degrees clockwise from north. @param {{ x: number, y: number }} offset east and north */
export function bearing({ x, y }) {
  return (Math.atan2(x, y) * 180) / Math.PI;
}
