import type { Datum } from './datum.ts';

/** Datums that a base may be drawn in. */
export type BaseDatum = Extract<Datum, 'wgs84' | 'cgcs2000' | 'gcj02' | 'bd09'>;

/**
 * What lies under the atlas's own layers. `style`: the address of a MapLibre style; `xyz`: raster tiles, their address with
 * `{z}`, `{x}`, `{y}` (WMTS KVP included); `pmtiles`: one file, raster or vector.
 */
export type BaseMap =
  | { readonly kind: 'embedded' }
  | {
      readonly kind: 'style' | 'xyz' | 'pmtiles';
      readonly id: string;
      readonly name: string;
      /** Several for layers over one another, as an image and its labels. */
      readonly urls: readonly string[];
      readonly datum: BaseDatum;
      readonly attribution: string;
      readonly tileSize: 256 | 512;
      readonly maxZoom: number;
    };

export const embeddedBase: BaseMap = { kind: 'embedded' };
