import type { EffectivePack } from '../model/effective-pack.ts';
import type { SavedView } from '../model/saved-view.ts';
import type { ViewState } from '../model/view-state.ts';
import { undoablePart } from './history.ts';
import { readUrl } from './url.ts';

/** What of a view makes it the one that was saved: all but where the map is, language, theme, units and panels. */
function essence(view: ViewState): string {
  const { namedView: _, ...part } = undoablePart(view);
  return JSON.stringify(part);
}

/** The saved view that is shown, as long as nothing of what it sets has been changed; of several alike, the one of the same place. */
export function shownSavedView(pack: EffectivePack, view: ViewState, defaults: ViewState): SavedView | null {
  const now = essence(view);
  const alike = pack.tables['saved-views']
    .map((saved) => ({ saved, target: readUrl(saved.state, defaults, pack).view }))
    .filter(({ target }) => essence(target) === now);
  const place = JSON.stringify(view.camera);
  return (alike.find(({ target }) => JSON.stringify(target.camera) === place) ?? alike[0])?.saved ?? null;
}

/** What a saved view names that is no more, as its link writes it; empty where all is there. Needs all tables. */
export function lostInSavedView(saved: SavedView, defaults: ViewState, pack: EffectivePack): readonly string[] {
  const { view, problems } = readUrl(saved.state, defaults, pack);
  const { selection, indicatorId } = view;
  const { tables } = pack;
  const has = (rows: readonly { readonly id: string }[], id: string) => rows.some((row) => row.id === id);
  const ofSelection =
    (selection?.kind === 'parcel' && !has(tables.parcels, selection.id)) ||
    (selection?.kind === 'enterprise' && !has(tables.enterprises, selection.id));
  const lostIndicator =
    indicatorId !== null && !has(tables.indicators, indicatorId) && !has(tables.figures, indicatorId);
  return [
    ...problems.map(({ value }) => value),
    ...(ofSelection && selection ? [selection.id] : []),
    ...(lostIndicator ? [indicatorId] : []),
  ];
}
