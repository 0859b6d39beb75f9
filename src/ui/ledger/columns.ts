import type { MessageKey } from '../../i18n/translate.ts';
import type { Gap, LedgerFigures, Sum } from '../../model/ledger.ts';
import { stages } from '../../model/tracking.ts';

/** What a column counts as reported: for the words beside a sum that is partial. */
export type SumKind = 'planned' | 'stage' | 'measured' | 'targets';

/** A column of land that rows, projects and the total have alike. */
export type FigureColumn =
  | {
      readonly type: 'sum';
      readonly id: string;
      readonly label: MessageKey;
      readonly kind: SumKind;
      of(figures: LedgerFigures): Sum;
    }
  | { readonly type: 'gap'; readonly id: string; readonly label: MessageKey; of(figures: LedgerFigures): Gap };

export const plannedColumn: FigureColumn = {
  type: 'sum',
  id: 'planned',
  label: 'ledger.column.planned',
  kind: 'planned',
  of: (figures) => figures.plannedNewLandMu,
};

export const gapToPlanned: FigureColumn = {
  type: 'gap',
  id: 'supplied-planned',
  label: 'ledger.column.suppliedMinusPlanned',
  of: (figures) => figures.suppliedMinusPlanned,
};

export const stageColumns = stages.map((stage) => ({
  stage,
  column: {
    type: 'sum',
    id: stage,
    label: `stage.${stage}`,
    kind: 'stage',
    of: (figures) => figures.stages[stage],
  } satisfies FigureColumn as FigureColumn,
}));

/** What follows the stages: what lags between two of them, and what was measured. */
export const lagColumns: readonly FigureColumn[] = [
  {
    type: 'gap',
    id: 'approved-not-supplied',
    label: 'ledger.column.approvedNotSupplied',
    of: (figures) => figures.approvedNotSupplied,
  },
  {
    type: 'gap',
    id: 'supplied-not-started',
    label: 'ledger.column.suppliedNotStarted',
    of: (figures) => figures.suppliedNotStarted,
  },
];

export const measuredColumns: readonly FigureColumn[] = [
  {
    type: 'sum',
    id: 'measured',
    label: 'ledger.column.measured',
    kind: 'measured',
    of: (figures) => figures.measuredMu,
  },
  {
    type: 'gap',
    id: 'measured-supplied',
    label: 'ledger.column.measuredMinusSupplied',
    of: (figures) => figures.measuredMinusSupplied,
  },
];

interface ColumnHead {
  readonly label: MessageKey;
  readonly class: string;
}

interface Heading {
  readonly group: MessageKey;
  readonly columns: readonly ColumnHead[];
}

const word = (label: MessageKey): ColumnHead => ({ label, class: 'ledger-word-head' });
const gap = (label: MessageKey): ColumnHead => ({ label, class: 'ledger-gap-head' });
const sum = (label: MessageKey): ColumnHead => ({ label, class: '' });
const headOf = ({ type, label }: FigureColumn): ColumnHead => (type === 'gap' ? gap(label) : sum(label));

/** The headings over the name's right, in the order of the cells: figures that must not be mixed stand in groups of their own. */
export const headings: readonly Heading[] = [
  { group: 'ledger.head.plan', columns: [sum('ledger.column.projects'), headOf(plannedColumn)] },
  { group: 'ledger.head.target', columns: [sum('ledger.column.target'), word('ledger.column.status')] },
  { group: 'ledger.head.gaps', columns: [gap('ledger.column.suppliedMinusTarget'), headOf(gapToPlanned)] },
  { group: 'ledger.head.recorded', columns: stageColumns.map(({ column }) => headOf(column)) },
  { group: 'ledger.head.lag', columns: lagColumns.map(headOf) },
  { group: 'ledger.head.measured', columns: measuredColumns.map(headOf) },
];

/** All columns, with the one of names. */
export const columnCount = 1 + headings.reduce((count, { columns }) => count + columns.length, 0);
