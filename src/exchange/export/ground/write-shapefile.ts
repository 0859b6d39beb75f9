import { zipSync } from 'fflate';
import type { CoordinateSystem } from '../../../model/datum.ts';
import { type ExportedParcel, parcelColumns } from './exported-parcels.ts';
import { type DbfColumn, isTooLong, writeDbf } from './write-dbf.ts';
import { writePrj } from './write-prj.ts';
import { writeShp } from './write-shp.ts';

const decimalsOf: Readonly<Record<string, number>> = { areaMu: 4, accuracyM: 3 };
const columns: readonly DbfColumn[] = parcelColumns.map((name) => ({ name, decimals: decimalsOf[name] ?? null }));

/** How many texts of parcels a Shapefile cannot hold whole. */
export const cutTexts = (parcels: readonly ExportedParcel[]): number =>
  parcels.flatMap(({ values }) => Object.values(values)).filter((value) => isTooLong(String(value ?? ''))).length;

/**
 * A zipped Shapefile of parcels: .shp, .shx, .dbf in UTF-8 with its .cpg, and a .prj where the system has one. `name` is
 * that of its parts.
 */
export function writeShapefile(
  parcels: readonly ExportedParcel[],
  system: CoordinateSystem,
  name: string,
): Uint8Array<ArrayBuffer> {
  const { shp, shx } = writeShp(parcels.map(({ shape }) => shape));
  const dbf = writeDbf(
    columns,
    parcels.map(({ values }) => values),
  );
  const encode = (text: string) => new TextEncoder().encode(text);
  const prj = writePrj(system);
  const parts = {
    [`${name}.shp`]: shp,
    [`${name}.shx`]: shx,
    [`${name}.dbf`]: dbf,
    [`${name}.cpg`]: encode('UTF-8'),
    ...(prj ? { [`${name}.prj`]: encode(prj) } : {}),
  };
  // The same parcels are the same bytes.
  return zipSync(parts, { mtime: '1980-01-01T12:00:00' }) as Uint8Array<ArrayBuffer>;
}
