import { csvText, type PlainCell, plainNumber } from '../csv-text.ts';
import { columnHead, type LedgerColumn, type LedgerData, ledgerColumns } from './ledger-columns.ts';
import { exportSpeech, spanWord } from './ledger-export.ts';
import { ledgerLines } from './ledger-lines.ts';

/** Shares are written in per cent, as the heading says. */
function written({ kind }: LedgerColumn, value: PlainCell): PlainCell {
  if (typeof value !== 'number') return value;
  return plainNumber(kind === 'share' ? value * 100 : value);
}

/**
 * The ledger as CSV: rows, the total, and the city's own target where one is set. Unknown is empty. Each line says its
 * as-of month and span, so that tables of several dates can be put under one another.
 */
export function ledgerCsv(data: LedgerData): string {
  const speech = exportSpeech(data.language);
  const { t } = speech;
  const isLabel = ({ band }: LedgerColumn) => band === 'row';
  const labels = ledgerColumns.filter(isLabel);
  const figures = ledgerColumns.filter((column) => !isLabel(column));
  const scope = [data.ledger.asOf, spanWord(data.ledger, speech)];
  const head = (column: LedgerColumn) => columnHead(column, speech);
  return csvText(
    [...labels.map(head), t('exchange.head.asOf'), t('exchange.head.span'), ...figures.map(head)],
    ledgerLines(data).map(({ cells }) => {
      const cell = (column: LedgerColumn) => written(column, cells.get(column.id) ?? null);
      return [...labels.map(cell), ...scope, ...figures.map(cell)];
    }),
  );
}
