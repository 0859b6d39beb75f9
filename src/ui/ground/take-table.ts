import { planStatistics } from '../../exchange/ground/plan-statistics.ts';
import type { SourceTable } from '../../exchange/ground/source-layer.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { isMapped } from '../../model/statistic.ts';
import type { BelongingRow } from './belonging.ts';
import type { ColumnForm, TableForm } from './review-table.ts';

export const takenColumns = ({ columns }: TableForm): readonly ColumnForm[] => columns.filter(({ isTaken }) => isTaken);

export interface TablePlan extends ReturnType<typeof planStatistics> {
  /** Id of the statistic that the map shows once the table is taken; null where none colours areas. */
  readonly shown: string | null;
}

/** What taking a table would do to the pack as it is. */
export function planTable(
  pack: EffectivePack,
  table: SourceTable,
  form: TableForm,
  rows: readonly BelongingRow[],
): TablePlan {
  const { scopeKind } = form;
  const columns = takenColumns(form).map(({ name, unit, adding }) => ({ name, unit: unit.trim(), adding }));
  const assigned = new Map(rows.map(({ number, owner }) => [number, owner?.id ?? null]));
  const word = { scopeKind, source: form.source.trim(), columns, assigned };
  const mapped = columns.filter(({ adding }) => isMapped({ scopeKind, adding }));
  return {
    ...planStatistics(pack, table, word),
    shown: planStatistics(pack, table, { ...word, columns: mapped }).ids[0] ?? null,
  };
}
