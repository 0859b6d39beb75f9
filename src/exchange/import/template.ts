import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { unitName } from '../../i18n/format.ts';
import { type MessageKey, type Translate, translator } from '../../i18n/translate.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { type Language, type Localized, localize } from '../../model/language.ts';
import { moneyUnits } from '../../model/unit.ts';
import { csvText } from '../csv-text.ts';
import { columnName, type Look, Sheet } from '../export/sheet.ts';
import { headingKey, wordKey } from './column-words.ts';
import { type ImportColumn, type ImportTable, importColumns, wordLists } from './import-columns.ts';

/** Rows of the template in which words are offered from a list and texts stay texts. */
const preparedRows = 500;

/** What a table's headings are said with: its columns' units in the words of a language. */
interface Saying {
  readonly pack: EffectivePack;
  readonly table: ImportTable;
  readonly language: Language;
  readonly t: Translate;
}

const saying = (pack: EffectivePack, table: ImportTable, language: Language): Saying => ({
  pack,
  table,
  language,
  t: translator(language),
});

/** Quantities are asked for in the unit of the pack's own table; a heading that names another is read in that. */
function unitWord({ name, kind }: ImportColumn, { pack, table, language, t }: Saying): string | null {
  if (kind === 'energy') return t('enterprise.unit.energy');
  if (kind !== 'land' && kind !== 'money') return null;
  const unit = pack.columnsOf(table).units[name] ?? (kind === 'land' ? 'mu' : 'wan');
  if (kind === 'land') return unit === 'mu' ? t('exchange.mu') : unit;
  const scale = moneyUnits.find((known) => known === unit);
  const { currency } = pack.info;
  return scale ? unitName('money', { language, currency, units: { land: 'mu', money: scale } }) : `${currency} ${unit}`;
}

/** The heading of a column in the reader's language, with the unit of a quantity. */
function heading(column: ImportColumn, said: Saying): string {
  const { t, table } = said;
  const [text, unit] = [t(headingKey(column.name, table)), unitWord(column, said)];
  return unit === null ? text : t('exchange.withUnit', { text, unit });
}

const words = (column: ImportColumn, t: Translate): readonly string[] =>
  column.kind === 'word' ? wordLists[column.words].map((value) => t(wordKey(column.words, value))) : [];

/** What a cell of the column is to hold. */
function whatToWrite(column: ImportColumn, t: Translate): string {
  if (column.kind === 'word') return words(column, t).join(' / ');
  if (column.kind === 'reference') return t(`exchange.guide.${column.table === 'parcels' ? 'parcel' : 'reference'}`);
  if (column.kind === 'degrees' || column.kind === 'money' || column.kind === 'energy') {
    return t(`enterprise.guide.${column.kind}`);
  }
  return t(`exchange.guide.${column.kind}`);
}

/** What only a table of enterprises has to say of a column. */
const enterpriseGuides: Readonly<Record<string, MessageKey>> = {
  code: 'enterprise.guide.code',
  geometryBasis: 'enterprise.guide.geometryBasis',
  authority: 'enterprise.guide.authority',
};

function guideLine(column: ImportColumn, said: Saying): readonly string[] {
  const { t, table } = said;
  const more = table === 'enterprises' ? enterpriseGuides[column.name] : undefined;
  return [
    heading(column, said),
    column.name,
    t(column.isRequired ? 'exchange.guide.yes' : 'exchange.guide.no'),
    [whatToWrite(column, t), more && t(more)].filter(Boolean).join(t('exchange.listSeparator')),
  ];
}

/** An empty table with its headings, and remarks on each column, which are not read. */
export function templateCsv(pack: EffectivePack, table: ImportTable, language: Language): string {
  const said = saying(pack, table, language);
  const { t } = said;
  const columns = importColumns[table];
  return csvText(
    columns.map((column) => heading(column, said)),
    columns.map((column) => {
      const [title, name, required, what] = guideLine(column, said);
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
  const lines = {
    targets: scopes,
    parcels: named(t('word.project'), tables.projects),
    'land-records': parcels,
    actuals: [
      ...named(t('actualSubject.indicator'), tables.indicators),
      ...named(
        t('actualSubject.figure'),
        tables.figures
          .filter(({ kind, value }) => (kind === 'goal' || kind === 'commitment') && value !== null)
          .map(({ id, measure }) => ({ id, name: measure })),
      ),
    ],
    enterprises: [...scopes.slice(1), ...named(t('enterprise.chain'), tables.chains)],
  }[table];
  put(0, [t('exchange.guide.kind'), t('exchange.head.name'), t('exchange.column.id')], 'head');
  lines.forEach((line, row) => {
    put(row + 1, line);
  });
  return sheet.finish({ widths: [12, 50, 24], frozen: { rows: 1, columns: 0 } });
}

function guideSheet(said: Saying): WriteSheet {
  const { t, table } = said;
  const sheet = new Sheet(t('exchange.sheet.guide'));
  const lines = [
    [t('exchange.guide.column'), t('exchange.guide.field'), t('exchange.guide.required'), t('exchange.guide.what')],
    ...importColumns[table].map((column) => guideLine(column, said)),
  ];
  lines.forEach((line, row) => {
    line.forEach((cell, column) => {
      sheet.put(row, column, cell, row === 0 ? 'head' : 'plain');
    });
  });
  return sheet.finish({ widths: [24, 18, 10, 70], frozen: { rows: 1, columns: 0 } });
}

function tableSheet(said: Saying): WriteSheet {
  const { t, table } = said;
  const sheet = new Sheet(t(`exchange.table.${table}`));
  const columns = importColumns[table];
  const dataValidations: DataValidation[] = [];
  columns.forEach((column, index) => {
    sheet.put(0, index, heading(column, said), 'head');
    const isNumber = (['land', 'number', 'money', 'energy', 'degrees'] as const).some((kind) => kind === column.kind);
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
  const said = saying(pack, table, language);
  const bytes = await writeXlsx({
    sheets: [tableSheet(said), guideSheet(said), namesSheet(pack, table, language)],
  });
  return new Uint8Array(bytes);
}
