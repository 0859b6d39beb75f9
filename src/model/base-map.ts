import type { Datum } from './datum.ts';

/**
 * Datums that a base may be drawn in. BD-09 is not among them: tiles in it have a grid of their own, which no address with
 * `{z}`, `{x}`, `{y}` of the usual one fits.
 */
export const baseDatums = ['wgs84', 'cgcs2000', 'gcj02'] as const satisfies readonly Datum[];
export type BaseDatum = (typeof baseDatums)[number];

/**
 * `style`: the address of a MapLibre style; `xyz`: raster tiles, their address with `{z}`, `{x}`, `{y}` (WMTS KVP included);
 * `pmtiles`: one file, raster or vector.
 */
export const onlineKinds = ['xyz', 'style', 'pmtiles'] as const;

/** A base that comes over the network from where its user says. Its addresses may hold a key: they are the user's secret. */
export interface OnlineBase {
  readonly kind: (typeof onlineKinds)[number];
  readonly id: string;
  readonly name: string;
  /** Several for layers over one another, as an image and its labels. */
  readonly urls: readonly string[];
  readonly datum: BaseDatum;
  readonly attribution: string;
  readonly tileSize: 256 | 512;
  readonly maxZoom: number;
}

/** What lies under the atlas's own layers. */
export type BaseMap = { readonly kind: 'embedded' } | OnlineBase;

export const embeddedBase: BaseMap = { kind: 'embedded' };

/**
 * `no-answer`: the host cannot be reached, or does not let this page read its answer; `status`: it answered with an error;
 * `not-a-style`, `not-a-tile-file`: what it sent is something else; `no-tile`: not one of the tiles asked for could be had.
 */
export type BaseProblem = 'no-answer' | 'status' | 'not-a-style' | 'not-a-tile-file' | 'no-tile';

/** Why the base that was chosen is not shown; the embedded one then is. */
export interface BaseFailure {
  readonly base: OnlineBase;
  readonly problem: BaseProblem;
  /** In the words of what failed, e.g. `404`; may be empty. Holds no address. */
  readonly detail: string;
}
