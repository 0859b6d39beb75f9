import type { Position } from 'geojson';
import type { CoordinateSystem } from '../model/datum.ts';

/** From a system to WGS84 degrees, east first. NaN where the system does not reach. */
export function toWgs84(_system: CoordinateSystem): (position: Position) => Position {
  throw new Error('not built yet');
}

/** From WGS84 degrees, east first, to a system, in its axis order. */
export function fromWgs84(_system: CoordinateSystem): (position: Position) => Position {
  throw new Error('not built yet');
}
