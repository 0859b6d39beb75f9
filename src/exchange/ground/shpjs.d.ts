declare module 'shpjs' {
  import type { Geometry } from 'geojson';

  /** null for records without a shape. Throws where a record points beyond its end. */
  export function parseShp(shp: Uint8Array, prj?: false): (Geometry | null | undefined)[];
}
