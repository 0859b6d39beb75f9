import type { Geometry } from 'geojson';
import type { CoordinateSystem } from '../../model/datum.ts';

export type GroundFormat = 'geojson' | 'shapefile' | 'kml' | 'kmz' | 'csv' | 'xlsx' | 'boundary-points';

/** What can be wrong with a file of ground. Text is made on screen, from `ground.issue.<code>` and the parameters. */
export const groundIssueCodes = [
  'unreadable',
  'unknown-format',
  'too-large',
  'zip-truncated',
  'zip-bomb',
  'part-missing',
  'wrong-encoding',
  'unknown-projection',
  'wrong-projection',
  'mixed-systems',
  'not-areal',
  'nested-collection',
  'no-shape',
  'bad-coordinate',
  'ring-short',
  'ring-open',
  'ring-crosses-itself',
  'ring-repeated-point',
  'zero-area',
  'hole-outside',
  'parts-overlap',
  'out-of-range',
  'formula-cell',
  'number-expected',
  'duplicate-key',
  'cell-count',
  'malformed-shape',
  'malformed-line',
  'point-count',
  'records-differ',
] as const;
export type GroundIssueCode = (typeof groundIssueCodes)[number];

/** What is wrong, where, and what would be right. With `isFatal` nothing of the file, or of the row, is taken. */
export interface GroundIssue {
  readonly code: GroundIssueCode;
  /** Name as the user knows it; of an archive with its member, `land.zip/宗地.shp`. */
  readonly file: string;
  /** 1-based line of a text or sheet, else 1-based number of the feature. */
  readonly row?: number;
  /** Column, attribute, or path in the file. */
  readonly field?: string;
  /** The offending value as `value`, what would be right as `expected`, and whatever else the message names. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A feature as it stands in a file: coordinates of the file's own system and axis order, attributes as texts. */
export interface SourceFeature {
  /** 1-based line or feature number in the file. */
  readonly number: number;
  readonly geometry: Geometry;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a file says of its coordinates. */
export interface DeclaredSystem {
  /** null where what it says is not understood. */
  readonly system: CoordinateSystem | null;
  /** The file's own words, in short, e.g. the name in a .prj. */
  readonly words: string;
  /** `format`: the format's own rule (RFC 7946, KML), which many files do not keep. */
  readonly by: 'prj' | 'crs' | 'header' | 'format';
}

/** The features of a file, of a member of an archive or of a sheet. */
export interface SourceLayer {
  readonly file: string;
  /** Of the layer within the file, e.g. of the sheet; the file's own where it has one layer. */
  readonly name: string;
  readonly format: GroundFormat;
  readonly declared: DeclaredSystem | null;
  /** Names of the attributes, in the file's order. */
  readonly columns: readonly string[];
  readonly features: readonly SourceFeature[];
}

/** A table without shapes: its numeric columns may become statistics. */
export interface SourceTable {
  readonly file: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Number of the row in the file, and its cells by column. */
  readonly rows: readonly { readonly number: number; readonly cells: Readonly<Record<string, string>> }[];
}

/** What a reader of one format makes of one file. */
export interface ReaderResult {
  readonly layers: readonly SourceLayer[];
  readonly issues: readonly GroundIssue[];
}

/** What one reader makes of one file. */
export interface ReaderResult {
  readonly layers: readonly SourceLayer[];
  readonly issues: readonly GroundIssue[];
}

/** Everything that files held. What could not be read is named; whatever is not fatal stands beside it. */
export interface GroundRead {
  readonly layers: readonly SourceLayer[];
  readonly tables: readonly SourceTable[];
  readonly issues: readonly GroundIssue[];
  /** Names of files that hold targets, parcels or land records as the import of tables knows them: nothing is taken here. */
  readonly ownTables: readonly string[];
}

/** How far reading has come, 0 to 1. */
export type Progress = (done: number) => void;
