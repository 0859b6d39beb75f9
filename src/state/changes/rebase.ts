import type { Edit } from '../../model/edit.ts';
import { editsOf, type History, type Step } from '../history.ts';
import { type Cells, fitEdits, presentText } from './fit-edits.ts';
import { cellKey, cellStates } from './net-edits.ts';

/** What a user has made over a pack: the steps, and the edits that the pack has outrun and the user has yet to decide. */
export interface Changes {
  readonly history: History;
  readonly held: readonly Edit[];
}

export const noChanges: Changes = { history: { past: [], future: [] }, held: [] };

/** The steps with some edits changed or (null) taken out; a step that has none left goes. */
function withEdits(steps: readonly Step[], change: (edit: Edit) => Edit | null): readonly Step[] {
  return steps.flatMap((step): readonly Step[] => {
    if (step.kind === 'view') return [step];
    const edits = step.edits.map(change).filter((edit) => edit !== null);
    return edits.length > 0 ? [{ ...step, edits }] : [];
  });
}

/**
 * The changes over a pack that may be newer than the one they were made over. What fits stays, with its steps; what the
 * pack has come to hold by itself goes; what does not fit leaves the history and is held for the user to decide. Where
 * nothing changes, history and held are the very same.
 */
export function rebased({ history, held }: Changes, pack: Cells): Changes {
  const { past, future } = history;
  const done = cellStates(editsOf(history));
  const undone = cellStates(editsOf({ past: future, future: [] }));
  const { conflicts } = fitEdits(
    pack,
    [...done.values()].filter(({ from, to }) => from !== to),
  );
  const out = new Set(conflicts.map(cellKey));
  for (const [key, edit] of done) if (presentText(pack, edit) !== edit.from) out.add(key);
  for (const [key, edit] of undone) if (presentText(pack, edit) === null) out.add(key);
  // An edit that is undone starts from what the pack holds now, unless one before it sets the cell.
  const set = new Set(done.keys());
  const onPack = (edit: Edit): Edit | null => {
    const key = cellKey(edit);
    if (out.has(key)) return null;
    const from = set.has(key) ? edit.from : (presentText(pack, edit) ?? edit.from);
    set.add(key);
    return from === edit.to ? null : { ...edit, from };
  };
  const stays = (edit: Edit) => (out.has(cellKey(edit)) ? null : edit);
  const stillHeld = held.filter((edit) => presentText(pack, edit) !== edit.to);
  const isSame = out.size === 0 && [...undone].every(([key, e]) => done.has(key) || presentText(pack, e) === e.from);
  return {
    history: isSame ? history : { past: withEdits(past, stays), future: withEdits(future, onPack) },
    held: conflicts.length === 0 && stillHeld.length === held.length ? held : [...stillHeld, ...conflicts],
  };
}
