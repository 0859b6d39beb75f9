import type { EffectivePack } from '../model/effective-pack.ts';
import type { Atlas } from '../state/atlas.ts';
import { keepChanges as keep } from '../state/changes/keeper.ts';
import { netEdits } from '../state/changes/net-edits.ts';
import type { ChangeStore } from '../state/changes/store.ts';
import { takeTurns } from '../state/changes/turns.ts';
import type { Changes } from '../ui/changes/context.ts';

export const loadChangeSetFile = () => import('../pack/change-set.ts');

const viewPauseMs = 500;

/** Keeps the atlas's edits in the browser. `base` is the pack without them. */
export function keepChanges(atlas: Atlas, base: EffectivePack, store: ChangeStore): Changes {
  const { name, version } = base.info;
  // Several packs may be shown from one host, and their tabs have nothing to do with each other.
  const lockName = `industrial-atlas/${name}`;
  // Without a secure context a browser has no locks, whatever its types say.
  const locks: LockManager | undefined = navigator.locks;
  const channel = new BroadcastChannel(lockName);
  const keeper = keep({
    atlas,
    base,
    store,
    turns: locks ? (events) => takeTurns(locks, lockName, events) : null,
    hearsay: {
      tell: (revision) => channel.postMessage(revision),
      listen: (heard) => channel.addEventListener('message', ({ data }) => heard(Number(data))),
    },
    now: () => new Date(),
    viewPauseMs,
  });
  window.addEventListener('pagehide', keeper.flush);
  window.addEventListener('beforeunload', (event) => {
    if (keeper.saveState.peek() === 'unsaved' || keeper.saveState.peek() === 'saving') event.preventDefault();
  });
  return {
    ...keeper,
    openFile: async (text, fileName) => {
      const { parseChangeSet } = await loadChangeSetFile();
      const parsed = parseChangeSet(text, name, fileName);
      return parsed.ok
        ? keeper.add('open-change-set', parsed.value.edits)
        : { issues: parsed.issues, made: 0, conflicts: 0 };
    },
    fileText: async () => {
      const { writeChangeSet } = await loadChangeSetFile();
      const edits = [...netEdits(atlas.edits.peek()), ...keeper.conflicts.peek()];
      return writeChangeSet({ pack: { name, version }, savedAt: new Date().toISOString(), edits });
    },
  };
}
