import type { Stage } from '../../model/tracking.ts';

/** What is being entered in the table: one thing at a time. */
export type OpenEditor =
  | { readonly kind: 'target'; readonly row: string }
  | { readonly kind: 'record'; readonly projectId: string; readonly stage: Stage };

export interface EditorSlot {
  readonly open: OpenEditor | null;
  readonly set: (editor: OpenEditor | null) => void;
}

/** Opens the editor, or closes it where it is the one that is open. */
export function toggle({ open, set }: EditorSlot, editor: OpenEditor): void {
  set(JSON.stringify(open) === JSON.stringify(editor) ? null : editor);
}
