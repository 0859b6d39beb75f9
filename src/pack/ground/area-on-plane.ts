import type { Position } from 'geojson';
import { localPlane, type PlanePoint } from '../../geo/local-plane.ts';
import { ellipsoidalMu } from '../../geo/measure.ts';
import type { Window } from '../../geo/room.ts';
import { boundsOf, ringsOf } from '../../geo/shape.ts';
import type { Shape } from '../../model/ground.ts';
import { convertLand } from '../../model/unit.ts';

/** An area on a plane around its middle, metres. */
export interface AreaOnPlane {
  readonly rings: readonly (readonly PlanePoint[])[];
  readonly window: Window;
  readonly toPlane: (position: Position) => PlanePoint;
  readonly fromPlane: (point: PlanePoint) => [number, number];
}

export function areaOnPlane(shape: Shape): AreaOnPlane {
  const [west, south, east, north] = boundsOf(shape);
  const { toPlane, fromPlane } = localPlane([(west + east) / 2, (south + north) / 2]);
  const [halfWidth, halfHeight] = toPlane([east, north]);
  return {
    rings: ringsOf(shape).map((ring) => ring.map(toPlane)),
    window: { centre: [0, 0], half: Math.max(halfWidth, halfHeight) },
    toPlane,
    fromPlane,
  };
}

/** Radius of the circle as large as a shape, whole metres: all that its place says of what lies somewhere in it. */
export const equalRadiusM = (shape: Shape): number =>
  Math.round(Math.sqrt(convertLand(ellipsoidalMu(shape), 'mu', 'm2') / Math.PI));
