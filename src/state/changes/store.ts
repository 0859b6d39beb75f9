import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
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

interface Schema extends DBSchema {
  'change-sets': { key: string; value: StoredChanges };
}

const table = 'change-sets';
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
      openDB<Schema>(name, 1, {
        upgrade: (database) => {
          database.createObjectStore(table, { keyPath: 'packName' });
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
  const change = async <T>(
    packName: string,
    decide: (found: StoredChanges | null) => { readonly next: StoredChanges | null; readonly answer: T },
  ): Promise<T> => {
    const transaction = (await open()).transaction(table, 'readwrite', { durability: 'strict' });
    // A write that is refused ends the transaction too; that is told once, by what is awaited first.
    transaction.done.catch(() => undefined);
    const { next, answer } = decide((await transaction.store.get(packName)) ?? null);
    if (next) await transaction.store.put(next);
    await transaction.done;
    return answer;
  };
  return {
    prepare: () => {
      open().catch(() => undefined);
    },
    read: async (packName) => (await (await open()).get(table, packName)) ?? null,
    write: (next) =>
      change<Written>(next.packName, (found) =>
        (found?.revision ?? 0) === next.revision - 1
          ? { next, answer: { ok: true } }
          : { next: null, answer: { ok: false, found } },
      ),
    claim: (packName) =>
      change(packName, (found) => {
        const next = found && { ...found, revision: found.revision + 1 };
        return { next, answer: next };
      }),
  };
}
