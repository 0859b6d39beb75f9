import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerReport } from '../../../src/cli/ledger-report.ts';
import { columnHead, type LedgerColumn, ledgerColumns, sumOf } from '../../../src/exchange/export/ledger-columns.ts';
import { ledgerCsv } from '../../../src/exchange/export/ledger-csv.ts';
import { exportSpeech, type LedgerExport } from '../../../src/exchange/export/ledger-export.ts';
import { ledgerWorkbook } from '../../../src/exchange/export/ledger-workbook.ts';
import { format } from '../../../src/i18n/format.ts';
import '../../../src/i18n/later-messages.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import type { LedgerFigures } from '../../../src/model/ledger.ts';
import { parseCsv } from '../../../src/pack/parse-csv.ts';
import { anyLedger, build } from '../../metrics/any-ledger.ts';
import type { LandPack } from '../../metrics/land.ts';
import { type ReadSheet, sheetsOf } from '../workbooks.ts';

const speech = exportSpeech('zh');
const units = { language: 'zh', units: { land: 'mu', money: 'wan' }, currency: 'CNY' } as const;
const mapOf = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));

const effective = (pack: LandPack): EffectivePack => ({
  ...pack,
  parcels: { type: 'FeatureCollection', features: [] },
  controlLines: { type: 'FeatureCollection', features: [] },
  join: { parts: [], issues: [] },
  unread: new Set(),
  projectById: mapOf(pack.tables.projects),
  areaById: mapOf(pack.tables.areas),
  industryById: mapOf(pack.tables.industries),
  platformById: mapOf(pack.tables.platforms),
  sourceById: mapOf(pack.tables.sources),
  cellsOf: () => null,
  columnsOf: () => ({ names: [], units: {} }),
  projectRow: new Map(pack.tables.projects.map(({ id }, row) => [id, row])),
});

type Value = number | null;
/** What rows have in a column, and the total. */
interface Figures {
  readonly rows: readonly Value[];
  readonly total: Value;
}

/** Plain addition of what is known; null where nothing is. */
function sumOfKnown(values: readonly Value[]): Value {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** To a millionth of a mu. */
const rounded = (value: Value): Value => value && Number(value.toFixed(6)) + 0;

const additive = ledgerColumns.filter(({ content: { is } }) =>
  ['projects', 'target', 'sum', 'sum-known', 'gap-part', 'gap-known', 'target-known', 'target-rows'].includes(is),
);

/** What a project, a row or the total has in a column; undefined for what projects have none of. */
function ofFigures({ content }: LedgerColumn, figures: LedgerFigures): Value | undefined {
  if (content.is === 'sum') return sumOf(figures, content.sum).value;
  if (content.is === 'sum-known') return sumOf(figures, content.sum).known;
  if (!('gap' in content) || content.gap === 'suppliedMinusTarget') return undefined;
  return content.is === 'gap-part' ? figures[content.gap].partMu : figures[content.gap].known;
}

/** Values below a heading, to the end of the sheet. */
function below({ name, sheet, cells }: ReadSheet, heading: string): readonly Value[] {
  const head = sheet.rows.findIndex((row) => row.includes(heading));
  const letters = /[A-Z]+/u.exec(
    cells.find(({ place, value }) => value === heading && place.endsWith(String(head + 1)))?.place.slice(name.length) ??
      '',
  )?.[0];
  if (!letters) throw new Error(`${name} has no heading ${heading}`);
  const values = new Map(cells.map(({ place, value }) => [place, value]));
  return sheet.rows.slice(head + 1).map((_, index) => {
    const value = values.get(`${name}!${letters}${head + 2 + index}`);
    return typeof value === 'number' ? value : null;
  });
}

const csvFigures = (text: string, rowCount: number, heading: string): Figures => {
  const [header, ...lines] = parseCsv(text);
  const column = header?.cells.indexOf(heading) ?? -1;
  const values = lines.map(({ cells }) => (cells[column] ? Number(cells[column]) : null));
  return { rows: values.slice(0, rowCount), total: values[rowCount] ?? null };
};

const jsonFigures = (text: string, id: string): Figures => {
  const lines: readonly Readonly<Record<string, Value | string>>[] = JSON.parse(text).lines;
  const valuesOf = (kind: string) => lines.filter((line) => line.kind === kind).map((line) => line[id] as Value);
  return { rows: valuesOf('row'), total: valuesOf('total')[0] ?? null };
};

/** The heading under which the sheet of projects has what a ledger column adds up. */
function projectHeading(column: LedgerColumn): string | null {
  const { content, id } = column;
  const gap = content.is === 'gap-part' && ledgerColumns.find((candidate) => `${candidate.id}.part` === id);
  if (content.is === 'sum') return columnHead(column, speech);
  return gap && id !== 'suppliedMinusTarget.part' ? columnHead(gap, speech) : null;
}

async function filesOf(data: LedgerExport) {
  const sheets = await sheetsOf(await ledgerWorkbook(data));
  const [ledger, projects] = [sheets.get('台账'), sheets.get('项目')];
  if (!ledger || !projects) throw new Error('no sheet');
  const [json, text, csv] = await Promise.all(
    (['json', 'text', 'csv'] as const).map(async (kind) => String(await ledgerReport(data, kind, false))),
  );
  return { ledger, projects, json: json ?? '', text: text ?? '', csv: csv ?? '' };
}

test('each total is the sum of the rows shown and of the projects behind them, on the page, in CSV, workbook and command line alike', async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, async ([input, group, span]) => {
      const ledger = build(input, group, span);
      const pack = effective(input.pack);
      const data: LedgerExport = { pack, ledger, rules: [], language: 'zh', conditions: [], editCount: 0 };
      const files = await filesOf(data);
      const projects = ledger.rows.flatMap((row) => row.projects);
      const totalInText = files.text.split('\n').find((line) => line.startsWith('合计')) ?? '';
      expect(files.csv).toBe(ledgerCsv(data));
      for (const column of additive) {
        const heading = columnHead(column, speech);
        const nothing = column.kind === 'count' ? 0 : null;
        const sum = (values: readonly Value[]) => rounded(sumOfKnown(values) ?? nothing);
        const inSheet = below(files.ledger, heading);
        const written: readonly Figures[] = [
          csvFigures(files.csv, ledger.rows.length, heading),
          jsonFigures(files.json, column.id),
          { rows: inSheet.slice(0, ledger.rows.length), total: inSheet[Math.max(ledger.rows.length, 1)] ?? null },
        ];
        const onPage = ofFigures(column, ledger.total);
        const total = rounded(onPage === undefined ? (written[0]?.total ?? null) : onPage);
        const ofProjects = projects.map((project) => ofFigures(column, project) ?? null);
        const onSheet = projectHeading(column);
        expect({
          column: column.id,
          totals: written.map((figures) => rounded(figures.total)),
          rows: written.map(({ rows }) => sum(rows)),
          projects: onPage === undefined ? total : sum(ofProjects),
          projectsOnSheet: onSheet === null ? total : sum(below(files.projects, onSheet)),
        }).toEqual({
          column: column.id,
          totals: written.map(() => total),
          rows: written.map(() => total),
          projects: total,
          projectsOnSheet: total,
        });
        const text = column.kind === 'land' && total !== null && format(total, 'land', units).text;
        if (text && column.band !== 'coverage') expect(totalInText).toContain(text);
      }
    }),
    { numRuns: 60, seed: 11 },
  );
});
