import type { IssueCode } from '../../model/issue.ts';

/** Why a row is refused, beyond what its cells' schema says. */
export type RefusalCode =
  | IssueCode
  | 'unknown-name'
  | 'several-of-name'
  | 'same-row'
  | 'actual-twice'
  | 'parcel-name-taken'
  | 'enterprise-name-taken'
  | 'code-taken'
  | 'not-a-word'
  | 'bad-unit';

export interface Refusal {
  readonly code: RefusalCode;
  /** null for the row as a whole. */
  readonly field: string | null;
  readonly value: string;
  /** What would be right, or the row or ids that stand against it. */
  readonly expected: string;
}
