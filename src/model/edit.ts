/** One change of the user's own over the pack. Edits in order make a change set. */
export interface Edit {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  /** Cell texts as in the table; empty is unknown. */
  readonly from: string;
  readonly to: string;
}
