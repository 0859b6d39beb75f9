import type { Edit, GrowingTable } from '../model/edit.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { TableName } from '../model/pack.ts';
import { landText } from '../model/unit.ts';

/** Cell texts by column; empty is unknown. */
export type CellTexts = Readonly<Record<string, string>>;

type Rows = Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>;

const fourLetters = (): string => {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (chance % 36 ** 4).toString(36).padStart(4, '0');
};

const idsOf = new WeakMap<readonly { readonly id: string }[], ReadonlySet<string>>();

/** The ids of a table, gathered once: an import of thousands of rows asks for as many. */
function takenIds(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = idsOf.get(rows) ?? new Set(rows.map(({ id }) => id));
  idsOf.set(rows, ids);
  return ids;
}

/**
 * An id that no row of the table has: a letter for the table, and chance, so that rows of two people's change sets or
 * of a newer pack do not meet in one.
 */
export function freshId(pack: Rows, table: GrowingTable, taken: ReadonlySet<string> = new Set()): string {
  const ids = takenIds(pack.tables[table]);
  for (;;) {
    const id = `${table[0]}-${fourLetters()}${fourLetters()}`;
    if (!ids.has(id) && !taken.has(id)) return id;
  }
}

/** The edits that give a row these cells; columns that are not named stay. A row that is not there comes into being. */
export function rowEdits(pack: Rows, table: TableName, id: string, cells: CellTexts): readonly Edit[] {
  const current = pack.cellsOf(table, id);
  return Object.entries(cells).flatMap(([field, to]) => {
    const from = current?.[field] ?? '';
    return from === to ? [] : [{ table, id, field, from, to }];
  });
}

/** The edits that take a row away. */
export function removalEdits(pack: Rows, table: GrowingTable, id: string): readonly Edit[] {
  const { id: _, ...cells } = pack.cellsOf(table, id) ?? {};
  return rowEdits(pack, table, id, Object.fromEntries(Object.keys(cells).map((field) => [field, ''])));
}

/** Land in mu as the text of a cell of the table, in the table's own unit; null is empty. */
export function landCell(pack: Rows, table: TableName, column: string, landMu: number | null): string {
  return landMu === null ? '' : landText(landMu, 'mu', pack.columnsOf(table).units[column] ?? 'mu');
}
