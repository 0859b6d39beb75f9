import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { SavedView } from '../../model/saved-view.ts';
import { freshId, rowEdits } from '../../state/row-edits.ts';

type Rows = Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>;

/** The saved views in the user's order; those of one number by id, so that the order is the same everywhere. */
export const inOrder = (views: readonly SavedView[]): readonly SavedView[] =>
  views.toSorted((one, other) => one.order - other.order || one.id.localeCompare(other.id));

/** What a user writes of a view. */
export interface ViewFields {
  readonly name: string;
  readonly note: string;
}

/** The edits that keep a view under a name, last in order. `state` is what its link holds, `savedOn` `YYYY-MM-DD`. */
export function newViewEdits(pack: Rows, { name, note }: ViewFields, state: string, savedOn: string): readonly Edit[] {
  const views = pack.tables['saved-views'];
  const order = Math.max(0, ...views.map((view) => view.order)) + 1;
  return rowEdits(pack, 'saved-views', freshId(pack, 'saved-views'), {
    order: String(order),
    name: name.trim(),
    note: note.trim(),
    state,
    savedOn,
  });
}

/** The edits that name a view otherwise, or note something else with it. */
export const viewFieldEdits = (pack: Rows, id: string, { name, note }: ViewFields): readonly Edit[] =>
  rowEdits(pack, 'saved-views', id, { name: name.trim(), note: note.trim() });

/** The edits that let a view keep what is shown now instead. */
export const viewStateEdits = (pack: Rows, id: string, state: string, savedOn: string): readonly Edit[] =>
  rowEdits(pack, 'saved-views', id, { state, savedOn });

/** The edits that move a view one place up (-1) or down (1); none at the ends. Others are numbered anew only where they must be. */
export function moveEdits(pack: Rows, id: string, by: -1 | 1): readonly Edit[] {
  const ordered = [...inOrder(pack.tables['saved-views'])];
  const from = ordered.findIndex((view) => view.id === id);
  const [moved, other] = [ordered[from], ordered[from + by]];
  if (!moved || !other) return [];
  ordered[from] = other;
  ordered[from + by] = moved;
  return ordered.flatMap((view, index) => rowEdits(pack, 'saved-views', view.id, { order: String(index + 1) }));
}
