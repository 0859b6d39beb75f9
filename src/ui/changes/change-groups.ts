import { groupBy } from '../../metrics/group-by.ts';
import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { isGrowing, tableOf } from '../../state/changes/fit-edits.ts';
import type { CellTexts } from '../../state/row-edits.ts';

/** The net edits of one row. */
export interface ChangeGroup {
  readonly key: string;
  readonly table: string;
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly edits: readonly Edit[];
}

type Rows = Pick<EffectivePack, 'cellsOf' | 'columnsOf'>;

const cellsOf = (pack: Rows, table: string, id: string): CellTexts | null => {
  const name = tableOf(table);
  return name ? pack.cellsOf(name, id) : null;
};

function kindOf(pack: Rows, table: string, id: string, edits: readonly Edit[]): ChangeGroup['kind'] {
  if (!isGrowing(table)) return 'changed';
  const cells = cellsOf(pack, table, id);
  if (!cells) return 'removed';
  const own = new Set(edits.filter(({ from }) => from === '').map(({ field }) => field));
  const isOwn = Object.entries(cells).every(([field, text]) => field === 'id' || text === '' || own.has(field));
  return isOwn ? 'added' : 'changed';
}

/** Net edits by row, in the order in which rows were first touched; the cells of a row in the order of its columns. */
export function changeGroups(pack: Rows, edits: readonly Edit[]): readonly ChangeGroup[] {
  const groups = groupBy(edits, ({ table, id }) => `${table}/${id}`);
  return [...groups].map(([key, [first, ...rest]]) => {
    const { table, id } = first as Edit;
    const name = tableOf(table);
    const columns = name ? pack.columnsOf(name).names : [];
    const sorted = [first as Edit, ...rest].toSorted((a, b) => columns.indexOf(a.field) - columns.indexOf(b.field));
    return { key, table, id, kind: kindOf(pack, table, id, sorted), edits: sorted };
  });
}

/** Cells of any row by table and id: as they are now, or, where the row is gone, what the edits say of it. */
export function rowLookup(pack: Rows, edits: readonly Edit[]): (table: string, id: string) => CellTexts {
  let gone: ReadonlyMap<string, readonly Edit[]> | null = null;
  return (table, id) => {
    const cells = cellsOf(pack, table, id);
    if (cells) return cells;
    gone ??= groupBy(edits, (edit) => `${edit.table}/${edit.id}`);
    return Object.fromEntries((gone.get(`${table}/${id}`) ?? []).map(({ field, from, to }) => [field, to || from]));
  };
}
