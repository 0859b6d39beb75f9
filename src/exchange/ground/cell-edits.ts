import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { TableName } from '../../model/pack.ts';

/** Cell texts by column; empty is unknown. */
export type CellTexts = Readonly<Record<string, string>>;

/** The edits that bring a row's cells from what they are, or from a row that is not there, to what they shall be. */
export function cellEdits(table: TableName, id: string, before: CellTexts | null, cells: CellTexts): readonly Edit[] {
  return Object.entries(cells).flatMap(([field, to]) => {
    const from = before?.[field] ?? '';
    return field === 'id' || from === to ? [] : [{ table, id, field, from, to }];
  });
}

/** The edits that take a row of a table that users fill away. */
export const removal = (pack: Pick<EffectivePack, 'cellsOf'>, table: TableName, id: string): readonly Edit[] => {
  const before = pack.cellsOf(table, id) ?? {};
  return cellEdits(table, id, before, Object.fromEntries(Object.keys(before).map((field) => [field, ''])));
};
