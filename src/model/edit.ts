import type { TableName } from './pack.ts';

/**
 * One change of the user's own over the pack. Edits in order make a change set. A row that is not there has empty cells,
 * so an edit of a growing table may bring it into being; it is gone again when all its cells are empty.
 */
export interface Edit {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  /** Cell texts as in the table; empty is unknown. */
  readonly from: string;
  readonly to: string;
}

/** Tables to which users add rows. */
export const growingTables = [
  'targets',
  'parcels',
  'land-records',
  'progress',
  'boundaries',
  'control-lines',
  'statistics',
  'statistic-values',
  'enterprises',
  'actuals',
  'saved-views',
] as const satisfies readonly TableName[];
export type GrowingTable = (typeof growingTables)[number];
