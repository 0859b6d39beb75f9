import { readSystemId, wgs84 } from '../../model/datum.ts';
import { readEpsg } from './read-prj.ts';
import { shortText } from './short-text.ts';
import type { DeclaredSystem } from './source-layer.ts';

/** `urn:ogc:def:crs:EPSG::4549`, `EPSG:4549`, `http://www.opengis.net/def/crs/EPSG/0/4549`, `…epsg.xml#4549`. */
const epsg = /epsg\D*(?:[\d.]+[:/])?(\d{4,6})$/iu;

/**
 * What a GeoJSON object says of its system. Without `crs` it is RFC 7946's WGS84; with GeoJSON 2008's member it is that one,
 * always east first: that specification sets the axes apart from the authority's (4549 itself has north first).
 */
export function declaredByGeoJson(root: object): DeclaredSystem {
  if (!('crs' in root)) return { system: wgs84, words: 'RFC 7946', by: 'format' };
  const { crs } = root;
  const { properties }: { properties?: unknown } = typeof crs === 'object' && crs !== null ? crs : {};
  const { name, code }: { name?: unknown; code?: unknown } =
    typeof properties === 'object' && properties !== null ? properties : {};
  const words = typeof name === 'string' ? name : typeof code === 'number' ? `EPSG:${code}` : shortText(crs);
  const number = epsg.exec(words)?.[1];
  const isLongitudeFirst84 = /\bcrs:?84$/iu.test(words);
  // The shifted systems of web maps have no code; this atlas writes its own word for them.
  const system = isLongitudeFirst84 ? wgs84 : (readEpsg(Number(number)) ?? readSystemId(words));
  return { system, words, by: 'crs' };
}
