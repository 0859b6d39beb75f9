import type { Edit } from './edit.ts';

export const changeSetFormat = 'industrial-atlas-change-set';
export const changeSetVersion = 1;

/** A user's edits over a pack as a file: what stands in the pack now and what the user wants instead, cell by cell. */
export interface ChangeSetFile {
  readonly format: typeof changeSetFormat;
  readonly version: typeof changeSetVersion;
  /** The pack that the edits were made over. */
  readonly pack: { readonly name: string; readonly version: string };
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly edits: readonly Edit[];
}
