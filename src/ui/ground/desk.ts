import { batch, signal } from '@preact/signals';
import type { GroundIssue } from '../../exchange/ground/source-layer.ts';
import type { Bounds } from '../../model/geometry.ts';
import type { Atlas } from '../../state/atlas.ts';
import { type GroundClient, groundClient } from '../../worker/ground-client.ts';
import { cityBounds } from './bounds.ts';
import { isOnDesk } from './incoming.ts';
import { type LayerReview, reviewLayer } from './review-layer.ts';
import { reviewTable, type TableReview } from './review-table.ts';

export type Review = LayerReview | TableReview;

/** What was brought and waits for the user's word; it stays while other pages are looked at. */
export type Desk =
  | { readonly is: 'empty' }
  | { readonly is: 'reading'; readonly names: readonly string[]; readonly done: number; readonly cancel: () => void }
  | { readonly is: 'failed'; readonly names: readonly string[]; readonly again: () => void }
  | {
      readonly is: 'read';
      readonly names: readonly string[];
      readonly issues: readonly GroundIssue[];
      readonly reviews: readonly Review[];
      /** Key of the one that is looked at; null where there is none. */
      readonly shown: string | null;
    };

export const desk = signal<Desk>({ is: 'empty' });

let client: GroundClient | null = null;
/** One client for the page: its worker starts with the first question. */
const askWorker: GroundClient = (task, ask, options) => {
  client ??= groundClient();
  return client(task, ask, options);
};

const everywhere: Bounds = [-180, -90, 180, 90];

function clear(): void {
  const current = desk.peek();
  if (current.is === 'reading') current.cancel();
  if (current.is === 'read') for (const { stop } of current.reviews) stop();
}

/** Puts everything away; nothing of it has been taken. */
export function leaveDesk(): void {
  clear();
  batch(() => {
    desk.value = { is: 'empty' };
    isOnDesk.value = false;
  });
}

export function showReview(key: string): void {
  const current = desk.peek();
  if (current.is === 'read') desk.value = { ...current, shown: key };
}

/** Puts away what was taken or is not wanted, and turns to the next that waits; with the last the desk is left. */
export function putAway(key: string): void {
  const current = desk.peek();
  if (current.is !== 'read') return;
  const place = current.reviews.findIndex((review) => review.key === key);
  current.reviews[place]?.stop();
  const reviews = current.reviews.filter((review) => review.key !== key);
  const next = reviews[Math.min(place, reviews.length - 1)];
  if (next) desk.value = { ...current, reviews, shown: next.key };
  else leaveDesk();
}

/** Reads files, and opens each of their contents where it is looked at: the ledger's own tables on its import page, ground and figures here. */
export async function openOnDesk(atlas: Atlas, files: readonly File[], ask: GroundClient = askWorker): Promise<void> {
  clear();
  const names = files.map(({ name }) => name);
  const ended = new AbortController();
  batch(() => {
    isOnDesk.value = true;
    desk.value = { is: 'reading', names, done: 0, cancel: () => ended.abort() };
  });
  const progress = (done: number) => {
    const current = desk.peek();
    if (current.is === 'reading' && !ended.signal.aborted) desk.value = { ...current, done };
  };
  try {
    const read = await ask('read', { files }, { signal: ended.signal, progress });
    if (ended.signal.aborted) return;
    const pack = () => atlas.pack;
    const city = cityBounds(atlas.pack) ?? everywhere;
    const reviews: readonly Review[] = [
      ...read.layers.map((layer, index) => reviewLayer({ key: `layer-${index}`, layer, pack, city, ask })),
      ...read.tables.map((table, index) => reviewTable({ key: `table-${index}`, table, pack, ask })),
    ];
    desk.value = { is: 'read', names, issues: read.issues, reviews, shown: reviews[0]?.key ?? null };
  } catch (error) {
    if (ended.signal.aborted) return;
    console.warn(error);
    desk.value = { is: 'failed', names, again: () => openOnDesk(atlas, files, ask) };
  }
}
