import type { WriteSheet } from 'hucre/xlsx';
import { groupBy } from '../../metrics/group-by.ts';
import type { ProjectLedger } from '../../model/ledger.ts';
import type { LandRecord, Parcel } from '../../model/tracking.ts';
import type { ExportSpeech, LedgerExport } from './ledger-export.ts';
import { type CellInput, dateCell, type FormulaInput, type Look, type NumberFormat, Sheet } from './sheet.ts';
import { putTitle, titleRows } from './title.ts';

interface PlainCell {
  readonly input: CellInput | FormulaInput;
  readonly format?: NumberFormat;
  readonly look?: Look;
}
export type TableCell = PlainCell | string | null;

export interface TableColumn {
  readonly head: string;
  readonly width: number;
}

/** Puts a table with its headings from `row` on; returns the first row after it. */
export function putTable(
  sheet: Sheet,
  row: number,
  columns: readonly TableColumn[],
  lines: readonly (readonly TableCell[])[],
): number {
  columns.forEach(({ head }, column) => {
    sheet.put(row, column, head, 'head');
  });
  lines.forEach((line, index) => {
    line.forEach((cell, column) => {
      const { input, format, look }: PlainCell = typeof cell === 'object' && cell !== null ? cell : { input: cell };
      sheet.put(row + 1 + index, column, input, look ?? 'plain', format ?? 'general');
    });
  });
  return row + 1 + lines.length;
}

export const dated = (text: string | null): TableCell => {
  const { value, format } = dateCell(text);
  return { input: value, format };
};
export const landCell = (input: number | null): TableCell => ({ input, format: 'land' });

function tableSheet(
  data: LedgerExport,
  speech: ExportSpeech,
  title: string,
  remark: string,
  columns: readonly TableColumn[],
  lines: readonly (readonly TableCell[])[],
): WriteSheet {
  const sheet = new Sheet(title);
  putTitle(sheet, data, speech, title, remark);
  putTable(sheet, titleRows, columns, lines);
  return sheet.finish({
    widths: columns.map(({ width }) => width),
    frozen: { rows: titleRows + 1, columns: 1 },
    headings: { from: titleRows, to: titleRows },
  });
}

/** The sheet of parcels, a row for each of their records; a parcel without one has a row too. Those of no project come last. */
export function parcelSheet(data: LedgerExport, speech: ExportSpeech): WriteSheet {
  const { pack, ledger, conditions } = data;
  const { t, name } = speech;
  const wide = new Set(['name', 'note', 'source', 'locator']);
  const text = (key: Parameters<typeof t>[0], width = 14): TableColumn => ({ head: t(key), width });
  const fields = [
    'name',
    'approvalNo',
    'contractNo',
    'supervisionNo',
    'supplyMode',
    'landOrigin',
    'landUseCode',
    'plotRatio',
    'agreedStart',
    'agreedCompletion',
    'note',
    'source',
    'locator',
  ] as const satisfies readonly (keyof Parcel)[];
  const columns: readonly TableColumn[] = [
    text('word.project', 36),
    { head: t('exchange.head.projectId'), width: 10 },
    { head: t('exchange.head.parcelId'), width: 14 },
    ...fields.map((field) => text(`tracking.field.${field}`, wide.has(field) ? 20 : 14)),
    text('tracking.idle'),
    { head: t('exchange.head.recordId'), width: 14 },
    text('tracking.stage', 10),
    text('tracking.date', 12),
    { head: t('exchange.withUnit', { text: t('tracking.land'), unit: t('exchange.mu') }), width: 12 },
    text('exchange.head.isCounted', 12),
    { head: t('exchange.head.recordSource'), width: 20 },
    { head: t('exchange.head.recordLocator'), width: 20 },
  ];
  const source = (text: string | null) => (text === null ? null : name(pack.sourceById.get(text)?.title) || text);
  const parcelCell = (parcel: Parcel, field: (typeof fields)[number]): TableCell => {
    const value = parcel[field];
    if (field === 'agreedStart' || field === 'agreedCompletion') return dated(parcel[field]);
    if (field === 'plotRatio') return { input: parcel.plotRatio, format: 'number' };
    if (field === 'supplyMode') return parcel.supplyMode && t(`supplyMode.${parcel.supplyMode}`);
    if (field === 'landOrigin') return parcel.landOrigin && t(`landOrigin.${parcel.landOrigin}`);
    return field === 'source' ? source(parcel.source) : { input: value, format: 'text' };
  };
  const recordCells = (record: LandRecord | null): readonly TableCell[] =>
    record === null
      ? []
      : [
          record.id,
          t(`stage.${record.stage}`),
          dated(record.date),
          landCell(record.landMu),
          t(record.date.slice(0, 7) <= ledger.asOf ? 'exchange.isCounted' : 'exchange.isLater'),
          source(record.source),
          record.locator,
        ];
  const recordsOf = groupBy(pack.tables['land-records'], ({ parcelId }) => parcelId);
  const linesOf = (parcel: Parcel, project: readonly TableCell[], idle: TableCell): readonly (readonly TableCell[])[] =>
    (recordsOf.get(parcel.id) ?? [null]).map((record) => [
      ...project,
      parcel.id,
      ...fields.map((field) => parcelCell(parcel, field)),
      idle,
      ...recordCells(record),
    ]);
  const lines = ledger.rows.flatMap(({ projects }) =>
    projects.flatMap(({ project, tracking }: ProjectLedger) =>
      tracking.parcels.flatMap(({ parcel, idle }) =>
        linesOf(parcel, [name(project.name), project.id], t(`tracking.idle.${idle}`)),
      ),
    ),
  );
  // A filter leaves projects, and these are none's.
  const unassigned =
    conditions.length > 0 ? [] : pack.tables.parcels.filter(({ projectId }) => !pack.projectById.has(projectId ?? ''));
  const rest = unassigned.flatMap((parcel) => {
    const area = name(pack.areaById.get(parcel.areaId ?? '')?.name);
    const words = [t('mapGround.parcelUnassigned'), area].filter(Boolean).join(t('exchange.listSeparator'));
    return linesOf(parcel, [words, null], null);
  });
  const note = t('exchange.parcelsNote');
  return tableSheet(data, speech, t('exchange.sheet.parcels'), note, columns, [...lines, ...rest]);
}

/** The sheet of all targets that were entered, whatever their group, measure and year. */
export function targetSheet(data: LedgerExport, speech: ExportSpeech): WriteSheet {
  const { pack } = data;
  const { t, name } = speech;
  const scope = { city: null, area: pack.areaById, platform: pack.platformById, industry: pack.industryById };
  const columns: readonly TableColumn[] = [
    { head: t('exchange.column.scopeId'), width: 26 },
    { head: t('exchange.column.scopeKind'), width: 12 },
    { head: t('target.measure'), width: 10 },
    { head: t('target.year'), width: 8 },
    { head: t('target.span'), width: 16 },
    { head: t('exchange.withUnit', { text: t('exchange.column.value'), unit: t('exchange.mu') }), width: 14 },
    { head: t('target.basis'), width: 12 },
    { head: t('target.source'), width: 30 },
    { head: t('target.locator'), width: 20 },
    { head: t('tracking.field.note'), width: 24 },
    { head: t('exchange.column.id'), width: 16 },
  ];
  const lines = pack.tables.targets.map((target): readonly TableCell[] => [
    target.scopeKind === 'city'
      ? name(pack.info.city)
      : name(scope[target.scopeKind]?.get(target.scopeId)?.name) || target.scopeId,
    t(`word.${target.scopeKind}`),
    t(`stage.${target.measure}`),
    { input: Number(target.year) },
    t(`target.span.${target.span}`),
    landCell(target.valueMu),
    t(`target.basis.${target.basis}`),
    name(pack.sourceById.get(target.source)?.title) || target.source,
    target.locator,
    target.note,
    target.id,
  ]);
  return tableSheet(data, speech, t('exchange.sheet.targets'), t('exchange.targetsNote'), columns, lines);
}

/** The sheet of sources, with what each is and its licence. */
export function sourceSheet(data: LedgerExport, speech: ExportSpeech): WriteSheet {
  const { t, name } = speech;
  const columns: readonly TableColumn[] = [
    { head: t('word.source'), width: 50 },
    { head: t('exchange.column.id'), width: 18 },
    { head: t('exchange.head.publisher'), width: 30 },
    { head: t('target.year'), width: 8 },
    { head: t('exchange.head.licence'), width: 30 },
    { head: t('exchange.head.url'), width: 40 },
    { head: t('tracking.field.note'), width: 60 },
  ];
  const lines = data.pack.tables.sources.map((source): readonly TableCell[] => [
    name(source.title),
    source.id,
    name(source.publisher),
    source.year,
    name(source.licence),
    source.url,
    name(source.note),
  ]);
  return tableSheet(data, speech, t('exchange.sheet.sources'), t('exchange.sourcesNote'), columns, lines);
}
