import { csvText, plainNumber } from '../exchange/csv-text.ts';
import { type FormatOptions, format, unitName } from '../i18n/format.ts';
import '../i18n/later-messages.ts';
import { translator } from '../i18n/translate.ts';
import { metrics } from '../metrics/metrics.ts';
import { type Language, localize } from '../model/language.ts';
import type { PackInfo } from '../model/pack.ts';
import type { Quantity } from '../model/unit.ts';
import { commandText } from './messages.ts';
import type { ReportRow, Span } from './report-rows.ts';
import { textTable } from './text-table.ts';

/** Whatever a report is written from. */
export interface Report {
  readonly info: PackInfo;
  readonly rows: readonly ReportRow[];
  readonly language: Language;
}

const units = (currency: string): Readonly<Record<Quantity, string>> => ({
  count: '',
  land: 'mu',
  areaLarge: 'km2',
  money: `10000 ${currency}`,
  moneyPerLand: `10000 ${currency}/mu`,
  landPerAreaLarge: 'mu/km2',
  share: 'fraction',
  months: 'months',
  plain: '',
});

const nameOf = ({ name }: ReportRow, language: Language): string =>
  name ? localize(name, language).text : translator(language)('word.notAllocated');

/** What an empty row of figures means. */
const absenceOf = (row: ReportRow, language: Language): string =>
  row.metrics['project-count'] === null ? translator(language)('word.noProjectListed') : '';

function markOf({ mark }: ReportRow, language: Language): string {
  if (mark === 'without-zones') return translator(language)('word.withoutZones');
  return mark === 'assumption' ? commandText('assumed', language) : '';
}

/** The report as JSON: canonical units, null where unknown or no project is listed. */
export function reportJson({ info, rows }: Report): string {
  const unitOf = Object.fromEntries(metrics.map(({ id, quantity }) => [id, units(info.currency)[quantity]]));
  const span = (range: Span | null) => range?.map(plainNumber) ?? null;
  const plain = rows.map((row) => ({
    ...row,
    metrics: Object.fromEntries(metrics.map(({ id }) => [id, plainNumber(row.metrics[id])])),
    parksInvestmentPerMu: plainNumber(row.parksInvestmentPerMu),
    landMuRange: span(row.landMuRange),
    investmentWanRange: span(row.investmentWanRange),
  }));
  return JSON.stringify(
    { pack: info.name, version: info.version, asOf: info.asOf, units: unitOf, rows: plain },
    null,
    2,
  );
}

/** The report as CSV: canonical units in the header, empty cells where unknown or no project is listed. */
export function reportCsv({ info, rows, language }: Report): string {
  const unit = units(info.currency);
  const withUnit = (id: string, quantity: Quantity) => (unit[quantity] ? `${id} [${unit[quantity]}]` : id);
  const fields = [
    'group',
    'id',
    'name',
    'mark',
    ...metrics.map(({ id, quantity }) => withUnit(id, quantity)),
    withUnit('parks-investment-per-mu', 'moneyPerLand'),
    ...['land-least', 'land-most'].map((id) => withUnit(id, 'land')),
    ...['investment-least', 'investment-most'].map((id) => withUnit(id, 'money')),
  ];
  const data = rows.map((row) => [
    row.group,
    row.id,
    nameOf(row, language),
    markOf(row, language),
    ...metrics.map(({ id }) => plainNumber(row.metrics[id])),
    plainNumber(row.parksInvestmentPerMu),
    ...(row.landMuRange ?? [null, null]).map(plainNumber),
    ...(row.investmentWanRange ?? [null, null]).map(plainNumber),
  ]);
  return csvText(fields, data).trimEnd();
}

/** The report for reading: a table for each group. An empty cell is unknown, or no project is listed. */
export function reportText({ info, rows, language }: Report): string {
  const translate = translator(language);
  const options: FormatOptions = { language, units: { land: 'mu', money: 'wan' }, currency: info.currency };
  const shown = (value: number | null, quantity: Quantity) => format(value, quantity, options).text ?? '';
  const headed = (text: string, quantity: Quantity) => {
    const unit = unitName(quantity, options);
    return unit ? `${text} (${unit})` : text;
  };
  const span = (range: Span | null, quantity: Quantity) =>
    range ? range.map((value) => format(value, quantity, options).text ?? '–').join(' … ') : '';
  const section = (group: ReportRow['group']) => {
    const hasRange = group === 'industry';
    const heading = [
      translate(`word.${group}`),
      ...metrics.map(({ id, quantity }) => headed(translate(`metric.${id}`), quantity)),
      headed(commandText('parksPerMu', language), 'moneyPerLand'),
      ...(hasRange
        ? [
            headed(commandText('landRange', language), 'land'),
            headed(commandText('investmentRange', language), 'money'),
          ]
        : []),
    ];
    const lines = rows
      .filter((row) => row.group === group)
      .map((row) => [
        [nameOf(row, language), markOf(row, language), absenceOf(row, language)].filter(Boolean).join(' · '),
        ...metrics.map(({ id, quantity }) => shown(row.metrics[id], quantity)),
        shown(row.parksInvestmentPerMu, 'moneyPerLand'),
        ...(hasRange ? [span(row.landMuRange, 'land'), span(row.investmentWanRange, 'money')] : []),
      ]);
    return textTable(heading, lines);
  };
  const title = `${localize(info.title, language).text} · ${translate('word.asOf')} ${info.asOf}`;
  return [title, ...(['city', 'area', 'platform', 'industry'] as const).map(section)].join('\n\n');
}
