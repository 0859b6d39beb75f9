import type { Position } from 'geojson';
import { type CoordinateSystem, gaussKruger } from '../model/datum.ts';
import type { Shape } from '../model/ground.ts';
import { convertLand } from '../model/unit.ts';
import { fromWgs84 } from './coordinate-system.ts';
import { nearestMeridian } from './gauss-kruger.ts';
import { boundsOf } from './shape.ts';

/** The 3° Gauss-Kruger zone that a shape's middle lies in. */
export function ownZone(shape: Shape): CoordinateSystem {
  const [west, , east] = boundsOf(shape);
  return gaussKruger(nearestMeridian((west + east) / 2), false);
}

/** Twice the area that a closed ring runs around, counterclockwise positive, in the square of its own unit. */
export function doubleRingArea(ring: readonly Position[]): number {
  // From the first position: whole northings of seven digits would cost the last square centimetres.
  const [[originX = Number.NaN, originY = Number.NaN] = []] = ring;
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = Number.NaN, y1 = Number.NaN] = ring[index - 1] ?? [];
    const [x2 = Number.NaN, y2 = Number.NaN] = ring[index] ?? [];
    sum += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return sum;
}

/**
 * Area in the plane of a Gauss-Kruger zone, mu: straight edges there, as older cadastral figures have it. NaN where the
 * zone does not reach. It exceeds the ground's by about (distance from the central meridian ÷ 6,370 km)².
 */
export function planarMu({ type, coordinates }: Shape, zone: CoordinateSystem): number {
  const toPlane = fromWgs84(zone);
  const ringM2 = (ring: readonly Position[] = []) => Math.abs(doubleRingArea(ring.map(toPlane))) / 2;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const areaM2 = polygons
    .map(([shell, ...holes]) => holes.reduce((area, hole) => area - ringM2(hole), ringM2(shell)))
    .reduce((sum, area) => sum + area, 0);
  return convertLand(areaM2, 'm2', 'mu');
}
