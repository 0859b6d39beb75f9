import type { CoordinateSystem } from '../../../model/datum.ts';

/** EPSG code of a system, east first; null for the shifted systems of web maps, which have none. */
export function epsgOf({ datum, centralMeridian, hasZoneNumber }: CoordinateSystem): number | null {
  if (datum === 'wgs84') return 4326;
  if (datum === 'cgcs2000') return 4490;
  if (datum !== 'gauss-kruger' || centralMeridian === null) return null;
  return (hasZoneNumber ? 4513 : 4534) + (centralMeridian - 75) / 3;
}
