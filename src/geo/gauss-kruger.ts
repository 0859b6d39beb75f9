import type { Position } from 'geojson';
import proj4 from 'proj4';
import type { Bounds } from '../model/geometry.ts';

type Convert = (position: Position) => Position;

export const zoneWidth = 3;

const zoneNumberStep = 1_000_000;
const falseEasting = 500_000;

/**
 * Metres that a zone's coordinates may have: the easting within the million that the zone's number leads, the northing
 * from the south of Zengmu Ansha (3.5° N) to the north of Mohe (53.6° N), so that no degrees are ever taken for metres.
 */
export function gaussKrugerReach(centralMeridian: number, hasZoneNumber: boolean): Bounds {
  const west = hasZoneNumber ? (centralMeridian / zoneWidth) * zoneNumberStep : 0;
  return [west, 300_000, west + zoneNumberStep, 6_200_000];
}

/**
 * CGCS2000 3° Gauss-Kruger, easting first, against degrees; its ellipsoid is that of GRS80. Both ways return something for
 * any finite numbers, however far off.
 */
export function gaussKrugerPlane(
  centralMeridian: number,
  hasZoneNumber: boolean,
): { readonly toDegrees: Convert; readonly toMetres: Convert } {
  const [west] = gaussKrugerReach(centralMeridian, hasZoneNumber);
  const { forward, inverse } = proj4(
    '+proj=longlat +ellps=GRS80 +no_defs',
    `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=${west + falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  );
  return { toDegrees: (position) => inverse(position), toMetres: (position) => forward(position) };
}

/** The central meridian nearest to a longitude. */
export const nearestMeridian = (lng: number): number => Math.round(lng / zoneWidth) * zoneWidth;
