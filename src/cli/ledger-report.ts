import { csvBytes, type PlainCell, plainNumber } from '../exchange/csv-text.ts';
import { columnHead, type LedgerColumn, ledgerColumns } from '../exchange/export/ledger-columns.ts';
import { ledgerCsv } from '../exchange/export/ledger-csv.ts';
import { exportSpeech, type LedgerExport, ledgerScope } from '../exchange/export/ledger-export.ts';
import { ledgerLines } from '../exchange/export/ledger-lines.ts';
import { ledgerWorkbook } from '../exchange/export/ledger-workbook.ts';
import { checkSites } from '../geo/site-checks.ts';
import { format } from '../i18n/format.ts';
import { buildLedger } from '../metrics/ledger.ts';
import { testRules } from '../metrics/rules.ts';
import { trackProjects } from '../metrics/tracking.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { Language } from '../model/language.ts';
import type { LedgerGroup } from '../model/ledger.ts';
import type { Span } from '../model/target.ts';
import { commandText } from './messages.ts';
import { textTable } from './text-table.ts';

export interface LedgerChoice {
  readonly group: LedgerGroup;
  readonly span: Span;
  /** `YYYY-MM` */
  readonly asOf: string;
  readonly language: Language;
  readonly editCount: number;
}

/** The ledger of all projects, as the page shows it without a filter. */
export function ledgerOf(pack: EffectivePack, { group, span, asOf, language, editCount }: LedgerChoice): LedgerExport {
  const mask = new Uint8Array(pack.tables.projects.length).fill(1);
  const { tables, geometry, parcels, controlLines } = pack;
  const sites = checkSites(tables.projects, { ...geometry, parcels, controlLines, tables });
  const { measuredMu, parcelMu } = sites;
  const ledger = buildLedger({ pack, mask, measuredMu, parcelMu, asOf, group, span });
  const rules = testRules(pack, mask, trackProjects(pack, asOf, 'cumulative'), sites);
  return { pack, ledger, rules, language, conditions: [], editCount };
}

/** Land in mu, shares as fractions, null where unknown; `known` counts the projects behind a figure. */
function ledgerJson(data: LedgerExport): string {
  const { pack, ledger } = data;
  const lines = ledgerLines(data).map(({ kind, cells }) => ({
    kind,
    ...Object.fromEntries([...cells].map(([id, cell]) => [id, typeof cell === 'number' ? plainNumber(cell) : cell])),
  }));
  const { group, span, asOf, laterRecords } = ledger;
  const units = { land: 'mu', share: 'fraction' };
  return `${JSON.stringify(
    { pack: pack.info.name, version: pack.info.version, group, span, asOf, laterRecords, units, lines },
    null,
    2,
  )}\n`;
}

/** For reading. Beside a sum of a part it says of how many projects, or of targets how many rows: `298.20 (1/21)`; columns of which nothing is known are named below. */
function ledgerText(data: LedgerExport): string {
  const { pack, language } = data;
  const speech = exportSpeech(language);
  const options = { language, units: { land: 'mu', money: 'wan' }, currency: pack.info.currency } as const;
  const lines = ledgerLines(data);
  const figures = ledgerColumns.filter(({ id, band }) => band !== 'coverage' && id !== 'key');
  const isKnown = ({ id }: LedgerColumn) => lines.some(({ cells }) => (cells.get(id) ?? null) !== null);
  const columns = figures.filter(isKnown);
  const unknown = figures.filter((column) => !isKnown(column)).map((column) => columnHead(column, speech));
  const shown = ({ id, kind, content }: LedgerColumn, cells: ReadonlyMap<string, PlainCell>): string => {
    const cell = cells.get(id) ?? null;
    if (typeof cell !== 'number' || id === 'target.year') return cell === null ? '' : String(cell);
    const text = format(cell, kind === 'text' ? 'plain' : kind, options).text ?? '';
    const isTarget = content.is === 'target';
    const known = isTarget || content.is === 'sum' ? cells.get(`${id}.known`) : null;
    const of = cells.get(isTarget ? 'target.rows' : 'projects');
    return typeof known === 'number' && known !== of ? `${text} (${known}/${of})` : text;
  };
  const table = textTable(
    columns.map((column) => columnHead(column, speech)),
    lines.map(({ cells }) => columns.map((column) => shown(column, cells))),
  );
  const between = speech.t('exchange.listSeparator');
  const rest = unknown.length > 0 ? `\n${commandText('nothingKnown', language)}${unknown.join(between)}\n` : '';
  return `${ledgerScope(data, speech).join(between)}\n\n${table}\n${rest}`;
}

export const ledgerFormats = ['text', 'csv', 'json', 'xlsx'] as const;
export type LedgerFormat = (typeof ledgerFormats)[number];

/** The ledger in a format; CSV carries a byte order mark in a file and none in a pipe. */
export async function ledgerReport(
  data: LedgerExport,
  format: LedgerFormat,
  isFile: boolean,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return ledgerText(data);
    case 'json':
      return ledgerJson(data);
    case 'csv':
      return isFile ? csvBytes(ledgerCsv(data)) : ledgerCsv(data);
    case 'xlsx':
      return ledgerWorkbook(data);
  }
}
