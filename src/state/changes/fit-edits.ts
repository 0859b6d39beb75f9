import { type Edit, growingTables } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { type TableName, tableNames } from '../../model/pack.ts';
import { cellKey } from './net-edits.ts';

export type Cells = Pick<EffectivePack, 'cellsOf' | 'columnsOf' | 'unread'>;

export const tableOf = (name: string): TableName | undefined => tableNames.find((table) => table === name);
export const isGrowing = (table: string): boolean => growingTables.some((name) => name === table);

/**
 * What stands in the cell of an edit, on trust where its table is still to be read; null where the pack has no such
 * table, column or row. A row of a growing table that is not there has empty cells.
 */
export function presentText(pack: Cells, { table, id, field, from }: Edit): string | null {
  const name = tableOf(table);
  if (name && pack.unread.has(name)) return from;
  if (!name || !pack.columnsOf(name).names.includes(field)) return null;
  const cells = pack.cellsOf(name, id);
  if (cells) return cells[field] ?? '';
  return isGrowing(table) ? '' : null;
}

/** Whether nothing is left to hold the value of an edit: its table, column or row is not in the pack any more. */
export function isGone(pack: Cells, edit: Edit): boolean {
  const name = tableOf(edit.table);
  return presentText(pack, edit) === null || (edit.from !== '' && name !== undefined && !pack.cellsOf(name, edit.id));
}

/** Whether an edit belongs to a row that stands or falls as a whole: half of the user's and half of the pack's is neither. */
const wholeRow = ({ table, id }: Edit): string | null => (isGrowing(table) ? `${table}/${id}` : null);

export interface FittedEdits {
  readonly fitting: readonly Edit[];
  /** Those whose cell holds neither what the edit starts from nor what it leads to, and the rest of their rows. */
  readonly conflicts: readonly Edit[];
}

/** Sorts out which edits, made one after another, fit the pack as it stands. What the pack holds already is left out. */
export function fitEdits(pack: Cells, edits: readonly Edit[]): FittedEdits {
  const after = new Map<string, string>();
  const fitting: Edit[] = [];
  const misfits = new Set<Edit>();
  for (const edit of edits) {
    const key = cellKey(edit);
    const present = after.get(key) ?? presentText(pack, edit);
    if (present === edit.to) continue;
    if (present === edit.from) {
      fitting.push(edit);
      after.set(key, edit.to);
    } else misfits.add(edit);
  }
  if (misfits.size === 0) return { fitting, conflicts: [] };
  const heldRows = new Set([...misfits].map(wholeRow));
  const isHeld = (edit: Edit) => wholeRow(edit) !== null && heldRows.has(wholeRow(edit));
  const held = new Set([...misfits, ...fitting.filter(isHeld)]);
  return {
    fitting: fitting.filter((edit) => !held.has(edit)),
    conflicts: edits.filter((edit) => held.has(edit)),
  };
}
