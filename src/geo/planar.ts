import type { CoordinateSystem } from '../model/datum.ts';
import type { Shape } from '../model/ground.ts';

/** The 3° Gauss-Kruger zone that a shape's middle lies in. */
export function ownZone(_shape: Shape): CoordinateSystem {
  throw new Error('not built yet');
}

/** Area in the plane of a Gauss-Kruger zone, mu: straight edges there, as older cadastral figures have it. */
export function planarMu(_shape: Shape, _zone: CoordinateSystem): number {
  throw new Error('not built yet');
}
