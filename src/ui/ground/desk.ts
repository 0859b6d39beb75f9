import { batch, signal } from '@preact/signals';
import type { GroundIssue, GroundRead } from '../../exchange/ground/source-layer.ts';
import { readTables } from '../../exchange/import/read-tables.ts';
import type { Bounds } from '../../model/geometry.ts';
import type { Atlas } from '../../state/atlas.ts';
import { type GroundClient, groundClient } from '../../worker/ground-client.ts';
import { openImport } from '../exchange/import-state.ts';
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

/** What is read at once needs no word on its progress. */
const patienceMs = 300;

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

/** Larger files than this are no tables that somebody filled in. */
const mostOfOwnTable = 5_000_000;

/**
 * The files that hold tables of the ledger: those that the reader knows for such, and those in which it found neither ground
 * nor figures and the ledger's import knows a heading.
 */
async function filesOfLedger(
  files: readonly File[],
  { layers, tables, ownTables }: GroundRead,
): Promise<readonly File[]> {
  const understood = new Set([...layers, ...tables].map(({ file }) => file));
  const isTable = async (file: File): Promise<boolean> => {
    if (ownTables.includes(file.name)) return true;
    if (understood.has(file.name) || file.size > mostOfOwnTable || !/\.(csv|txt|xlsx)$/iu.test(file.name)) return false;
    return (await readTables(file.name, new Uint8Array(await file.arrayBuffer()))).ok;
  };
  const areTables = await Promise.all(files.map(isTable));
  return files.filter((_, index) => areTables[index]);
}

/** Opens what was read where it is looked at: the ledger's own tables on its import page, ground and figures here. */
function open(atlas: Atlas, files: readonly File[], own: readonly File[], read: GroundRead, ask: GroundClient): void {
  const { actions } = atlas;
  const { layers, tables } = read;
  const ofLedger = new Set(own.map(({ name }) => name));
  const issues = read.issues.filter(({ file }) => !ofLedger.has(file));
  if (own.length > 0) {
    openImport(own);
    actions.openLedger('import');
    if (layers.length + tables.length + issues.length === 0) {
      leaveDesk();
      return;
    }
  } else {
    // The map has to be seen.
    actions.setDrawer('closed');
  }
  const contradicted = new Set(issues.flatMap(({ code, file }) => (code === 'wrong-projection' ? [file] : [])));
  const pack = () => atlas.pack;
  const city = cityBounds(atlas.pack) ?? everywhere;
  const reviews: readonly Review[] = [
    ...layers.map((layer, index) => {
      const isContradicted = contradicted.has(layer.file);
      return reviewLayer({ key: `layer-${index}`, layer, pack, city, isContradicted, ask });
    }),
    ...tables.map((table, index) => reviewTable({ key: `table-${index}`, table, pack, ask })),
  ];
  const names = files.map(({ name }) => name);
  batch(() => {
    isOnDesk.value = true;
    desk.value = { is: 'read', names, issues, reviews, shown: reviews[0]?.key ?? null };
  });
}

/** Reads files and opens what they hold; what lay on the desk goes. */
export async function openOnDesk(atlas: Atlas, files: readonly File[], ask: GroundClient = askWorker): Promise<void> {
  clear();
  const names = files.map(({ name }) => name);
  const ended = new AbortController();
  desk.value = { is: 'reading', names, done: 0, cancel: () => ended.abort() };
  const patience = setTimeout(() => {
    isOnDesk.value = true;
  }, patienceMs);
  ended.signal.addEventListener('abort', () => clearTimeout(patience));
  const progress = (done: number) => {
    const current = desk.peek();
    if (current.is === 'reading' && !ended.signal.aborted) desk.value = { ...current, done };
  };
  try {
    const read = await ask('read', { files }, { signal: ended.signal, progress });
    const own = await filesOfLedger(files, read);
    if (!ended.signal.aborted) open(atlas, files, own, read, ask);
  } catch (error) {
    if (ended.signal.aborted) return;
    console.warn(error);
    batch(() => {
      isOnDesk.value = true;
      desk.value = { is: 'failed', names, again: () => openOnDesk(atlas, files, ask) };
    });
  } finally {
    clearTimeout(patience);
  }
}
