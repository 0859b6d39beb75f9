import type { Edit } from '../../model/edit.ts';

export const cellKey = ({ table, id, field }: Edit): string => `${table}/${id}/${field}`;

/** By cell: what stood there before the first edit, and what stands there after the last. */
export function cellStates(edits: readonly Edit[]): ReadonlyMap<string, Edit> {
  const states = new Map<string, Edit>();
  for (const edit of edits) {
    const key = cellKey(edit);
    const before = states.get(key);
    states.set(key, before ? { ...edit, from: before.from } : edit);
  }
  return states;
}

/** The edits as one for each cell that they change in the end, in the order in which the cells were first touched. */
export const netEdits = (edits: readonly Edit[]): readonly Edit[] =>
  [...cellStates(edits).values()].filter(({ from, to }) => from !== to);

/** What takes the edits back. */
export const inverse = (edits: readonly Edit[]): readonly Edit[] =>
  netEdits(edits).map((edit) => ({ ...edit, from: edit.to, to: edit.from }));

/** What leads from the cells that one list of edits leaves to those that another leaves, over the same pack. */
export function leadingFrom(before: readonly Edit[], after: readonly Edit[]): readonly Edit[] {
  return netEdits([...inverse(before), ...netEdits(after)]);
}
