import type { Edit } from '../model/edit.ts';
import type { ViewState } from '../model/view-state.ts';

/** The part of a view that undo brings back. Camera, language, theme, units and open panels stay as they are. */
type Undoable = Pick<
  ViewState,
  | 'filter'
  | 'metric'
  | 'selection'
  | 'layers'
  | 'asOf'
  | 'namedView'
  | 'plannedIndustry'
  | 'sort'
  | 'classification'
  | 'switchedAssumptions'
>;

/** One step: a view change, or an edit of the pack. Only edits enter a change set. */
export type Step =
  | { readonly kind: 'view'; readonly before: Undoable; readonly after: Undoable; readonly label: string }
  | { readonly kind: 'edit'; readonly edits: readonly Edit[]; readonly label: string };

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const emptyHistory: History = { past: [], future: [] };
const mostSteps = 200;

export function undoablePart(view: ViewState): Undoable {
  const { filter, metric, selection, layers, asOf, namedView, plannedIndustry, sort } = view;
  const { classification, switchedAssumptions } = view;
  return {
    filter,
    metric,
    selection,
    layers,
    asOf,
    namedView,
    plannedIndustry,
    sort,
    classification,
    switchedAssumptions,
  };
}

/** The history with one step more. The oldest change of view gives way to it; an edit never does. */
export function recorded({ past }: History, step: Step): History {
  const oldest = past.length < mostSteps ? -1 : past.findIndex(({ kind }) => kind === 'view');
  return { past: [...past.filter((_, index) => index !== oldest), step], future: [] };
}

/** The edits in force: all that have been made and not undone, in order. */
export const editsOf = ({ past }: History): readonly Edit[] =>
  past.flatMap((step) => (step.kind === 'edit' ? step.edits : []));

/** The history after a step back, and the step; null when there is none. */
export function undone(history: History): { readonly history: History; readonly step: Step } | null {
  const step = history.past.at(-1);
  return step ? { history: { past: history.past.slice(0, -1), future: [step, ...history.future] }, step } : null;
}

/** The history after a step forward again, and the step; null when there is none. */
export function redone(history: History): { readonly history: History; readonly step: Step } | null {
  const [step, ...future] = history.future;
  return step ? { history: { past: [...history.past, step], future }, step } : null;
}
