import type { ReadonlySignal } from '@preact/signals';
import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Issue } from '../../model/issue.ts';
import type { Atlas } from '../atlas.ts';
import type { ChangeStore } from './store.ts';
import type { TurnEvents, Turns } from './turns.ts';

/** `none` while there is nothing to keep; `saved` when all edits have reached the disk. */
export type SaveState = 'none' | 'saving' | 'saved' | 'unsaved';

/**
 * Why edits are not kept: storage cannot be opened, has no room, or failed; or another tab has written meanwhile
 * (`overtaken`), and the user has to say whose edits go on.
 */
export type Trouble = 'blocked' | 'full' | 'failed' | 'overtaken';

/** What an attempt to add edits came to. With issues nothing has changed. */
export interface Added {
  readonly issues: readonly Issue[];
  readonly made: number;
  readonly conflicts: number;
}

/** Tells other tabs the revision that has been written, and hears theirs. */
export interface Hearsay {
  readonly tell: (revision: number) => void;
  readonly listen: (heard: (revision: number) => void) => void;
}

export interface KeeperOptions {
  readonly atlas: Atlas;
  /** The pack without edits, as far as it has been read. */
  readonly base: EffectivePack;
  readonly store: ChangeStore;
  /** null where the browser has no locks: then every tab may write, and a revision that has moved on shows the conflict. */
  readonly turns: ((events: TurnEvents) => Turns) | null;
  readonly hearsay: Hearsay;
  readonly now: () => Date;
  /** Waits after a change of view before it is written with the rest. */
  readonly viewPauseMs: number;
}

/** Keeps the user's edits: what has happened to them, and what a user can do about it. */
export interface Keeper {
  readonly saveState: ReadonlySignal<SaveState>;
  readonly trouble: ReadonlySignal<Trouble | null>;
  /** Another tab edits; this one follows. */
  readonly isFollowing: ReadonlySignal<boolean>;
  /** Edits that do not fit what the pack holds now, kept until the user has decided on each. */
  readonly conflicts: ReadonlySignal<readonly Edit[]>;
  /** When the last write reached the disk, ISO 8601; null before one has. */
  readonly savedAt: ReadonlySignal<string | null>;
  /** Ends when what was stored is in the atlas, or cannot be had. */
  readonly restored: Promise<void>;
  readonly takeOver: () => void;
  /** After `overtaken`: goes on with what the other tab has written, and lets go of what was not saved here. */
  readonly loadTheirs: () => Promise<void>;
  /** After `overtaken`: puts what was not saved here over what the other tab has written. */
  readonly keepMine: () => Promise<void>;
  readonly saveAgain: () => Promise<void>;
  /** Writes a change of view that still waits; for a page that is about to go. */
  readonly flush: () => void;
  /** Adds edits over what is there as one step; those that do not fit become conflicts. */
  readonly add: (label: string, edits: readonly Edit[]) => Added;
  /** Decides conflicts: sets the user's values over the pack's present ones, as one step, or lets go of them. */
  readonly decide: (conflicts: readonly Edit[], forMine: boolean) => readonly Issue[];
  /** The pack without edits has been read further: edits taken on trust are held where they do not fit. */
  readonly packRead: (base: EffectivePack) => void;
  /** Takes edits back, as one step. */
  readonly takeBack: (edits: readonly Edit[]) => readonly Issue[];
}
