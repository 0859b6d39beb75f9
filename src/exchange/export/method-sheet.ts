import type { WriteSheet } from 'hucre/xlsx';
import type { MessageKey } from '../../i18n/translate.ts';
import { thresholdIds, thresholdValue } from '../../model/rule.ts';
import type { ExportSpeech, LedgerExport } from './ledger-export.ts';
import { putTable } from './plain-sheets.ts';
import { Sheet } from './sheet.ts';
import { putTitle, titleRows } from './title.ts';

const remarks: readonly MessageKey[] = [
  'ledger.note.planned',
  'exchange.method.unknown',
  'exchange.method.gaps',
  'exchange.method.known',
  'exchange.method.formulas',
  'exchange.method.targets',
  'exchange.method.measured',
  'exchange.method.later',
  'exchange.method.commitments',
  'exchange.method.edits',
];

/** The sheet of the method: thresholds, by which the statuses are judged, and how each figure is made. */
export function methodSheet(
  data: LedgerExport,
  speech: ExportSpeech,
): { readonly sheet: WriteSheet; readonly metCell: string; readonly overCell: string } {
  const { pack, ledger } = data;
  const { t, name } = speech;
  const sheet = new Sheet(t('exchange.sheet.method'));
  putTitle(sheet, data, speech, t('exchange.sheet.method'), t('exchange.methodNote'));
  const thresholds = thresholdIds.map((id) => ({ id, row: pack.tables.thresholds.find((row) => row.id === id) }));
  const after = putTable(
    sheet,
    titleRows,
    [
      { head: t('exchange.head.threshold'), width: 0 },
      { head: t('target.value'), width: 0 },
      { head: t('exchange.head.unit'), width: 0 },
      { head: t('tracking.field.note'), width: 0 },
    ],
    thresholds.map(({ id, row }) => [
      row ? name(row.name) : t(`exchange.threshold.${id}`),
      { input: thresholdValue(pack.tables.thresholds, id), format: 'number', look: 'input' },
      t(id === 'idle-after' ? 'exchange.months' : 'exchange.percent'),
      name(row?.note),
    ]),
  );
  const texts = [
    ...remarks.map((key) => t(key, { month: ledger.asOf })),
    ...(ledger.span === 'annual' ? [t('ledger.note.annual')] : []),
    t('exchange.method.pack', { title: name(pack.info.title), name: pack.info.name, version: pack.info.version }),
    name(pack.info.asOfReason),
  ];
  texts.forEach((text, index) => {
    const row = after + 1 + index;
    sheet.put(row, 0, text, 'note');
  });
  const cell = (id: (typeof thresholdIds)[number]) =>
    `${sheet.reference}!$B$${titleRows + 2 + thresholdIds.indexOf(id)}`;
  return {
    sheet: sheet.finish({ widths: [30, 12, 10, 90], frozen: { rows: titleRows, columns: 0 } }),
    metCell: cell('target-met'),
    overCell: cell('target-over'),
  };
}
