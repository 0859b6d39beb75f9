import { statusText } from '../../i18n/status-words.ts';
import type { MessageKey } from '../../i18n/translate.ts';
import type { Gap, Ledger, LedgerFigures, LedgerRow, Sum, TargetState } from '../../model/ledger.ts';
import { stages } from '../../model/tracking.ts';
import type { PlainCell } from '../csv-text.ts';
import { type ExportSpeech, type LedgerExport, rowKey, rowName } from './ledger-export.ts';

/** Figures that projects, rows and the total have alike: each summed by itself, never mixed. */
export const sumIds = ['planned', ...stages, 'measured'] as const;
export type SumId = (typeof sumIds)[number];

export const sumOf = (figures: LedgerFigures, id: SumId): Sum => {
  if (id === 'planned') return figures.plannedNewLandMu;
  return id === 'measured' ? figures.measuredMu : figures.stages[id];
};

export const sumLabels: Readonly<Record<SumId, MessageKey>> = {
  planned: 'ledger.column.planned',
  approved: 'stage.approved',
  supplied: 'stage.supplied',
  started: 'stage.started',
  completed: 'stage.completed',
  'in-production': 'stage.in-production',
  'at-capacity': 'stage.at-capacity',
  measured: 'ledger.column.measured',
};

/** Differences of two sums, by project: `from` less `off`, and as a fraction of `base`. */
export const gapSpecs = [
  { id: 'suppliedMinusPlanned', from: 'supplied', off: 'planned', base: 'planned' },
  { id: 'approvedNotSupplied', from: 'approved', off: 'supplied', base: 'approved' },
  { id: 'suppliedNotStarted', from: 'supplied', off: 'started', base: 'supplied' },
  { id: 'measuredMinusSupplied', from: 'measured', off: 'supplied', base: 'supplied' },
] as const satisfies readonly { id: keyof LedgerFigures; from: SumId; off: SumId; base: SumId }[];
export type GapId = (typeof gapSpecs)[number]['id'];

/** What a column holds, from which its values and its formulas are made. */
export type ColumnContent =
  | { readonly is: 'name' | 'key' | 'projects' | 'target' | 'target-year' | 'reached-share' | 'due-share' | 'status' }
  | { readonly is: 'sum' | 'sum-known'; readonly sum: SumId }
  | { readonly is: 'gap' | 'gap-share' | 'gap-part' | 'gap-known'; readonly gap: GapId | 'suppliedMinusTarget' }
  /** Whether a target is to be compared on the row: 1 or 0. */
  | { readonly is: 'target-rows' }
  /** Whether the row has a target: 1 or 0. */
  | { readonly is: 'target-known' };

export type ColumnKind = 'text' | 'count' | 'land' | 'share';

export interface LedgerColumn {
  /** e.g. `supplied`, `supplied.known`, `suppliedMinusPlanned.share` */
  readonly id: string;
  readonly band: 'row' | 'plan' | 'target' | 'gaps' | 'recorded' | 'lag' | 'measured' | 'coverage';
  readonly kind: ColumnKind;
  readonly content: ColumnContent;
}

const sum = (id: SumId, band: LedgerColumn['band']): LedgerColumn => ({
  id,
  band,
  kind: 'land',
  content: { is: 'sum', sum: id },
});

function gap(id: GapId | 'suppliedMinusTarget', band: LedgerColumn['band']): readonly LedgerColumn[] {
  return [
    { id, band, kind: 'land', content: { is: 'gap', gap: id } },
    { id: `${id}.share`, band, kind: 'share', content: { is: 'gap-share', gap: id } },
  ];
}

function gapCoverage(id: GapId | 'suppliedMinusTarget'): readonly LedgerColumn[] {
  return [
    { id: `${id}.part`, band: 'coverage', kind: 'land', content: { is: 'gap-part', gap: id } },
    { id: `${id}.known`, band: 'coverage', kind: 'count', content: { is: 'gap-known', gap: id } },
  ];
}

/** The ledger's columns: figures first, then how much of each is known. */
export const ledgerColumns: readonly LedgerColumn[] = [
  { id: 'name', band: 'row', kind: 'text', content: { is: 'name' } },
  { id: 'key', band: 'row', kind: 'text', content: { is: 'key' } },
  { id: 'projects', band: 'plan', kind: 'count', content: { is: 'projects' } },
  sum('planned', 'plan'),
  { id: 'target', band: 'target', kind: 'land', content: { is: 'target' } },
  { id: 'target.year', band: 'target', kind: 'count', content: { is: 'target-year' } },
  { id: 'target.reached', band: 'target', kind: 'share', content: { is: 'reached-share' } },
  { id: 'target.due', band: 'target', kind: 'share', content: { is: 'due-share' } },
  { id: 'target.status', band: 'target', kind: 'text', content: { is: 'status' } },
  ...gap('suppliedMinusTarget', 'gaps'),
  ...gap('suppliedMinusPlanned', 'gaps'),
  ...stages.map((stage) => sum(stage, 'recorded')),
  ...gap('approvedNotSupplied', 'lag'),
  ...gap('suppliedNotStarted', 'lag'),
  sum('measured', 'measured'),
  ...gap('measuredMinusSupplied', 'measured'),
  ...sumIds.map(
    (id): LedgerColumn => ({
      id: `${id}.known`,
      band: 'coverage',
      kind: 'count',
      content: { is: 'sum-known', sum: id },
    }),
  ),
  { id: 'target.known', band: 'coverage', kind: 'count', content: { is: 'target-known' } },
  { id: 'target.rows', band: 'coverage', kind: 'count', content: { is: 'target-rows' } },
  ...gapCoverage('suppliedMinusTarget'),
  ...gapSpecs.flatMap(({ id }) => gapCoverage(id)),
];

const gapLabel = (id: GapId | 'suppliedMinusTarget'): MessageKey => `ledger.column.${id}`;

/** The heading of a column, with its unit. */
export function columnHead({ content }: LedgerColumn, { t }: ExportSpeech): string {
  const land = (text: string) => t('exchange.withUnit', { text, unit: t('exchange.mu') });
  const share = (text: string) => t('exchange.withUnit', { text, unit: '%' });
  switch (content.is) {
    case 'name':
      return t('exchange.head.name');
    case 'key':
      return t('exchange.head.key');
    case 'projects':
      return t('ledger.column.projects');
    case 'target':
      return land(t('ledger.column.target'));
    case 'target-year':
      return t('target.year');
    case 'reached-share':
      return share(t('exchange.head.reached'));
    case 'due-share':
      return share(t('exchange.head.due'));
    case 'status':
      return t('ledger.column.status');
    case 'target-known':
      return t('exchange.head.targetKnown');
    case 'target-rows':
      return t('exchange.head.targetRows');
    case 'sum':
      return land(t(sumLabels[content.sum]));
    case 'sum-known':
      return t('exchange.head.known', { figure: t(sumLabels[content.sum]) });
    case 'gap':
      return land(t(gapLabel(content.gap)));
    case 'gap-share':
      return share(t(gapLabel(content.gap)));
    case 'gap-part':
      return land(t('exchange.head.part', { figure: t(gapLabel(content.gap)) }));
    case 'gap-known':
      return t('exchange.head.partOf', { figure: t(gapLabel(content.gap)) });
  }
}

function gapValue(gap: Gap, is: 'gap' | 'gap-share' | 'gap-part' | 'gap-known'): number | null {
  if (is === 'gap') return gap.mu;
  if (is === 'gap-share') return gap.share;
  return is === 'gap-part' ? gap.partMu : gap.known;
}

function targetValue(
  { target, reachedShare, dueShare, status }: TargetState,
  is: string,
  { t }: ExportSpeech,
  supplied: Sum,
  isWhole: boolean,
): PlainCell {
  if (is === 'target') return target?.valueMu ?? null;
  if (is === 'target-year') return target ? Number(target.year) : null;
  if (is === 'reached-share') return reachedShare;
  return is === 'due-share' ? dueShare : statusText(t, status, supplied, isWhole);
}

/** A row's value in a column: land in mu, shares as fractions; null where it is unknown. */
export function rowValue({ content }: LedgerColumn, row: LedgerRow, speech: ExportSpeech): PlainCell {
  switch (content.is) {
    case 'name':
      return rowName(row, speech);
    case 'key':
      return rowKey(row);
    case 'projects':
      return row.projects.length;
    case 'target-known':
      return row.bearsTarget && row.target.target !== null ? 1 : 0;
    case 'target-rows':
      return row.bearsTarget ? 1 : 0;
    case 'sum':
      return sumOf(row, content.sum).value;
    case 'sum-known':
      return sumOf(row, content.sum).known;
    case 'gap':
    case 'gap-share':
    case 'gap-part':
    case 'gap-known':
      return gapValue(row[content.gap], content.is);
    default:
      return row.bearsTarget ? targetValue(row.target, content.is, speech, row.stages.supplied, row.isWhole) : null;
  }
}

/** The total's value in a column. */
export function totalValue({ content }: LedgerColumn, total: Ledger['total'], { t }: ExportSpeech): PlainCell {
  switch (content.is) {
    case 'name':
      return t('ledger.total');
    case 'projects':
      return total.projectCount;
    case 'target':
      return total.targetMu.value;
    case 'target-known':
      return total.targetMu.known;
    case 'target-rows':
      return total.targetMu.of;
    case 'sum':
      return sumOf(total, content.sum).value;
    case 'sum-known':
      return sumOf(total, content.sum).known;
    case 'gap':
    case 'gap-share':
    case 'gap-part':
    case 'gap-known':
      return gapValue(total[content.gap], content.is);
    default:
      return null;
  }
}

/** What the ledger's lines are made from. */
export type LedgerData = Pick<LedgerExport, 'ledger' | 'language' | 'pack'>;

/** Whether no project is filtered out, so that the city's own target may be compared. */
export const isWholeCity = ({ ledger, pack }: LedgerData): boolean =>
  ledger.total.projectCount === pack.tables.projects.length;

/** Of the target set for the whole city, which is no sum of the rows' targets; null where none is set. */
export function cityValue(column: LedgerColumn, data: LedgerData, speech: ExportSpeech): PlainCell {
  const { content } = column;
  const { city, total } = data.ledger;
  if (content.is === 'name') return speech.t('ledger.city');
  if (content.is === 'gap' && content.gap === 'suppliedMinusTarget')
    return city.missingMu === null ? null : -city.missingMu;
  return ['target', 'target-year', 'reached-share', 'due-share', 'status'].includes(content.is)
    ? targetValue(city, content.is, speech, total.stages.supplied, isWholeCity(data))
    : null;
}

export const hasCityTarget = ({ city }: Ledger): boolean => city.status !== 'no-target';
