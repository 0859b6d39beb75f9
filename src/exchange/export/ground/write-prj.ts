import type { CoordinateSystem } from '../../../model/datum.ts';

const cgcs2000 =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const wgs84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** The text of a .prj as ESRI's programs write it; null for a system that a .prj cannot name. */
export function writePrj({ datum, centralMeridian, hasZoneNumber }: CoordinateSystem): string | null {
  if (datum === 'wgs84') return wgs84;
  if (datum === 'cgcs2000') return cgcs2000;
  if (datum !== 'gauss-kruger' || centralMeridian === null) return null;
  const zone = centralMeridian / 3;
  const name = hasZoneNumber ? `CGCS2000_3_Degree_GK_Zone_${zone}` : `CGCS2000_3_Degree_GK_CM_${centralMeridian}E`;
  const easting = (hasZoneNumber ? zone * 1_000_000 : 0) + 500_000;
  const parameters = Object.entries({
    False_Easting: easting,
    False_Northing: 0,
    Central_Meridian: centralMeridian,
    Scale_Factor: 1,
    Latitude_Of_Origin: 0,
  }).map(([key, value]) => `PARAMETER["${key}",${value.toFixed(1)}]`);
  return `PROJCS["${name}",${cgcs2000},PROJECTION["Gauss_Kruger"],${parameters.join(',')},UNIT["Meter",1.0]]`;
}
