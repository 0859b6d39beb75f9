import { signal } from '@preact/signals';
import type { OnlineBase } from '../../model/base-map.ts';

/** What this browser remembers of bases. Keys, and addresses that hold one, are secret: they go nowhere else. */
export interface KeptBases {
  /** Id of the base that was chosen; null for the embedded one. */
  readonly chosen: string | null;
  /** Bases by an address of the user's own. */
  readonly own: readonly OnlineBase[];
  /** The key for the presets that need one; empty for none. */
  readonly key: string;
}

export const nothingKept: KeptBases = { chosen: null, own: [], key: '' };

/** Null until the browser's storage has been read. */
export const kept = signal<KeptBases | null>(null);

export function keep(patch: Partial<KeptBases>): void {
  kept.value = { ...(kept.peek() ?? nothingKept), ...patch };
}
