import type { Edit } from '../model/edit.ts';
import type { Issue } from '../model/issue.ts';
import { type Pack, type PackRow, type TableName, tableNames } from '../model/pack.ts';
import { editedTable, refusal } from './edited-table.ts';

const known: ReadonlySet<string> = new Set(tableNames);
const isTable = (name: string): name is TableName => known.has(name);

/**
 * The pack after the user's edits, in order. An edit that does not hold is left out and named; the row stays as it was.
 * A row that they empty is gone. A table that they do not touch is the very same.
 */
export function applyEdits(
  pack: Pack,
  edits: readonly Edit[],
): { readonly pack: Pack; readonly issues: readonly Issue[] } {
  const byTable = new Map<TableName, Edit[]>();
  const issues: Issue[] = [];
  for (const edit of edits) {
    const { table } = edit;
    if (!isTable(table) || !pack.descriptions[table]) {
      issues.push(refusal(edit, `data/${table}.csv`, 'unknown-reference', tableNames.join(', '), table));
    } else {
      const list = byTable.get(table);
      if (list) list.push(edit);
      else byTable.set(table, [edit]);
    }
  }
  const tables: Record<string, readonly { readonly id: string }[]> = { ...pack.tables };
  const rows: Record<TableName, readonly PackRow[]> = { ...pack.rows };
  for (const [table, own] of byTable) {
    const description = pack.descriptions[table];
    // Whether an edit holds is seen when its table has been read.
    if (!description || pack.unread.has(table)) continue;
    const edited = editedTable(pack, table, description, own);
    tables[table] = edited.values;
    rows[table] = edited.rows;
    issues.push(...edited.issues);
  }
  return { pack: { ...pack, tables: tables as typeof pack.tables & typeof tables, rows }, issues };
}
