import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Edit } from '../model/edit.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import { type Issue, refuses } from '../model/issue.ts';
import { editsOf, emptyHistory, type History, recorded } from './history.ts';

const readOnly = ({ table, field, to }: Edit): Issue => ({
  code: 'read-only',
  file: `data/${table}.csv`,
  field,
  params: { value: to },
});

export interface EditedPackOptions {
  /** The pack with edits; without it none can be made. */
  readonly packWith?: (edits: readonly Edit[]) => EffectivePack;
  /** Reads the tables that were left for later, and gives the whole pack without edits; `packWith` goes on from it. */
  readonly readRest?: () => Promise<EffectivePack>;
}

/** The pack with the edits of the history in force, and the actions that make edits. */
export function createEditedPack(unedited: EffectivePack, { packWith, readRest }: EditedPackOptions) {
  const history = signal<History>(emptyHistory);
  const edits = computed(() => editsOf(history.value));
  const canEdit = signal(true);
  const base = signal(unedited);
  /** The pack that a step leads to, made when the step was tried. */
  let tried: { readonly history: History; readonly base: EffectivePack; readonly pack: EffectivePack } | null = null;
  const pack = computed(() => {
    const { value } = base;
    if (tried?.history === history.value && tried.base === value) return tried.pack;
    return packWith && edits.value.length > 0 ? packWith(edits.value) : value;
  });
  let rest: Promise<void> | null = null;

  return {
    history,
    edits: edits as ReadonlySignal<readonly Edit[]>,
    canEdit: canEdit as ReadonlySignal<boolean>,
    pack: pack as ReadonlySignal<EffectivePack>,
    actions: {
      /** Makes the edits, as one step. Returns what is wrong with them, and then makes none. */
      edit(label: string, made: readonly Edit[]): readonly Issue[] {
        if (!packWith) throw new Error('this atlas takes no edits');
        if (made.length === 0) return [];
        if (!canEdit.peek()) return made.slice(0, 1).map(readOnly);
        const known = new Set(pack.value.join.issues.map((issue) => JSON.stringify(issue)));
        const next = recorded(history.value, { kind: 'edit', edits: made, label });
        const edited = packWith(editsOf(next));
        const wrong = edited.join.issues.filter((issue) => refuses(issue) && !known.has(JSON.stringify(issue)));
        if (wrong.length > 0) return wrong;
        tried = { history: next, base: base.peek(), pack: edited };
        history.value = next;
        return [];
      },
      /** Goes on from the pack without edits as it is made now; `packWith` makes it the same way. */
      setBase: (whole: EffectivePack) => {
        base.value = whole;
      },
      /** Reads the tables that were left for later, once. Rejects where they cannot be had now; it can be asked again. */
      readRest(): Promise<void> {
        if (!readRest || base.peek().unread.size === 0) return Promise.resolve();
        rest ??= readRest().then(
          (whole) => {
            base.value = whole;
          },
          (error: unknown) => {
            rest = null;
            throw error;
          },
        );
        return rest;
      },
      allowEdits: (isAllowed: boolean) => {
        canEdit.value = isAllowed;
      },
    },
  };
}
