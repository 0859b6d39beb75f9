import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { Step } from '../history.ts';
import type { Changes } from './rebase.ts';

/** What is kept of the changes over one pack. */
export interface StoredChanges extends Changes {
  readonly packName: string;
  readonly packVersion: string;
  /** Rises by one with each write, so that a writer sees whether another has written since. */
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

export type Written = { readonly ok: true } | { readonly ok: false; readonly found: StoredChanges | null };

/** Where changes are kept. All reject where the browser refuses: storage blocked, full or broken. */
export interface ChangeStore {
  read(packName: string): Promise<StoredChanges | null>;
  /** Writes where the revision that stands there is the one before; else changes nothing and gives what stands there. */
  write(next: StoredChanges): Promise<Written>;
  /** Raises the revision, so that a write that another tab has under way finds itself too late. Gives what stands there. */
  claim(packName: string): Promise<StoredChanges | null>;
}

/** A record as it is kept: with the keys of its steps, so that a step is written once and not again with each that follows. */
interface Kept extends Omit<StoredChanges, 'history'> {
  readonly past: readonly string[];
  readonly future: readonly string[];
}

/** Earlier versions kept a record whole. */
type Found = Kept | StoredChanges;

interface Schema extends DBSchema {
  'change-sets': { key: string; value: Found };
  steps: { key: string; value: Step };
}

const records = 'change-sets';
const keysOf = (found: Found | null): readonly string[] =>
  found && 'past' in found ? [...found.past, ...found.future] : [];

type Steps = IDBPObjectStore<Schema, ('change-sets' | 'steps')[], 'steps', 'readonly' | 'readwrite'>;
type WritableSteps = IDBPObjectStore<Schema, ('change-sets' | 'steps')[], 'steps', 'readwrite'>;

// Some browsers, blocked by a setting or a defect, never answer at all.
const openWithinMs = 5000;

const withinLimit = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new DOMException('the database does not open', 'TimeoutError')), openWithinMs);
    }),
  ]);

/** The browser's own database. A write is done when it has reached the disk: a crash then loses nothing. */
export function browserStore(name = 'industrial-atlas'): ChangeStore & {
  /** Opens it ahead of the first use. */
  readonly prepare: () => void;
} {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = () => {
    opened = null;
  };
  const open = async () => {
    opened ??= withinLimit(
      openDB<Schema>(name, 2, {
        upgrade: (database, version) => {
          if (version < 1) database.createObjectStore(records, { keyPath: 'packName' });
          database.createObjectStore('steps');
        },
        blocking: (_current, _next, event) => {
          forget();
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: forget,
      }),
    ).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  /** Steps that this tab has read or written, by key: they are no other than those in the database. */
  let known: ReadonlyMap<string, Step> = new Map();
  const whole = async (found: Found | null, steps: Steps): Promise<StoredChanges | null> => {
    if (!found || !('past' in found)) return found;
    const read = async (key: string): Promise<Step> => {
      const step = known.get(key) ?? (await steps.get(key));
      if (!step) throw new DOMException(`step ${key} of the changes is gone`, 'DataError');
      return step;
    };
    const { past, future, ...rest } = found;
    const all = await Promise.all([...past, ...future].map(read));
    known = new Map(keysOf(found).map((key, index) => [key, all[index] as Step]));
    return { ...rest, history: { past: all.slice(0, past.length), future: all.slice(past.length) } };
  };
  const change = async <T>(
    packName: string,
    decide: (found: Found | null, steps: WritableSteps) => Promise<{ readonly next: Found | null; readonly answer: T }>,
  ): Promise<T> => {
    const transaction = (await open()).transaction([records, 'steps'], 'readwrite', { durability: 'strict' });
    // A write that is refused ends the transaction too; that is told once, by what is awaited first.
    transaction.done.catch(() => undefined);
    const record = transaction.objectStore(records);
    const { next, answer } = await decide((await record.get(packName)) ?? null, transaction.objectStore('steps'));
    if (next) await record.put(next);
    await transaction.done;
    return answer;
  };
  return {
    prepare: () => {
      open().catch(() => undefined);
    },
    read: async (packName) => {
      const transaction = (await open()).transaction([records, 'steps']);
      return whole((await transaction.objectStore(records).get(packName)) ?? null, transaction.objectStore('steps'));
    },
    write: async (next) => {
      const { history, ...rest } = next;
      const keys = new Map([...known].map(([key, step]) => [step, key]));
      const keyed = [...history.past, ...history.future].map((step, index) => ({
        step,
        key: keys.get(step) ?? `${next.packName}/${next.revision}.${index}`,
      }));
      const written = await change<Written>(next.packName, async (found, steps) => {
        if ((found?.revision ?? 0) !== next.revision - 1) {
          return { next: null, answer: { ok: false, found: await whole(found, steps) } };
        }
        const there = new Set(keysOf(found));
        const stays = new Set(keyed.map(({ key }) => key));
        await Promise.all([
          ...keyed.filter(({ key }) => !there.has(key)).map(({ key, step }) => steps.put(step, key)),
          ...[...there].filter((key) => !stays.has(key)).map((key) => steps.delete(key)),
        ]);
        const all = keyed.map(({ key }) => key);
        const { length } = history.past;
        return { next: { ...rest, past: all.slice(0, length), future: all.slice(length) }, answer: { ok: true } };
      });
      if (written.ok) known = new Map(keyed.map(({ key, step }) => [key, step]));
      return written;
    },
    claim: (packName) =>
      change(packName, async (found, steps) => {
        const next = found && { ...found, revision: found.revision + 1 };
        return { next, answer: await whole(next, steps) };
      }),
  };
}
