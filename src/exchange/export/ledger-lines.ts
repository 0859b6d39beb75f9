import type { PlainCell } from '../csv-text.ts';
import {
  cityValue,
  hasCityTarget,
  type LedgerColumn,
  type LedgerData,
  ledgerColumns,
  rowValue,
  totalValue,
} from './ledger-columns.ts';
import { exportSpeech } from './ledger-export.ts';

/** A line of the ledger: land in mu, shares as fractions; null where it is unknown. */
export interface LedgerLine {
  readonly kind: 'row' | 'total' | 'city';
  /** By id of the column, in the order of the columns. */
  readonly cells: ReadonlyMap<string, PlainCell>;
}

/** The ledger's rows, their total, and the city's own target where one is set. */
export function ledgerLines(data: LedgerData): readonly LedgerLine[] {
  const { ledger, language } = data;
  const speech = exportSpeech(language);
  const line = (kind: LedgerLine['kind'], cellOf: (column: LedgerColumn) => PlainCell): LedgerLine => ({
    kind,
    cells: new Map(ledgerColumns.map((column) => [column.id, cellOf(column)])),
  });
  return [
    ...ledger.rows.map((row) => line('row', (column) => rowValue(column, row, speech))),
    line('total', (column) => totalValue(column, ledger.total, speech)),
    ...(hasCityTarget(ledger) ? [line('city', (column) => cityValue(column, data, speech))] : []),
  ];
}
