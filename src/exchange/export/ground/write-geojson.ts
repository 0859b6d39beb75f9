import { type CoordinateSystem, systemId } from '../../../model/datum.ts';
import { epsgOf } from './epsg.ts';
import type { ExportedParcel } from './exported-parcels.ts';

/**
 * GeoJSON of parcels. RFC 7946 knows WGS84 alone: in any other system the file carries the `crs` member of the 2008 format,
 * by EPSG code where there is one, and coordinates east first as programs of that time write them.
 */
export function writeGeoJson(parcels: readonly ExportedParcel[], system: CoordinateSystem): string {
  const code = epsgOf(system);
  const name = code === null ? systemId(system) : `urn:ogc:def:crs:EPSG::${code}`;
  const crs = system.datum === 'wgs84' ? {} : { crs: { type: 'name', properties: { name } } };
  const features = parcels.map(({ shape, values }) => ({
    type: 'Feature',
    id: values.id,
    properties: values,
    geometry: shape,
  }));
  const front = JSON.stringify({ type: 'FeatureCollection', ...crs }).slice(0, -1);
  return `${front},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
