import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { type Translate, translator } from '../../i18n/translate.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { type Language, type Localized, localize } from '../../model/language.ts';
import { csvText } from '../csv-text.ts';
import { columnName, type Look, Sheet } from '../export/sheet.ts';
import { headingKey, wordKey } from './column-words.ts';
import { type ImportColumn, type ImportTable, importColumns, wordLists } from './import-columns.ts';

/** Rows of the template in which words are offered from a list and texts stay texts. */
const preparedRows = 500;

/** The heading of a column in the reader's language, with the unit of its land. */
function heading(column: ImportColumn, t: Translate, unit: string): string {
  const text = t(headingKey(column.name));
  return column.kind === 'land' ? t('exchange.withUnit', { text, unit }) : text;
}

const words = (column: ImportColumn, t: Translate): readonly string[] =>
  column.kind === 'word' ? wordLists[column.words].map((value) => t(wordKey(column.words, value))) : [];

/** What a cell of the column is to hold. */
function whatToWrite(column: ImportColumn, t: Translate): string {
  if (column.kind === 'word') return words(column, t).join(' / ');
  if (column.kind === 'reference') return t(`exchange.guide.${column.table === 'parcels' ? 'parcel' : 'reference'}`);
  return t(`exchange.guide.${column.kind}`);
}

const guideLine = (column: ImportColumn, t: Translate, unit: string): readonly string[] => [
  heading(column, t, unit),
  column.name,
  t(column.isRequired ? 'exchange.guide.yes' : 'exchange.guide.no'),
  whatToWrite(column, t),
];

const landUnit = (pack: EffectivePack, table: ImportTable): string => {
  const column = importColumns[table].find(({ kind }) => kind === 'land');
  return (column && pack.columnsOf(table).units[column.name]) ?? 'mu';
};

/** Land is asked for in the unit of the pack's own table; a heading that names another is read in that. */
const unitWord = (pack: EffectivePack, table: ImportTable, t: Translate): string =>
  landUnit(pack, table) === 'mu' ? t('exchange.mu') : landUnit(pack, table);

/** An empty table with its headings, and remarks on each column, which are not read. */
export function templateCsv(pack: EffectivePack, table: ImportTable, language: Language): string {
  const t = translator(language);
  const unit = unitWord(pack, table, t);
  const columns = importColumns[table];
  return csvText(
    columns.map((column) => heading(column, t, unit)),
    columns.map((column) => {
      const [title, name, required, what] = guideLine(column, t, unit);
      return [`# ${title} · ${name} · ${t('exchange.guide.required')}: ${required} · ${what}`];
    }),
  );
}

/** Names and ids that a reference may be written as. */
function namesSheet(pack: EffectivePack, table: ImportTable, language: Language): WriteSheet {
  const t = translator(language);
  const { info, tables } = pack;
  const sheet = new Sheet(t('exchange.sheet.names'));
  const put = (row: number, cells: readonly string[], look: Look = 'plain') => {
    cells.forEach((cell, column) => {
      sheet.put(row, column, cell, look);
    });
  };
  const named = (kind: string, rows: readonly { readonly id: string; readonly name: Localized }[]) =>
    rows.map(({ id, name }) => [kind, localize(name, language).text, id]);
  const scopes = [
    [t('word.city'), localize(info.city, language).text, info.name],
    ...named(t('word.area'), tables.areas),
    ...named(t('word.platform'), tables.platforms),
    ...named(t('word.industry'), tables.industries),
  ];
  const parcels = tables.parcels.map(({ id, name }) => [t('tracking.parcel'), name ?? '', id]);
  const lines = { targets: scopes, parcels: named(t('word.project'), tables.projects), 'land-records': parcels }[table];
  put(0, [t('exchange.guide.kind'), t('exchange.head.name'), t('exchange.column.id')], 'head');
  lines.forEach((line, row) => {
    put(row + 1, line);
  });
  return sheet.finish({ widths: [12, 50, 24], frozen: { rows: 1, columns: 0 } });
}

function guideSheet(pack: EffectivePack, table: ImportTable, t: Translate): WriteSheet {
  const sheet = new Sheet(t('exchange.sheet.guide'));
  const lines = [
    [t('exchange.guide.column'), t('exchange.guide.field'), t('exchange.guide.required'), t('exchange.guide.what')],
    ...importColumns[table].map((column) => guideLine(column, t, unitWord(pack, table, t))),
  ];
  lines.forEach((line, row) => {
    line.forEach((cell, column) => {
      sheet.put(row, column, cell, row === 0 ? 'head' : 'plain');
    });
  });
  return sheet.finish({ widths: [24, 18, 10, 70], frozen: { rows: 1, columns: 0 } });
}

function tableSheet(pack: EffectivePack, table: ImportTable, t: Translate): WriteSheet {
  const sheet = new Sheet(t(`exchange.table.${table}`));
  const columns = importColumns[table];
  const dataValidations: DataValidation[] = [];
  columns.forEach((column, index) => {
    sheet.put(0, index, heading(column, t, unitWord(pack, table, t)), 'head');
    const isNumber = column.kind === 'land' || column.kind === 'number';
    // Typed into a cell of text, 2022-05 stays a month; a spreadsheet would make it the first of May.
    for (let row = 1; row <= preparedRows; row += 1)
      sheet.put(row, index, null, 'plain', isNumber ? 'general' : 'text');
    const values = [...words(column, t)];
    if (values.length > 0) {
      const letter = columnName(index);
      dataValidations.push({
        type: 'list',
        values,
        allowBlank: true,
        range: `${letter}2:${letter}${preparedRows + 1}`,
      });
    }
  });
  const widths = columns.map(({ kind }) => (kind === 'text' || kind === 'reference' ? 22 : 14));
  return { ...sheet.finish({ widths, frozen: { rows: 1, columns: 0 } }), dataValidations };
}

/** The same as a workbook: the table, how to fill it in, and the names that may stand in it. */
export async function templateWorkbook(
  pack: EffectivePack,
  table: ImportTable,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('../workbook-library.ts');
  const t = translator(language);
  const bytes = await writeXlsx({
    sheets: [tableSheet(pack, table, t), guideSheet(pack, table, t), namesSheet(pack, table, language)],
  });
  return new Uint8Array(bytes);
}
