import type { Position } from 'geojson';
import { type CoordinateSystem, gaussKruger } from '../model/datum.ts';
import type { Shape } from '../model/ground.ts';
import { convertLand } from '../model/unit.ts';
import { fromWgs84 } from './coordinate-system.ts';
import { nearestMeridian } from './gauss-kruger.ts';
import { doubleRingArea } from './ring-area.ts';
import { boundsOf } from './shape.ts';

/** The 3° Gauss-Kruger zone that a shape's middle lies in. */
export function ownZone(shape: Shape): CoordinateSystem {
  const [west, , east] = boundsOf(shape);
  return gaussKruger(nearestMeridian((west + east) / 2), false);
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
