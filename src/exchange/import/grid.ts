/** A row of a file, numbered as a spreadsheet program shows it: the first is 1. */
export interface GridRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A CSV file, or a sheet of a workbook: cells as texts. */
export interface Grid {
  /** Of a sheet its name, else of the file. */
  readonly name: string;
  readonly rows: readonly GridRow[];
}

export const fileProblems = ['unreadable', 'old-workbook', 'locked', 'not-text'] as const;
/** Why nothing of a file could be read. */
export type FileProblem = (typeof fileProblems)[number];

export type FileRead =
  | { readonly ok: true; readonly grids: readonly Grid[] }
  | { readonly ok: false; readonly problem: FileProblem };
