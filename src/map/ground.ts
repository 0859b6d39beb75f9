import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../model/geometry.ts';

/** Web Mercator's equator, metres. */
const equatorM = 40_075_016.686;
const tilePx = 512;
const degree = Math.PI / 180;

/** Ground metres of one CSS pixel at a zoom and latitude. */
export const metresPerPixel = (zoom: number, latitude: number): number =>
  (equatorM * Math.cos(latitude * degree)) / (tilePx * 2 ** zoom);

/** The zoom at which a ground length is so many pixels long. */
export const zoomWhere = (lengthM: number, px: number, latitude: number): number =>
  Math.log2((metresPerPixel(0, latitude) * px) / lengthM);

export function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[
    geometry.type
  ];
  return depth === 0 ? [geometry.coordinates as Position] : (geometry.coordinates.flat(depth - 1) as Position[]);
}

/** Smallest box around the geometries; null for none. */
export function boundsOf(geometries: readonly Geometry[]): Bounds | null {
  const positions = geometries.flatMap(positionsOf);
  if (positions.length === 0) return null;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of positions) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

export const centreOf = ([west, south, east, north]: Bounds): [number, number] => [
  (west + east) / 2,
  (south + north) / 2,
];

/** Width on the ground, metres, at the box's middle latitude. Good enough for symbols; no figure comes from it. */
export const widthM = ([west, south, east, north]: Bounds): number =>
  ((east - west) / 360) * equatorM * Math.cos(((south + north) / 2) * degree);
