import union from '@turf/union';
import { boundsOf, doMeet, polygonsOf } from '../../geo/shape.ts';
import type { Shape } from '../../model/ground.ts';

/** Whether any two share ground, or come near enough that it has to be looked at. */
function mayOverlap(shapes: readonly Shape[]): boolean {
  const bounds = shapes.map(boundsOf);
  return bounds.some((one, index) => bounds.slice(index + 1).some((other) => doMeet(one, other)));
}

/** Several shapes as one. Ground that two of them hold counts once, and no border stays between neighbours. */
export function joinShapes(shapes: readonly Shape[]): Shape {
  const [only] = shapes;
  if (!only) throw new Error('no shape to join');
  if (shapes.length === 1) return only;
  if (!mayOverlap(shapes)) return { type: 'MultiPolygon', coordinates: shapes.flatMap(polygonsOf) };
  const joined = union({
    type: 'FeatureCollection',
    features: shapes.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  });
  return joined?.geometry ?? only;
}
