import { csvText, type PlainCell, plainNumber } from '../csv-text.ts';
import { columnHead, type LedgerColumn, ledgerColumns } from './ledger-columns.ts';
import { exportSpeech, type LedgerExport } from './ledger-export.ts';
import { ledgerLines } from './ledger-lines.ts';

/** Shares are written in per cent, as the heading says. */
function written({ kind }: LedgerColumn, value: PlainCell): PlainCell {
  if (typeof value !== 'number') return value;
  return plainNumber(kind === 'share' ? value * 100 : value);
}

/** The ledger as CSV: rows, the total, and the city's own target where one is set. Unknown is empty. */
export function ledgerCsv(data: Pick<LedgerExport, 'ledger' | 'language'>): string {
  const speech = exportSpeech(data.language);
  return csvText(
    ledgerColumns.map((column) => columnHead(column, speech)),
    ledgerLines(data).map(({ cells }) => ledgerColumns.map((column) => written(column, cells.get(column.id) ?? null))),
  );
}
