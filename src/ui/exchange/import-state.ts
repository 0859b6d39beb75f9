import { signal } from '@preact/signals';
import type { FoundTable } from '../../exchange/import/find-table.ts';
import { readTables, type TablesRead } from '../../exchange/import/read-tables.ts';

type Problem = Extract<TablesRead, { ok: false }>;

/** The files that wait for the user's word; they stay while other pages are looked at. */
export type ImportState =
  | { readonly is: 'none' }
  | { readonly is: 'reading'; readonly file: string }
  | { readonly is: 'failed'; readonly file: string; readonly why: Problem }
  | { readonly is: 'read'; readonly file: string; readonly tables: readonly FoundTable[] }
  | { readonly is: 'taken'; readonly count: number };

export const importState = signal<ImportState>({ is: 'none' });

/** Reads files for the preview; what is brought meanwhile takes their place. */
export async function openImport(files: readonly File[]): Promise<void> {
  const reading: ImportState = { is: 'reading', file: files.map(({ name }) => name).join(', ') };
  importState.value = reading;
  const tables: FoundTable[] = [];
  for (const file of files) {
    const read = await readTables(file.name, new Uint8Array(await file.arrayBuffer()));
    if (importState.peek() !== reading) return;
    if (!read.ok) {
      importState.value = { is: 'failed', file: file.name, why: read };
      return;
    }
    tables.push(...read.tables);
  }
  importState.value = { is: 'read', file: reading.file, tables };
}
