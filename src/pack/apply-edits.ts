import { type Edit, growingTables } from '../model/edit.ts';
import type { Issue } from '../model/issue.ts';
import { type Pack, type PackRow, type TableDescription, type TableName, tableNames } from '../model/pack.ts';
import { rowNumber } from './row-number.ts';
import { type Cells, type RowParser, rowParser } from './row-parser.ts';

/** A row to which edits are being made, one after another. */
interface EditedRow {
  readonly table: TableName;
  readonly description: TableDescription;
  readonly id: string;
  /** null for a row that the pack does not have. */
  readonly original: PackRow | null;
  readonly edits: Edit[];
  /** As the edits so far leave them. */
  readonly cells: Record<string, string>;
}

type Parsed = { readonly id: string };
type Rows<T> = Map<string, { readonly value: Parsed; readonly row: T }>;

const grows = (table: TableName): boolean => growingTables.some((name) => name === table);
const isEmpty = ({ id: _, ...cells }: Cells): boolean => Object.values(cells).every((text) => text === '');

function refusal(edit: Edit, file: string, code: Issue['code'], expected: string, value: string): Issue {
  return { code, file, field: edit.field, params: { value, expected } };
}

/** Why an edit cannot be made to a row that stands so; null where it can. */
function objection(file: string, edit: Edit, { table, original, cells }: EditedRow): Issue | null {
  if (!original && !grows(table)) return refusal(edit, file, 'unknown-reference', file, edit.id);
  if (edit.field === 'id') return refusal(edit, file, 'not-allowed', edit.id, edit.to);
  if (!Object.hasOwn(cells, edit.field)) {
    return refusal(edit, file, 'column-unknown', Object.keys(cells).join(', '), edit.field);
  }
  const current = cells[edit.field] ?? '';
  return current === edit.from ? null : refusal(edit, file, 'conflict', current, edit.from);
}

function startedRow(pack: Pack, table: TableName, description: TableDescription, id: string): EditedRow {
  const original = pack.rows[table][rowNumber(pack.tables[table], id) ?? -1] ?? null;
  const blank = () => Object.fromEntries(description.columns.map((name) => [name, '']));
  return { table, description, id, original, edits: [], cells: original ? { ...original.cells } : { ...blank(), id } };
}

/** The rows that edits touch, each with its cells as they leave them; an edit that cannot be made is named. */
function editedRows(pack: Pack, edits: readonly Edit[]) {
  const rows = new Map<string, EditedRow>();
  const issues: Issue[] = [];
  for (const edit of edits) {
    const table = tableNames.find((name) => name === edit.table);
    // Whether it holds is seen when its table has been read.
    if (table && pack.unread.has(table)) continue;
    const description = table ? pack.descriptions[table] : null;
    if (!table || !description) {
      issues.push(refusal(edit, `data/${edit.table}.csv`, 'unknown-reference', tableNames.join(', '), edit.table));
      continue;
    }
    const key = `${table} ${edit.id}`;
    const row = rows.get(key) ?? startedRow(pack, table, description, edit.id);
    const issue = objection(description.file, edit, row);
    if (issue) {
      issues.push(issue);
      continue;
    }
    rows.set(key, row);
    row.edits.push(edit);
    row.cells[edit.field] = edit.to;
  }
  return { rows: [...rows.values()], issues };
}

/** The row that its cells make; where they make none, what those edits make of it that can be read by themselves. */
function parseRow(parser: RowParser, { description: { file }, id, original, edits, cells }: EditedRow) {
  const place = original ? { file, row: original.line } : { file };
  const whole = parser.parse(cells);
  if (whole.ok) return { value: whole.row, cells, issues: [] };
  const issues: Issue[] = [];
  let kept: { readonly value: Parsed | null; readonly cells: Cells } = { value: null, cells: original?.cells ?? {} };
  if (!original) {
    return {
      ...kept,
      issues: whole.issues.map((issue): Issue => ({ ...issue, ...place, params: { ...issue.params, id } })),
    };
  }
  for (const edit of edits) {
    const next = { ...kept.cells, [edit.field]: edit.to };
    const parsed = parser.parse(next);
    if (parsed.ok) kept = { value: parsed.row, cells: next };
    else issues.push(...parsed.issues.map((issue) => ({ ...issue, ...place })));
  }
  return { ...kept, issues };
}

/**
 * The pack after the user's edits, in order. An edit that does not hold is left out and named; the row stays as it was.
 * A row that they empty is gone.
 */
export function applyEdits(
  pack: Pack,
  edits: readonly Edit[],
): { readonly pack: Pack; readonly issues: readonly Issue[] } {
  if (edits.length === 0) return { pack, issues: [] };
  const { rows, issues } = editedRows(pack, edits);
  const tables: Record<string, readonly Parsed[]> = { ...pack.tables };
  const packRows = { ...pack.rows };
  for (const table of new Set(rows.map((row) => row.table))) {
    const parser = rowParser(table, pack.descriptions[table]?.units ?? {}, pack.info.languages);
    const byId: Rows<PackRow> = new Map(
      pack.tables[table].map((value, index) => [value.id, { value, row: pack.rows[table][index] as PackRow }]),
    );
    for (const edited of rows.filter((row) => row.table === table)) {
      if (grows(table) && isEmpty(edited.cells)) {
        byId.delete(edited.id);
        continue;
      }
      const { value, cells, issues: found } = parseRow(parser, edited);
      issues.push(...found);
      if (value) byId.set(edited.id, { value, row: { line: edited.original?.line ?? 0, cells } });
    }
    tables[table] = [...byId.values()].map(({ value }) => value);
    packRows[table] = [...byId.values()].map(({ row }) => row);
  }
  return {
    pack: { ...pack, tables: tables as typeof pack.tables & Record<string, readonly Parsed[]>, rows: packRows },
    issues,
  };
}
