import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { StatisticScope } from '../../model/statistic.ts';
import type { GroundIssue, SourceTable } from './source-layer.ts';

export interface NumericColumn {
  readonly name: string;
  /** In brackets after the name, as 产值（亿元）; empty for none. */
  readonly unit: string;
  /** Cells that hold a number, and cells that hold something else. */
  readonly numbers: number;
  readonly others: number;
}

/** The columns that hold numbers: codes, years and row numbers are none. */
export function numericColumns(_table: SourceTable): readonly NumericColumn[] {
  throw new Error('not built yet');
}

export interface StatisticWord {
  readonly scopeKind: StatisticScope;
  readonly source: string;
  /** The columns taken, each with its unit (empty: a plain number) and whether figures of several add up. */
  readonly columns: readonly { readonly name: string; readonly unit: string; readonly adding: 'sum' | 'none' }[];
  /** Id by row number; null or absent: the row fits nothing, and is listed. */
  readonly assigned: ReadonlyMap<number, string | null>;
}

/** The edits that make statistics of a table's columns. Cells that hold no number are named and stay unknown. */
export function planStatistics(
  _pack: Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>,
  _table: SourceTable,
  _word: StatisticWord,
): { readonly edits: readonly Edit[]; readonly issues: readonly GroundIssue[]; readonly ids: readonly string[] } {
  throw new Error('not built yet');
}
