/** An expected failure, as a value: what is wrong, where, and what would be right. Text is made on screen from `code` and `params`. */
export interface Issue {
  readonly code: IssueCode;
  /** Name in the pack, e.g. `data/projects.csv`. */
  readonly file: string;
  /** 1-based line of a CSV file (the header is line 1), or 1-based feature number of a GeoJSON file. */
  readonly row?: number;
  /** Column of a table, or path in a JSON file. */
  readonly field?: string;
  /** The offending value and whatever else the message names, `expected` among it. */
  readonly params: Readonly<Record<string, string | number>>;
}

export const issueCodes = [
  'file-missing',
  'file-unreadable',
  'not-json',
  'not-csv',
  'json-shape',
  'column-missing',
  'column-unknown',
  'cell-count',
  'value-missing',
  'not-a-number',
  'not-an-integer',
  'not-a-month',
  'not-a-date',
  'not-a-year',
  'not-a-boolean',
  'not-a-shape',
  'not-allowed',
  'out-of-range',
  'month-order',
  'duplicate-id',
  'unknown-reference',
  'ring-open',
  'ring-short',
  'coordinates-out-of-range',
  'geometry-type',
  'row-without-geometry',
  'geometry-without-row',
  'conflict',
  'no-room',
  'unknown-unit',
  'read-only',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** Whether an issue refuses the edit that brings it about: where a drawing has no room, what was entered holds all the same. */
export const refuses = ({ code }: Issue): boolean => code !== 'no-room';

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
