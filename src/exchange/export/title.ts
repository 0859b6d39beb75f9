import type { ExportSpeech, LedgerExport } from './ledger-export.ts';
import { ledgerScope } from './ledger-export.ts';
import type { Sheet } from './sheet.ts';

/** Rows above a sheet's headings: title, scope, filter and edits, remark. */
export const titleRows = 4;
const titleColumns = 12;

/** Title, unit, group, span, as-of date, filter and remark over a sheet's headings. */
export function putTitle(sheet: Sheet, data: LedgerExport, speech: ExportSpeech, what: string, remark: string): void {
  const { pack, conditions, editCount } = data;
  const { t, name } = speech;
  const between = t('exchange.listSeparator');
  const lines = [
    t('exchange.title', { city: name(pack.info.city), what }),
    [...ledgerScope(data, speech), t('exchange.unitIsMu')].join(between),
    [
      conditions.length > 0 ? t('exchange.filter', { conditions: conditions.join(between) }) : t('exchange.noFilter'),
      ...(editCount > 0 ? [t('exchange.withEdits', { count: editCount })] : []),
      ...(data.ledger.laterRecords > 0
        ? [t('ledger.laterRecords', { count: data.ledger.laterRecords, month: data.ledger.asOf })]
        : []),
    ].join(between),
    remark,
  ];
  lines.forEach((line, row) => {
    sheet.put(row, 0, line, row === 0 ? 'title' : 'note');
    sheet.merge(row, 0, titleColumns - 1);
  });
}
