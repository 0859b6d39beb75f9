import { type FoundTable, findTable } from './find-table.ts';
import type { FileProblem } from './grid.ts';
import { readFile } from './read-file.ts';

export type TablesRead =
  | { readonly ok: true; readonly tables: readonly FoundTable[] }
  | {
      readonly ok: false;
      readonly problem: FileProblem | 'no-table';
      /** What stands in the file's first rows, where no heading was recognised. */
      readonly headings: readonly string[];
    };

const mostHeadings = 12;

/** The tables that a file holds, recognised by their headings. */
export async function readTables(name: string, bytes: Uint8Array): Promise<TablesRead> {
  const read = await readFile(name, bytes);
  if (!read.ok) return { ...read, headings: [] };
  const tables = read.grids.map(findTable).filter((table) => table !== null);
  if (tables.length > 0) return { ok: true, tables };
  const headings = read.grids.flatMap(({ rows }) => rows.find(({ cells }) => cells.some(Boolean))?.cells ?? []);
  return { ok: false, problem: 'no-table', headings: headings.filter(Boolean).slice(0, mostHeadings) };
}
