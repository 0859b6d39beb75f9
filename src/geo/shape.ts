import type { Position } from 'geojson';
import type { Bounds, PackFeature, PackFeatures } from '../model/geometry.ts';
import { supports } from '../model/geometry.ts';
import type { Shape } from '../model/ground.ts';

export type { Shape };

export const isShape = (feature: PackFeature): feature is PackFeature<Shape> =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';

/** Shapes of the features that may be measured, by id. */
export function measurableShapes(...collections: readonly PackFeatures[]): ReadonlyMap<string, Shape> {
  return new Map(
    collections
      .flatMap(({ features }) => features)
      .filter(isShape)
      .filter(({ properties }) => supports(properties.geometryBasis, 'measure'))
      .map(({ id, geometry }) => [id, geometry]),
  );
}

export const polygonsOf = ({ type, coordinates }: Shape): readonly Position[][][] =>
  type === 'Polygon' ? [coordinates] : coordinates;

/** A Polygon of one, and a MultiPolygon of several or none. */
export function shapeOf(polygons: readonly Position[][][]): Shape {
  const [only] = polygons;
  return only && polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: [...polygons] };
}

export const ringsOf = ({ type, coordinates }: Shape): readonly (readonly Position[])[] =>
  type === 'Polygon' ? coordinates : coordinates.flat();

/** The bounds of a shape; of none for a shape without position. */
export function boundsOf(shape: Shape): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of ringsOf(shape)) {
    for (const [lng = Number.NaN, lat = Number.NaN] of ring) {
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

/** Whether two bounds share ground, not only an edge. */
export const doMeet = (a: Bounds, b: Bounds): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
