import type { WriteSheet } from 'hucre/xlsx';
import type { TargetState } from '../../model/ledger.ts';
import { plainNumber } from '../csv-text.ts';
import {
  type ColumnKind,
  cityValue,
  columnHead,
  hasCityTarget,
  isWholeCity,
  type LedgerColumn,
  ledgerColumns,
  rowValue,
  sumIds,
  totalValue,
} from './ledger-columns.ts';
import type { ExportSpeech, LedgerExport } from './ledger-export.ts';
import {
  cityFormula,
  letters,
  type ProjectRanges,
  rowFormula,
  type StatusTerms,
  totalFormula,
} from './ledger-formulas.ts';
import { type Look, type NumberFormat, Sheet } from './sheet.ts';
import { putTitle, titleRows } from './title.ts';

const formats: Readonly<Record<ColumnKind, NumberFormat>> = {
  text: 'general',
  count: 'count',
  land: 'land',
  share: 'share',
};
const widths: Readonly<Record<ColumnKind, number>> = { text: 12, count: 12, land: 13, share: 11 };

/** Lines to be filled in by whoever hands the ledger on. */
function putSignature(sheet: Sheet, row: number, { t }: ExportSpeech): void {
  const fields = [t('exchange.filledByUnit'), t('exchange.filledBy'), t('exchange.filledOn')];
  fields.forEach((field, index) => {
    sheet.put(row, index * 4, field, 'note');
    for (const column of [1, 2]) sheet.put(row, index * 4 + column, null, 'field');
    sheet.merge(row, index * 4 + 1, index * 4 + 2);
  });
}

function putHeadings(sheet: Sheet, row: number, speech: ExportSpeech): void {
  let from = 0;
  ledgerColumns.forEach((column, index) => {
    const isNewBand = index === 0 || ledgerColumns[index - 1]?.band !== column.band;
    if (isNewBand) from = index;
    sheet.put(row, index, isNewBand ? speech.t(`exchange.band.${column.band}`) : null, 'band');
    if (ledgerColumns[index + 1]?.band !== column.band) sheet.merge(row, from, index);
    sheet.put(row + 1, index, columnHead(column, speech), 'head');
  });
}

/** The word that stands for the status where a row has no target. */
const wordWithout = ({ status }: TargetState, { t }: ExportSpeech): string =>
  t(status === 'ambiguous' || status === 'unread' ? `targetStatus.${status}` : 'targetStatus.no-target');

/** The sheet of the ledger: rows and total as formulas over the sheet of projects, targets typed. */
export function ledgerSheet(
  data: LedgerExport,
  speech: ExportSpeech,
  projects: ProjectRanges,
  terms: Pick<StatusTerms, 'metCell' | 'overCell'>,
): WriteSheet {
  const { ledger } = data;
  const { t } = speech;
  const sheet = new Sheet(t('exchange.sheet.ledger'));
  putTitle(
    sheet,
    data,
    speech,
    t('exchange.sheet.ledger'),
    `${t('exchange.partialNote')} ${t(`ledger.note.${ledger.group}`)}`,
  );
  putSignature(sheet, titleRows, speech);
  const bands = titleRows + 1;
  putHeadings(sheet, bands, speech);
  const first = bands + 2;
  const words: StatusTerms = {
    ...terms,
    word: (status) => t(`targetStatus.${status}`),
    reported: t('absence.reported'),
  };

  const put = (row: number, column: number, value: ReturnType<typeof rowValue>, formula: string | null, look: Look) => {
    const { kind, id } = ledgerColumns[column] as LedgerColumn;
    const cached = typeof value === 'number' ? plainNumber(value) : value;
    sheet.put(row, column, formula ? { formula, cached } : cached, look, id === 'target.year' ? 'year' : formats[kind]);
  };
  ledger.rows.forEach((line, index) => {
    const row = first + index;
    const target = {
      ...words,
      comparesTarget: line.bearsTarget && line.isWhole,
      without: wordWithout(line.target, speech),
    };
    ledgerColumns.forEach((column, place) => {
      const isTarget = column.content.is === 'target' && line.bearsTarget;
      put(
        row,
        place,
        rowValue(column, line, speech),
        rowFormula(column, row + 1, projects, target),
        isTarget ? 'input' : 'plain',
      );
    });
  });
  const totalRow = first + Math.max(ledger.rows.length, 1);
  ledgerColumns.forEach((column, place) => {
    const formula = totalFormula(column, first + 1, totalRow, totalRow + 1);
    put(totalRow, place, totalValue(column, ledger.total, speech), formula, 'total');
  });
  for (const id of sumIds) {
    const isPartial = `AND(${letters(id)}${first + 1}<>"",${letters(`${id}.known`)}${first + 1}<$${letters('projects')}${first + 1})`;
    sheet.markWhere(`${letters(id)}${first + 1}:${letters(id)}${totalRow + 1}`, isPartial);
  }
  if (hasCityTarget(ledger)) {
    const row = totalRow + 1;
    const isWhole = isWholeCity(data);
    const without = wordWithout(ledger.city, speech);
    const place = { targetRow: row + 1, reachedRow: totalRow + 1 };
    ledgerColumns.forEach((column, index) => {
      const formula = isWhole ? cityFormula(column, place, { ...words, without }) : null;
      put(row, index, cityValue(column, data, speech), formula, column.content.is === 'target' ? 'input' : 'plain');
    });
  }
  return sheet.finish({
    widths: ledgerColumns.map(({ id, kind }) => (id === 'name' ? 26 : widths[kind])),
    frozen: { rows: first, columns: 1 },
    headings: { from: bands, to: bands + 1 },
    pagesAcross: 2,
  });
}
