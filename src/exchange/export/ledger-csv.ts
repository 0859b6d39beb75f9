import { csvText, type PlainCell, plainNumber } from '../csv-text.ts';
import {
  cityValue,
  columnHead,
  hasCityTarget,
  type LedgerColumn,
  ledgerColumns,
  rowValue,
  totalValue,
} from './ledger-columns.ts';
import { exportSpeech, type LedgerExport } from './ledger-export.ts';

/** Shares are written in per cent, as the heading says. */
function written({ kind }: LedgerColumn, value: PlainCell): PlainCell {
  if (typeof value !== 'number') return value;
  return plainNumber(kind === 'share' ? value * 100 : value);
}

/** The ledger as CSV: rows, the total, and the city's own target where one is set. Unknown is empty. */
export function ledgerCsv({ ledger, language }: Pick<LedgerExport, 'ledger' | 'language'>): string {
  const speech = exportSpeech(language);
  const line = (cellOf: (column: LedgerColumn) => PlainCell) =>
    ledgerColumns.map((column) => written(column, cellOf(column)));
  return csvText(
    ledgerColumns.map((column) => columnHead(column, speech)),
    [
      ...ledger.rows.map((row) => line((column) => rowValue(column, row, speech))),
      line((column) => totalValue(column, ledger.total, speech)),
      ...(hasCityTarget(ledger) ? [line((column) => cityValue(column, ledger, speech))] : []),
    ],
  );
}
