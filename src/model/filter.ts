import type { ProjectKind } from './project.ts';

/** Inclusive; a null end is open. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

/** Conditions that hold together; within a list any one may hold; an empty list is no condition. */
export interface Filter {
  readonly industries: readonly string[];
  readonly areas: readonly string[];
  /** Platform ids; `none` stands for projects that the plan allocates to no platform. */
  readonly platforms: readonly string[];
  readonly kinds: readonly ProjectKind[];
  /** Months `YYYY-MM`: projects whose construction overlaps the period. */
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly landMu: Range;
  readonly investmentWan: Range;
}

export const emptyFilter: Filter = {
  industries: [],
  areas: [],
  platforms: [],
  kinds: [],
  period: { from: null, to: null },
  landMu: { min: null, max: null },
  investmentWan: { min: null, max: null },
};

export function isEmptyFilter(filter: Filter): boolean {
  return JSON.stringify(filter) === JSON.stringify(emptyFilter);
}
