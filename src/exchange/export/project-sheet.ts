import type { WriteSheet } from 'hucre/xlsx';
import { unitName } from '../../i18n/format.ts';
import type { ProjectLedger } from '../../model/ledger.ts';
import { gapSpecs, type SumId, sumIds, sumLabels, sumOf } from './ledger-columns.ts';
import { type ExportSpeech, type LedgerExport, rowKey } from './ledger-export.ts';
import type { ProjectRanges } from './ledger-formulas.ts';
import {
  type CellInput,
  columnName,
  dateCell,
  type FormulaInput,
  type Look,
  type NumberFormat,
  Sheet,
} from './sheet.ts';
import { putTitle, titleRows } from './title.ts';

interface ProjectCell {
  readonly input: CellInput | FormulaInput;
  readonly look?: Look;
  readonly format?: NumberFormat;
}

interface ProjectColumn {
  readonly id: string;
  readonly head: string;
  readonly width: number;
  readonly cell: (project: ProjectLedger, key: string, row: number) => ProjectCell;
}

const known = (id: SumId): string => `${id}.known`;
const text = (input: string | null): ProjectCell => ({ input, format: 'general' });

/** Columns of the sheet in order; a formula asks `at` for the letters of another. */
function projectColumns(
  { pack, ledger, language }: LedgerExport,
  { t, name }: ExportSpeech,
  at: (id: string) => string,
): readonly ProjectColumn[] {
  const land = (label: string) => t('exchange.withUnit', { text: label, unit: t('exchange.mu') });
  const money = unitName('money', {
    language,
    units: { land: 'mu', money: 'wan' },
    currency: pack.info.currency,
  });
  const column = (id: string, head: string, width: number, cell: ProjectColumn['cell']): ProjectColumn => ({
    id,
    head,
    width,
    cell,
  });
  const platform = (project: ProjectLedger): string => {
    const allocation = pack.platformOfProject[pack.projectRow.get(project.project.id) ?? -1];
    if (!allocation) return t('ledger.unallocated');
    const title = name(pack.platformById.get(allocation.platformId)?.name);
    return allocation.basis === 'assumption' ? `${title} · ${t('ledger.byAssumption')}` : title;
  };
  return [
    column('no', t('exchange.head.no'), 6, ({ project }) => ({ input: project.no, format: 'count' })),
    column('name', t('word.project'), 40, ({ project }) => text(name(project.name))),
    column('id', t('exchange.column.id'), 8, ({ project }) => text(project.id)),
    column('key', t('exchange.head.key'), 14, (_, key) => text(key)),
    column('company', t('word.company'), 28, ({ project }) => text(name(project.company))),
    column('area', t('word.area'), 14, ({ project }) => text(name(pack.areaById.get(project.areaId)?.name))),
    column('platform', t('word.platform'), 22, (project) => text(platform(project))),
    column('industry', t('word.industry'), 16, ({ project }) =>
      text(name(pack.industryById.get(project.industryId)?.name)),
    ),
    column('kind', t('exchange.head.kind'), 12, ({ project }) => text(t(`kind.${project.kind}`))),
    ...(['start', 'end'] as const).map((side) =>
      column(side, t(`exchange.head.${side}`), 10, ({ project }) => {
        const { value, format } = dateCell(project[side]);
        return { input: value, format };
      }),
    ),
    column(
      'investment',
      t('exchange.withUnit', { text: t('metric.planned-investment'), unit: money }),
      14,
      ({ project }) => ({ input: project.plannedInvestmentWan, format: 'money' }),
    ),
    ...sumIds.map((id) =>
      column(id, land(t(sumLabels[id])), 12, (project) => ({
        input: sumOf(project, id).value,
        look: 'input',
        format: 'land',
      })),
    ),
    ...gapSpecs.map(({ id, from, off }) =>
      column(id, land(t(`ledger.column.${id}`)), 13, (project, _, row) => {
        // Of one year's land nothing is left over: it may have been planned, approved or supplied for another.
        if (ledger.span === 'annual') return { input: null, format: 'land' };
        const isOpen = `OR(${at(known(from))}${row}=0,${at(known(off))}${row}=0)`;
        return {
          input: { formula: `IF(${isOpen},"",${at(from)}${row}-${at(off)}${row})`, cached: project[id].mu },
          format: 'land',
        };
      }),
    ),
    column('reported', t('tracking.reported'), 12, ({ tracking }) =>
      text(tracking.isReported ? t('exchange.hasReported') : t('ledger.unreported')),
    ),
    column('scheduled', t('tracking.scheduled'), 16, ({ tracking }) =>
      text(t(`tracking.scheduled.${tracking.scheduled}`)),
    ),
    column('timely-start', t('tracking.start'), 14, ({ tracking }) => text(t(`tracking.timeliness.${tracking.start}`))),
    column('timely-end', t('tracking.completion'), 14, ({ tracking }) =>
      text(t(`tracking.timeliness.${tracking.completion}`)),
    ),
    column('parcels', t('tracking.parcels'), 8, ({ tracking }) => ({
      input: tracking.parcels.length,
      format: 'count',
    })),
    ...sumIds.map((id) =>
      column(known(id), t('exchange.head.isKnown', { figure: t(sumLabels[id]) }), 11, (project, _, row) => {
        const sum = sumOf(project, id);
        const isPartial = sum.value !== null && sum.known < sum.of;
        // Some parcels of the project have not reported, so that the land beside it is not all.
        if (isPartial) return { input: 0, look: 'input', format: 'count' };
        return { input: { formula: `IF(ISNUMBER(${at(id)}${row}),1,0)`, cached: sum.known }, format: 'count' };
      }),
    ),
    column('source', t('word.source'), 30, ({ project }) =>
      text(name(pack.sourceById.get(project.source)?.title) || project.source),
    ),
    column('locator', t('tracking.field.locator'), 24, ({ project }) => text(project.locator)),
  ];
}

/** The sheet of projects, a row each, in the order of the ledger's rows; and where its figures stand. */
export function projectSheet(
  data: LedgerExport,
  speech: ExportSpeech,
): { readonly sheet: WriteSheet; readonly ranges: ProjectRanges } {
  const { t } = speech;
  const sheet = new Sheet(t('exchange.sheet.projects'));
  const index = new Map<string, number>();
  const at = (id: string) => columnName(index.get(id) ?? 0);
  const columns = projectColumns(data, speech, at);
  columns.forEach(({ id }, column) => {
    index.set(id, column);
  });
  putTitle(sheet, data, speech, t('exchange.sheet.projects'), t('exchange.projectsNote'));
  const head = titleRows;
  columns.forEach((column, place) => {
    sheet.put(head, place, column.head, 'head');
  });
  const rows = data.ledger.rows.flatMap((row) => row.projects.map((project) => ({ project, key: rowKey(row) })));
  rows.forEach(({ project, key }, place) => {
    const row = head + 1 + place;
    columns.forEach(({ cell }, column) => {
      const { input, look = 'plain', format = 'general' } = cell(project, key, row + 1);
      sheet.put(row, column, input, look, format);
    });
  });
  for (const id of sumIds) {
    const [from, to] = [head + 2, head + 1 + rows.length];
    const isPartial = `AND(${at(id)}${from}<>"",${at(known(id))}${from}=0)`;
    if (rows.length > 0) sheet.markWhere(`${at(id)}${from}:${at(id)}${to}`, isPartial);
  }
  // A range has a row even where the filter leaves no project.
  const [first, last] = [head + 2, head + 1 + Math.max(rows.length, 1)];
  const range = (id: string) => `${sheet.reference}!$${at(id)}$${first}:$${at(id)}$${last}`;
  return {
    sheet: sheet.finish({
      widths: columns.map(({ width }) => width),
      frozen: { rows: head + 1, columns: 2 },
      headings: { from: head, to: head },
      pagesAcross: 2,
    }),
    ranges: {
      key: range('key'),
      sum: (id) => ({ value: range(id), known: range(known(id)) }),
      gap: range,
    },
  };
}
