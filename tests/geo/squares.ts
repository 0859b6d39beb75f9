import geodesic from 'geographiclib-geodesic';
import type { Polygon, Position } from 'geojson';
import type { GeometryBasis, PackFeature, PackFeatures } from '../../src/model/geometry.ts';

const { WGS84 } = geodesic.Geodesic;

/** The place so many metres to the east and north of another. */
export function moved([lng = 0, lat = 0]: Position, east: number, north: number): Position {
  const up = WGS84.Direct(lat, lng, 0, north);
  const across = WGS84.Direct(up.lat2 ?? 0, up.lon2 ?? 0, 90, east);
  return [across.lon2 ?? 0, across.lat2 ?? 0];
}

/** A rectangle of metres on the ground around its middle. */
export function rectangleAt(middle: Position, width: number, height: number): Polygon {
  const [x, y] = [width / 2, height / 2];
  const corners = [moved(middle, -x, -y), moved(middle, x, -y), moved(middle, x, y), moved(middle, -x, y)];
  return { type: 'Polygon', coordinates: [[...corners, corners[0] as Position]] };
}

export const squareAt = (middle: Position, side: number): Polygon => rectangleAt(middle, side, side);

export function feature(
  id: string,
  geometry: PackFeature['geometry'],
  geometryBasis: GeometryBasis = 'surveyed',
): PackFeature {
  const properties = { id, geometryBasis, method: 'drawn', sources: [], horizontalAccuracyM: null };
  return Object.freeze({ type: 'Feature', id, properties, geometry });
}

export const collection = (...features: readonly PackFeature[]): PackFeatures => ({
  type: 'FeatureCollection',
  features,
});
