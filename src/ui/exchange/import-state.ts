import { signal } from '@preact/signals';
import type { FoundTable } from '../../exchange/import/find-table.ts';
import { readTables, type TablesRead } from '../../exchange/import/read-tables.ts';

type Problem = Extract<TablesRead, { ok: false }>;

/** The file that waits for the user's word; it stays while other pages are looked at. */
export type ImportState =
  | { readonly is: 'none' }
  | { readonly is: 'reading'; readonly file: string }
  | { readonly is: 'failed'; readonly file: string; readonly why: Problem }
  | { readonly is: 'read'; readonly file: string; readonly tables: readonly FoundTable[] }
  | { readonly is: 'taken'; readonly count: number };

export const importState = signal<ImportState>({ is: 'none' });

/** Reads a file for the preview; one that is chosen meanwhile takes its place. */
export async function openImport(file: File): Promise<void> {
  const reading: ImportState = { is: 'reading', file: file.name };
  importState.value = reading;
  const read = await readTables(file.name, new Uint8Array(await file.arrayBuffer()));
  if (importState.peek() !== reading) return;
  importState.value = read.ok
    ? { is: 'read', file: file.name, tables: read.tables }
    : { is: 'failed', file: file.name, why: read };
}
