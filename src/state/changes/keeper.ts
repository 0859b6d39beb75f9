import { batch, effect, signal } from '@preact/signals';
import type { Edit } from '../../model/edit.ts';
import { editsOf, type Step } from '../history.ts';
import { coalesced } from './coalesced.ts';
import { fitEdits, presentText } from './fit-edits.ts';
import type { Added, Keeper, KeeperOptions, SaveState, Trouble } from './keeper-contract.ts';
import { cellKey, inverse, leadingFrom } from './net-edits.ts';
import { type Changes, noChanges, rebased } from './rebase.ts';
import type { StoredChanges } from './store.ts';

const isEdit = ({ kind }: Step): boolean => kind === 'edit';

function sameEditSteps(some: readonly Step[], others: readonly Step[]): boolean {
  const [edits, otherEdits] = [some.filter(isEdit), others.filter(isEdit)];
  return edits.length === otherEdits.length && edits.every((step, index) => step === otherEdits[index]);
}

/** Whether two states of the changes are the same but for views. */
const sameEdits = (some: Changes, others: Changes): boolean =>
  some.held === others.held &&
  sameEditSteps(some.history.past, others.history.past) &&
  sameEditSteps(some.history.future, others.history.future);

const isNothing = ({ history, held }: Changes): boolean =>
  held.length === 0 && ![...history.past, ...history.future].some(isEdit);

/** What an edit wants, whatever it starts from. */
const wish = (edit: Edit): string => `${cellKey(edit)} ${edit.to}`;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** Restores what is stored, writes every step as it is made, and keeps several tabs from overwriting one another. */
export function keepChanges({
  atlas,
  base: firstBase,
  store,
  turns,
  hearsay,
  now,
  viewPauseMs,
}: KeeperOptions): Keeper {
  let base = firstBase;
  const { name, version } = base.info;
  const saveState = signal<SaveState>('none');
  const trouble = signal<Trouble | null>(null);
  const isFollowing = signal(false);
  const mayWrite = signal(false);
  const held = signal(noChanges.held);
  const savedAt = signal<string | null>(null);
  /** What stands on the disk, as far as this tab knows. */
  let revision = 0;
  let saved: Changes = noChanges;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const current = (): Changes => ({ history: atlas.history.peek(), held: held.peek() });
  const hasUnsaved = () => !sameEdits(saved, current());
  /** What leads from what is saved to what is here, and what is held here alone. */
  const unsaved = (): readonly Edit[] => {
    const known = new Set(saved.held.map(wish));
    return [
      ...leadingFrom(editsOf(saved.history), editsOf(atlas.history.peek())),
      ...held.peek().filter((edit) => !known.has(wish(edit))),
    ];
  };
  const setMayWrite = (may: boolean) =>
    batch(() => {
      mayWrite.value = may;
      atlas.actions.allowEdits(may);
    });

  /** Goes on from what is stored. With `views`, this tab's own changes of view stay on top, and another's are left out. */
  function adopt(stored: StoredChanges | null, views: 'stored' | 'own'): void {
    const changes = rebased(stored ?? noChanges, base);
    const edits = changes.history.past.filter(isEdit);
    const own = atlas.history.peek().past.filter((step) => !isEdit(step));
    batch(() => {
      revision = stored?.revision ?? 0;
      savedAt.value = stored?.savedAt ?? null;
      held.value = changes.held;
      atlas.actions.restore(views === 'stored' ? changes.history : { past: [...edits, ...own], future: [] });
      saved = current();
      trouble.value = null;
      saveState.value = isNothing(saved) ? 'none' : 'saved';
    });
  }

  function overtake(): void {
    batch(() => {
      setMayWrite(false);
      trouble.value = 'overtaken';
      saveState.value = 'unsaved';
    });
  }

  const save = coalesced(async () => {
    clearTimeout(timer);
    timer = undefined;
    const taken = current();
    const time = now().toISOString();
    try {
      const next = { packName: name, packVersion: version, revision: revision + 1, savedAt: time, ...taken };
      const written = await store.write(next);
      if (!written.ok) return overtake();
      revision += 1;
      saved = taken;
      hearsay.tell(revision);
      batch(() => {
        savedAt.value = time;
        trouble.value = null;
        saveState.value = hasUnsaved() ? 'saving' : isNothing(saved) ? 'none' : 'saved';
      });
    } catch (error) {
      console.warn(error);
      batch(() => {
        if (trouble.peek() !== 'blocked') trouble.value = nameOf(error) === 'QuotaExceededError' ? 'full' : 'failed';
        saveState.value = 'unsaved';
      });
    }
  });

  async function read(then: (stored: StoredChanges | null) => void, from = store.read): Promise<void> {
    try {
      then(await from(name));
    } catch (error) {
      console.warn(error);
      trouble.value = 'blocked';
    }
  }

  effect(() => {
    const changes = { history: atlas.history.value, held: held.value };
    if (!mayWrite.value) return;
    if (!sameEdits(saved, changes)) {
      saveState.value = trouble.peek() === null ? 'saving' : 'unsaved';
      save();
    } else if (changes.history !== saved.history && !isNothing(changes)) {
      clearTimeout(timer);
      timer = setTimeout(save, viewPauseMs);
    }
  });

  const restored = read((stored) => {
    if (stored) adopt(stored, 'stored');
  });

  async function granted(isTaken: boolean): Promise<void> {
    await restored;
    const mine = hasUnsaved() ? unsaved() : [];
    if (isTaken) await read((stored) => adopt(stored, 'stored'), store.claim);
    else if (isFollowing.peek()) await read((stored) => adopt(stored, 'stored'));
    batch(() => {
      isFollowing.value = false;
      setMayWrite(true);
    });
    if (isTaken) hearsay.tell(revision);
    if (mine.length > 0) add('keep-mine', mine);
  }

  /** Another tab holds the pen. What is not saved yet is tried once more, and shows then that it has come too late. */
  function waiting(): void {
    const isLate = mayWrite.peek() && hasUnsaved();
    batch(() => {
      isFollowing.value = true;
      setMayWrite(false);
      // A step forward again is the other tab's; a change of view here would forget it, and look like an edit.
      if (!isLate) atlas.actions.restore({ ...atlas.history.peek(), future: [] });
      if (!isLate) saved = current();
    });
    if (isLate) save();
  }

  hearsay.listen((heard) => {
    if (heard <= revision) return;
    if (!hasUnsaved()) read((stored) => adopt(stored, 'own'));
    else if (!mayWrite.peek()) overtake();
  });

  atlas.actions.allowEdits(false);
  const turn = turns?.({ granted, waiting: () => restored.then(waiting) }) ?? null;
  if (!turn) restored.then(() => setMayWrite(true));

  function add(label: string, edits: readonly Edit[]): Added {
    const { fitting, conflicts } = fitEdits(atlas.pack, edits);
    const known = new Set(held.peek().map(wish));
    const fresh = conflicts.filter((edit) => !known.has(wish(edit)));
    return batch(() => {
      const isIdle = fitting.length === 0 && atlas.canEdit.peek();
      const issues = isIdle ? [] : atlas.actions.edit(label, fitting.length > 0 ? fitting : edits);
      if (issues.length > 0) return { issues, made: 0, conflicts: 0 };
      if (fresh.length > 0) held.value = [...held.peek(), ...fresh];
      return { issues, made: fitting.length, conflicts: fresh.length };
    });
  }

  return {
    saveState,
    trouble,
    isFollowing,
    conflicts: held,
    savedAt,
    restored,
    takeOver: () => turn?.takeOver(),
    loadTheirs: async () => {
      await read((stored) => adopt(stored, 'own'));
      if (!isFollowing.peek()) setMayWrite(true);
    },
    keepMine: async () => {
      if (isFollowing.peek()) turn?.takeOver();
      else await granted(true);
    },
    saveAgain: save,
    flush: () => {
      if (timer !== undefined) save();
    },
    add,
    decide: (conflicts, forMine) =>
      batch(() => {
        const mine = forMine ? conflicts.map((edit) => ({ ...edit, from: presentText(atlas.pack, edit) ?? '' })) : [];
        const isIdle = mine.length === 0 && atlas.canEdit.peek();
        const issues = isIdle ? [] : atlas.actions.edit('keep-mine', forMine ? mine : conflicts);
        if (issues.length === 0) held.value = held.peek().filter((edit) => !conflicts.includes(edit));
        return issues;
      }),
    packRead: (whole) => {
      base = whole;
      const before = current();
      const after = rebased(before, base);
      if (after.history === before.history && after.held === before.held) return;
      const wasSaved = !hasUnsaved();
      batch(() => {
        atlas.actions.restore(after.history);
        held.value = after.held;
        // What is stored holds as it is: the next visit sorts it out as this one has.
        saved = wasSaved ? after : rebased(saved, base);
      });
    },
    takeBack: (edits) => atlas.actions.edit('take-back', inverse(edits)),
  };
}
