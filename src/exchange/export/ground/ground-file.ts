import { type CoordinateSystem, systemId } from '../../../model/datum.ts';
import type { ExportedParcel } from './exported-parcels.ts';
import { writeGeoJson } from './write-geojson.ts';
import { writeKml } from './write-kml.ts';
import { cutTexts, writeShapefile } from './write-shapefile.ts';

export const groundFileFormats = ['geojson', 'shapefile', 'kml'] as const;
export type GroundFileFormat = (typeof groundFileFormats)[number];

/** Whether a format can hold a system: KML is in degrees. */
export const holdsSystem = (format: GroundFileFormat, { datum }: CoordinateSystem): boolean =>
  format !== 'kml' || datum !== 'gauss-kruger';

export interface GroundFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** Texts that the format cannot hold whole, and that end early in it. */
  readonly cutTexts: number;
}

/** Parcels as a file whose name says its coordinate system. `title` is what the file is called before that. */
export function groundFile(
  format: GroundFileFormat,
  parcels: readonly ExportedParcel[],
  system: CoordinateSystem,
  title: string,
): GroundFile {
  const name = `${title}-${systemId({ ...system, axes: 'east-north' })}`;
  switch (format) {
    case 'geojson':
      return {
        name: `${name}.geojson`,
        type: 'application/geo+json',
        content: writeGeoJson(parcels, system),
        cutTexts: 0,
      };
    case 'shapefile':
      return {
        name: `${name}.zip`,
        type: 'application/zip',
        content: writeShapefile(parcels, system, name),
        cutTexts: cutTexts(parcels),
      };
    case 'kml':
      return {
        name: `${name}.kml`,
        type: 'application/vnd.google-earth.kml+xml',
        content: writeKml(parcels, system, title),
        cutTexts: 0,
      };
  }
}
