import { type CoordinateSystem, gaussKruger, wgs84 } from '../../model/datum.ts';
import { childrenOf, findNode, readWktTree, textOf, type WktNode } from './wkt-tree.ts';

const cgcs2000: CoordinateSystem = { ...wgs84, datum: 'cgcs2000' };

/** What is understood, to be said where something else was met. */
export const understoodSystems = 'WGS84 (EPSG:4326), CGCS2000 (EPSG:4490), CGCS2000 3° Gauss-Kruger (EPSG:4513–4554)';

const projected = ['PROJCS', 'PROJCRS', 'PROJECTEDCRS'];
const geographic = ['GEOGCS', 'GEOGCRS', 'GEODCRS', 'GEODETICCRS', 'GEOGRAPHICCRS', 'BASEGEOGCRS', 'BASEGEODCRS'];

const chinese2000 = /cgcs|china.*2000|2000.?国家|国家.*2000/iu;
/** Written by programs to which the user gave an ellipsoid and no datum. */
const unnamed = /unknown|unnamed|user|custom|not.specified|grs.?(?:19)?80/iu;
const named1984 = /wgs.?(?:19)?84/iu;

const isNear = (value: number | null | undefined, wanted: number, tolerance = 1e-9): boolean =>
  typeof value === 'number' && Math.abs(value - wanted) <= tolerance;

const numberOf = (node: WktNode | null): number | null =>
  node?.values.find((value) => typeof value === 'number') ?? null;

/** The datum by its ellipsoid, held against its name: Xi'an 1980 and Beijing 1954 stand hundreds of metres off. */
function datumOf(root: WktNode): 'wgs84' | 'cgcs2000' | null {
  const ellipsoid = findNode(root, 'SPHEROID', 'ELLIPSOID');
  const [axis, flattening] = ellipsoid?.values.filter((value) => typeof value === 'number') ?? [];
  const meridian = findNode(root, 'PRIMEM', 'PRIMEMERIDIAN');
  const shift = findNode(root, 'TOWGS84')?.values ?? [];
  if (!isNear(axis, 6_378_137) || (meridian && numberOf(meridian) !== 0) || shift.some((part) => part !== 0))
    return null;
  const names = [findNode(root, ...geographic), findNode(root, 'DATUM', 'TRF', 'ENSEMBLE')].map(textOf).join(' ');
  if (isNear(flattening, 298.257_222_101, 1e-7) && (chinese2000.test(names) || unnamed.test(names))) return 'cgcs2000';
  return isNear(flattening, 298.257_223_563, 1e-7) && named1984.test(names) ? 'wgs84' : null;
}

/** Parameters by name in small letters with underscores; WKT 2 says `Longitude of natural origin` for the meridian. */
const parametersOf = (root: WktNode): ReadonlyMap<string, number | null> =>
  new Map(
    [root, ...childrenOf(root)]
      .flatMap(childrenOf)
      .filter(({ keyword }) => keyword === 'PARAMETER')
      .map((node) => [textOf(node).toLowerCase().replaceAll(/\W/gu, '_'), numberOf(node)]),
  );

function planeOf(root: WktNode): CoordinateSystem | null {
  const method = textOf(findNode(root, 'PROJECTION', 'METHOD')).replaceAll(/\W/gu, '_');
  const unit = childrenOf(root).find(({ keyword }) => keyword === 'UNIT' || keyword === 'LENGTHUNIT');
  if (!/^(?:gauss_kruger|transverse_mercator)$/iu.test(method) || (unit && numberOf(unit) !== 1)) return null;
  const parameters = parametersOf(root);
  const read = (...names: readonly string[]) => parameters.get(names.find((name) => parameters.has(name)) ?? '');
  const meridian = read('central_meridian', 'longitude_of_natural_origin');
  const easting = read('false_easting');
  const isPlain =
    isNear(read('scale_factor', 'scale_factor_at_natural_origin'), 1) &&
    isNear(read('latitude_of_origin', 'latitude_of_natural_origin'), 0) &&
    isNear(read('false_northing'), 0);
  if (!isPlain || typeof meridian !== 'number' || meridian % 3 !== 0 || meridian < 75 || meridian > 135) return null;
  // Without zone number a 6° zone is the same plane as the 3° zone of its meridian; with it the number is another.
  if (easting === 500_000) return gaussKruger(meridian, false);
  return easting === (meridian / 3) * 1_000_000 + 500_000 ? gaussKruger(meridian, true) : null;
}

/**
 * The system that a .prj describes, by its parameters; null for whatever is none of WGS84, CGCS2000 in degrees and CGCS2000
 * in 3° Gauss-Kruger zones: that is asked about. East stands first, whatever axes the text names: so Shapefiles are written.
 */
export function readPrj(text: string): CoordinateSystem | null {
  const root = readWktTree(text);
  const crs = root && findNode(root, ...projected, ...geographic);
  const datum = crs && datumOf(crs);
  if (!root || !crs || root.keyword === 'BOUNDCRS') return null;
  if (projected.includes(crs.keyword)) return datum === 'cgcs2000' ? planeOf(crs) : null;
  const unit = childrenOf(crs).find(({ keyword }) => keyword === 'UNIT' || keyword === 'ANGLEUNIT');
  if (unit && !isNear(numberOf(unit), Math.PI / 180)) return null;
  if (datum === 'cgcs2000') return cgcs2000;
  return datum === 'wgs84' ? wgs84 : null;
}

/** What a .prj calls its system; its beginning where it gives no name. */
export const prjWords = (text: string): string => textOf(readWktTree(text)) || text.trim().slice(0, 60);

/** The system of an EPSG code, east first; null for codes that are not understood. */
export function readEpsg(code: number): CoordinateSystem | null {
  if (code === 4326) return wgs84;
  if (code === 4490) return cgcs2000;
  if (code >= 4513 && code <= 4533) return gaussKruger(75 + 3 * (code - 4513), true);
  return code >= 4534 && code <= 4554 ? gaussKruger(75 + 3 * (code - 4534), false) : null;
}
