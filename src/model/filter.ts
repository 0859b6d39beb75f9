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
  /** 10 000 currency units per mu. */
  readonly investmentPerMu: Range;
  /** Months of construction, first and last included. */
  readonly months: Range;
  /** Of enterprises alone, as the ranges above are of projects alone. */
  readonly enterpriseLandMu: Range;
  readonly enterpriseOutputWan: Range;
  readonly enterpriseOutputPerMu: Range;
  readonly enterpriseTaxPerMu: Range;
}

/** Keys of the filter's ranges. */
export const rangeKeys = [
  'landMu',
  'investmentWan',
  'investmentPerMu',
  'months',
  'enterpriseLandMu',
  'enterpriseOutputWan',
  'enterpriseOutputPerMu',
  'enterpriseTaxPerMu',
] as const;
export type RangeKey = (typeof rangeKeys)[number];

const open: Range = { min: null, max: null };

export const emptyFilter: Filter = {
  industries: [],
  areas: [],
  platforms: [],
  kinds: [],
  period: { from: null, to: null },
  landMu: open,
  investmentWan: open,
  investmentPerMu: open,
  months: open,
  enterpriseLandMu: open,
  enterpriseOutputWan: open,
  enterpriseOutputPerMu: open,
  enterpriseTaxPerMu: open,
};

export function isEmptyFilter(filter: Filter): boolean {
  return JSON.stringify(filter) === JSON.stringify(emptyFilter);
}
