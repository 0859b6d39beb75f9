import { type Edit, growingTables } from '../model/edit.ts';
import type { Issue } from '../model/issue.ts';
import type { Pack, PackRow, TableDescription, TableName } from '../model/pack.ts';
import { rowNumber } from './row-number.ts';
import { type Cells, type RowParser, rowParser } from './row-parser.ts';

type Parsed = { readonly id: string };
interface KeptRow {
  readonly value: Parsed;
  readonly row: PackRow;
}

/** A row that edits touch, and what they make of it. */
interface EditedRow {
  readonly edits: readonly Edit[];
  readonly isNew: boolean;
  /** null where it is not there in the end. */
  readonly kept: KeptRow | null;
  readonly issues: readonly Issue[];
}

/** A table after edits of its own, which have been made in order. */
export interface EditedTable {
  readonly values: readonly Parsed[];
  readonly rows: readonly PackRow[];
  readonly issues: readonly Issue[];
}

interface State extends EditedTable {
  readonly edits: readonly Edit[];
  /** By id, in the order of their first edits. */
  readonly edited: ReadonlyMap<string, EditedRow>;
}

/** A table of the pack, and what has lately been made of it, newest first. */
interface Source {
  readonly table: TableName;
  readonly description: TableDescription;
  readonly parser: RowParser;
  readonly values: readonly Parsed[];
  readonly rows: readonly PackRow[];
  readonly unedited: State;
  recent: readonly State[];
}

/** Before, after, and what was tried and refused in between. */
const mostRecent = 4;
const sources = new WeakMap<readonly PackRow[], Source>();

const grows = (table: TableName): boolean => growingTables.some((name) => name === table);
const isEmpty = ({ id: _, ...cells }: Cells): boolean => Object.values(cells).every((text) => text === '');

function sourceOf(pack: Pack, table: TableName, description: TableDescription): Source {
  const rows = pack.rows[table];
  const known = sources.get(rows);
  if (known?.values === pack.tables[table] && known.description === description) return known;
  const parser = rowParser(table, description.units, pack.info.languages);
  const values = pack.tables[table];
  const unedited: State = { values, rows, issues: [], edits: [], edited: new Map() };
  const source: Source = { table, description, parser, values, rows, unedited, recent: [] };
  sources.set(rows, source);
  return source;
}

export function refusal(edit: Edit, file: string, code: Issue['code'], expected: string, value: string): Issue {
  return { code, file, field: edit.field, params: { value, expected } };
}

/** Why an edit cannot be made to a row whose cells stand so; null where it can. */
function objection({ table, description: { file } }: Source, edit: Edit, isNew: boolean, cells: Cells): Issue | null {
  if (isNew && !grows(table)) return refusal(edit, file, 'unknown-reference', file, edit.id);
  if (edit.field === 'id') return refusal(edit, file, 'not-allowed', edit.id, edit.to);
  if (!Object.hasOwn(cells, edit.field)) {
    return refusal(edit, file, 'column-unknown', Object.keys(cells).join(', '), edit.field);
  }
  const current = cells[edit.field] ?? '';
  return current === edit.from ? null : refusal(edit, file, 'conflict', current, edit.from);
}

/** The new row that its cells make. */
function newRow({ parser, description: { file } }: Source, id: string, cells: Cells) {
  const parsed = parser.parse(cells);
  if (parsed.ok) return { kept: { value: parsed.row, row: { line: 0, cells } }, issues: [] };
  const issues = parsed.issues.map((issue): Issue => ({ ...issue, file, params: { ...issue.params, id } }));
  return { kept: null, issues };
}

/** The pack's row as its cells make it; where they make none, with those edits that can be read by themselves. */
function changedRow(source: Source, original: KeptRow, made: readonly Edit[], cells: Cells) {
  const { parser, description } = source;
  const { line } = original.row;
  const whole = parser.parse(cells);
  if (whole.ok) return { kept: { value: whole.row, row: { line, cells } }, issues: [] };
  const issues: Issue[] = [];
  let kept = original;
  for (const edit of made) {
    const next = { ...kept.row.cells, [edit.field]: edit.to };
    const parsed = parser.parse(next);
    if (parsed.ok) kept = { value: parsed.row, row: { line, cells: next } };
    else issues.push(...parsed.issues.map((issue) => ({ ...issue, file: description.file, row: line })));
  }
  return { kept, issues };
}

/** What edits make of a row, one after another; one that does not hold is left out and named. */
function editedRow(source: Source, id: string, edits: readonly Edit[]): EditedRow {
  const { table, values, rows, description } = source;
  const number = rowNumber(values, id);
  const [value, row] = number === undefined ? [] : [values[number], rows[number]];
  const original = value && row ? { value, row } : null;
  const blank = () => Object.fromEntries(description.columns.map((name) => [name, '']));
  const cells: Record<string, string> = original ? { ...original.row.cells } : { ...blank(), id };
  const issues: Issue[] = [];
  const made: Edit[] = [];
  for (const edit of edits) {
    const issue = objection(source, edit, !original, cells);
    if (issue) issues.push(issue);
    else {
      made.push(edit);
      cells[edit.field] = edit.to;
    }
  }
  const outcome = { edits, isNew: !original };
  if (made.length === 0) return { ...outcome, kept: original, issues };
  if (grows(table) && isEmpty(cells)) return { ...outcome, kept: null, issues };
  const read = original ? changedRow(source, original, made, cells) : newRow(source, id, cells);
  return { ...outcome, kept: read.kept, issues: [...issues, ...read.issues] };
}

/** How many edits two lists begin with in common. They are the very same objects, since steps of history share them. */
function sharedLength(some: readonly Edit[], others: readonly Edit[]): number {
  const most = Math.min(some.length, others.length);
  let shared = 0;
  while (shared < most && some[shared] === others[shared]) shared += 1;
  return shared;
}

/** The table from one whose edits are the same up to `shared`: only the rows of those that differ are made anew. */
function goneOn(source: Source, from: State, edits: readonly Edit[], shared: number): State {
  const edited = new Map(from.edited);
  const touched = new Map<string, Edit[]>();
  const editsOf = (id: string): Edit[] => {
    const list = touched.get(id) ?? [...(edited.get(id)?.edits ?? [])];
    touched.set(id, list);
    return list;
  };
  for (const { id } of from.edits.slice(shared)) editsOf(id).pop();
  // A row without edits goes, so that it stands where its first edit has it if it comes back.
  for (const [id, left] of touched) if (left.length === 0 && touched.delete(id)) edited.delete(id);
  for (const edit of edits.slice(shared)) editsOf(edit.id).push(edit);
  for (const [id, all] of touched) edited.set(id, editedRow(source, id, all));

  const kept: KeptRow[] = [];
  source.values.forEach((value, number) => {
    const row = edited.get(value.id);
    if (!row) kept.push({ value, row: source.rows[number] as PackRow });
    else if (row.kept) kept.push(row.kept);
  });
  for (const { isNew, kept: row } of edited.values()) if (isNew && row) kept.push(row);
  return {
    edits,
    edited,
    values: kept.map(({ value }) => value),
    rows: kept.map(({ row }) => row),
    issues: [...edited.values()].flatMap(({ issues }) => issues),
  };
}

/**
 * A table of the pack after edits of its own. What the same edits made of it lately is the very same, and of others only the
 * rows in which they differ are parsed: after an import of 20 000 rows the next edit is as fast as without.
 */
export function editedTable(
  pack: Pack,
  table: TableName,
  description: TableDescription,
  edits: readonly Edit[],
): EditedTable {
  const source = sourceOf(pack, table, description);
  let nearest = { state: source.unedited, shared: 0 };
  for (const state of source.recent) {
    const shared = sharedLength(state.edits, edits);
    const isSame = shared === edits.length && shared === state.edits.length;
    if (isSame || shared > nearest.shared) nearest = { state, shared };
    if (isSame) break;
  }
  const { state, shared } = nearest;
  const isSame = shared === edits.length && shared === state.edits.length;
  const found = isSame ? state : goneOn(source, state, edits, shared);
  source.recent = [found, ...source.recent.filter((other) => other !== found)].slice(0, mostRecent);
  return found;
}
