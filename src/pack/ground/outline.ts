import union from '@turf/union';
import type { Position } from 'geojson';
import { localPlane } from '../../geo/local-plane.ts';
import type { PackFeature, PackFeatures } from '../../model/geometry.ts';
import type { Shape } from '../../model/ground.ts';
import { remembered } from '../remembered.ts';
import { leastAccuracyM, leastBasis, methodsOf, type ShapeFeature, sourcesOf } from './ground-features.ts';

/** Neighbours that were drawn apart leave slivers between them; an enclave of another city is wider. */
const narrowM = 20;

/** Mean width of what a ring goes round: twice its area over its length. */
function widthM(ring: readonly Position[]): number {
  const { toPlane } = localPlane(ring[0] ?? []);
  let [doubleArea, length] = [0, 0];
  let [x1, y1] = [0, 0];
  for (const [x2, y2] of ring.map(toPlane)) {
    doubleArea += x1 * y2 - x2 * y1;
    length += Math.hypot(x2 - x1, y2 - y1);
    [x1, y1] = [x2, y2];
  }
  return Math.abs(doubleArea) / length;
}

function united(townships: readonly ShapeFeature[]): Shape | null {
  const [only] = townships;
  if (townships.length === 1 && only) return only.geometry;
  const all = union({
    type: 'FeatureCollection',
    features: townships.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry })),
  });
  if (!all) return null;
  const closed = ([shell = [], ...holes]: Position[][]): Position[][] => [
    shell,
    ...holes.filter((hole) => widthM(hole) >= narrowM),
  ];
  const { geometry } = all;
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: closed(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(closed) };
}

function outlineOf(own: PackFeatures, townshipCount: number, ...replaced: readonly ShapeFeature[]): PackFeatures {
  const [first] = own.features;
  if (!first || replaced.length === 0) return own;
  if (replaced.length < townshipCount) {
    const note = `${replaced.length} of ${townshipCount} townships have other boundaries since`;
    const features = own.features.map(
      (feature): PackFeature => ({
        ...feature,
        properties: { ...feature.properties, method: `${feature.properties.method}; ${note}` },
      }),
    );
    return { type: 'FeatureCollection', features };
  }
  const geometry = united(replaced);
  if (!geometry) return own;
  const properties = {
    id: first.id,
    geometryBasis: leastBasis(replaced),
    method: `around ${townshipCount} townships, gaps less than ${narrowM} m wide closed: ${methodsOf(replaced)}`,
    sources: sourcesOf(replaced),
    horizontalAccuracyM: leastAccuracyM(replaced),
  };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', id: first.id, properties, geometry }] };
}

const outlineOnce = remembered(outlineOf);

/** The city's border: around the boundaries where every township has one; else the pack's own, which then says that it is. */
export const outlineAround = (
  own: PackFeatures,
  townshipIds: readonly string[],
  boundaries: ReadonlyMap<string, ShapeFeature>,
): PackFeatures => outlineOnce(own, townshipIds.length, ...townshipIds.flatMap((id) => boundaries.get(id) ?? []));
