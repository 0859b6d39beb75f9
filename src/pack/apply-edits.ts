import type { Edit } from '../model/edit.ts';
import type { Issue } from '../model/issue.ts';
import { type Pack, type TableName, tableNames } from '../model/pack.ts';
import { rowParser } from './row-parser.ts';

/** A pack with one edit more, or why the edit was refused. */
type Edited = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly issues: readonly Issue[] };

const replaced = <T>(rows: readonly T[], index: number, row: T): readonly T[] => rows.with(index, row);

function refused(edit: Edit, file: string, code: Issue['code'], expected: string, value: string): Edited {
  return { ok: false, issues: [{ code, file, field: edit.field, params: { value, expected } }] };
}

function applyEdit(pack: Pack, edit: Edit): Edited {
  const table = tableNames.find((name) => name === edit.table);
  const description = table ? pack.descriptions[table] : null;
  if (!table || !description) {
    return refused(edit, `data/${edit.table}.csv`, 'unknown-reference', tableNames.join(', '), edit.table);
  }
  const { file } = description;
  const index = pack.tables[table].findIndex((row) => row.id === edit.id);
  const row = pack.rows[table][index];
  if (!row) return refused(edit, file, 'unknown-reference', file, edit.id);
  if (edit.field === 'id') return refused(edit, file, 'not-allowed', edit.id, edit.to);
  const current = row.cells[edit.field];
  if (current === undefined) {
    return refused(edit, file, 'column-unknown', Object.keys(row.cells).join(', '), edit.field);
  }
  if (current !== edit.from) return refused(edit, file, 'conflict', current, edit.from);
  const cells = { ...row.cells, [edit.field]: edit.to };
  const parsed = rowParser(table, description.units, pack.info.languages).parse(cells);
  if (!parsed.ok) return { ok: false, issues: parsed.issues.map((issue) => ({ ...issue, file, row: row.line })) };
  return { ok: true, pack: withRow(pack, table, index, parsed.row, { ...row, cells }) };
}

function withRow(
  pack: Pack,
  table: TableName,
  index: number,
  value: { readonly id: string },
  row: Pack['rows'][TableName][number],
): Pack {
  return {
    ...pack,
    tables: { ...pack.tables, [table]: replaced<{ readonly id: string }>(pack.tables[table], index, value) },
    rows: { ...pack.rows, [table]: replaced(pack.rows[table], index, row) },
  };
}

/** The pack after the user's edits, in order. An edit that does not hold is left out and named; the row stays as it was. */
export function applyEdits(
  pack: Pack,
  edits: readonly Edit[],
): { readonly pack: Pack; readonly issues: readonly Issue[] } {
  let edited = pack;
  const issues: Issue[] = [];
  for (const edit of edits) {
    const result = applyEdit(edited, edit);
    if (result.ok) edited = result.pack;
    else issues.push(...result.issues);
  }
  return { pack: edited, issues };
}
