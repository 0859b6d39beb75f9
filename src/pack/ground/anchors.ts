import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { depthIn } from '../../geo/clearance.ts';
import { widestRoom } from '../../geo/room.ts';
import type { PackFeature, PackFeatures } from '../../model/geometry.ts';
import { memory } from '../remembered.ts';
import { areaOnPlane, equalRadiusM } from './area-on-plane.ts';
import { collections, type ShapeFeature } from './ground-features.ts';

/** A thousandth of the area's extent is near enough for a point that stands for all of it. */
const share = 1 / 1000;

function moved({ id }: PackFeature, boundary: ShapeFeature): PackFeature {
  const { rings, window, fromPlane } = areaOnPlane(boundary.geometry);
  const point = widestRoom(depthIn(rings), window, window.half * share);
  return {
    type: 'Feature',
    id,
    properties: {
      id,
      geometryBasis: 'derived',
      method: `inside the boundary, farthest from its edge, since the seat lies outside; boundary: ${boundary.properties.method}`,
      sources: boundary.properties.sources,
      horizontalAccuracyM: equalRadiusM(boundary.geometry),
    },
    geometry: { type: 'Point', coordinates: fromPlane(point) },
  };
}

const recall = memory<PackFeature>();
const made = collections();

/** The anchors, those that lie outside the boundary that their area has been given moved into it. */
export function anchorsInside(own: PackFeatures, boundaries: ReadonlyMap<string, ShapeFeature>): PackFeatures {
  const features = own.features.map((anchor) => {
    const boundary = boundaries.get(anchor.id);
    if (!boundary || anchor.geometry.type !== 'Point') return anchor;
    return booleanPointInPolygon(anchor.geometry, boundary)
      ? anchor
      : recall(anchor.id, [anchor, boundary], () => moved(anchor, boundary));
  });
  return made(features, own);
}
