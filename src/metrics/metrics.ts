import type { Area } from '../model/area.ts';
import type { LedgerRow } from '../model/ledger.ts';
import type { Quantity } from '../model/unit.ts';
import type { MetricId, StatisticMetric } from '../model/view-state.ts';
import { ratio } from './ratio.ts';
import { completeValue } from './sum.ts';
import type { Summary } from './summary.ts';

/** What a metric is computed from: a group's summary, that of the whole it is part of, and the ground of the group. */
export interface MetricInput {
  readonly group: Summary;
  readonly whole: Summary;
  /** As `groundKm2` gives it; null where it is not known, and for what is no area. */
  readonly groundKm2: number | null;
  /** The group's row of the ledger, where the metric asks for it. */
  readonly land?: LedgerRow | null;
}

/**
 * Ground of an area, km²: measured on its official or surveyed boundary where it has one (`measured`, by area id), else as
 * published. The area of a schematic shape never stands in.
 */
export const groundKm2 = (
  { id, publishedAreaKm2 }: Pick<Area, 'id' | 'publishedAreaKm2'>,
  measured: ReadonlyMap<string, number>,
): number | null => measured.get(id) ?? publishedAreaKm2;

export interface Metric {
  readonly id: Exclude<MetricId, StatisticMetric>;
  readonly quantity: Quantity;
  /** null is unknown or undefined. Shares are fractions of 1; money per land is 10 000 currency units per mu. */
  readonly compute: (input: MetricInput) => number | null;
}

/** Metrics of the ledger, which users' targets and records make. */
export const landMetrics: readonly Metric[] = [
  { id: 'target-land', quantity: 'land', compute: ({ land }) => land?.target.target?.valueMu ?? null },
  { id: 'supplied-land', quantity: 'land', compute: ({ land }) => (land ? completeValue(land.stages.supplied) : null) },
  { id: 'supplied-share-of-target', quantity: 'share', compute: ({ land }) => land?.target.reachedShare ?? null },
  { id: 'target-status', quantity: 'share', compute: ({ land }) => land?.target.reachedShare ?? null },
];

/** Metrics of the plan's list, in the order in which they are offered. */
export const metrics: readonly Metric[] = [
  { id: 'planned-new-land', quantity: 'land', compute: ({ group }) => group.plannedNewLandMu.value },
  { id: 'planned-investment', quantity: 'money', compute: ({ group }) => group.plannedInvestmentWan.value },
  { id: 'project-count', quantity: 'count', compute: ({ group }) => group.projectCount },
  { id: 'planned-investment-per-mu', quantity: 'moneyPerLand', compute: ({ group }) => group.plannedInvestmentPerMu },
  {
    id: 'producer-investment-per-mu',
    quantity: 'moneyPerLand',
    compute: ({ group }) => group.producers.plannedInvestmentPerMu,
  },
  { id: 'mean-land', quantity: 'land', compute: ({ group }) => group.meanLandMu },
  { id: 'mean-investment', quantity: 'money', compute: ({ group }) => group.meanInvestmentWan },
  {
    id: 'land-share',
    quantity: 'share',
    compute: ({ group, whole }) => ratio(group.plannedNewLandMu.value, whole.plannedNewLandMu.value),
  },
  {
    id: 'investment-share',
    quantity: 'share',
    compute: ({ group, whole }) => ratio(group.plannedInvestmentWan.value, whole.plannedInvestmentWan.value),
  },
  {
    id: 'low-confidence-land-share',
    quantity: 'share',
    compute: ({ group }) =>
      group.plannedNewLandMu.value === null
        ? null
        : ratio(
            group.lowConfidence.plannedNewLandMu.value ?? (group.lowConfidence.projectCount === 0 ? 0 : null),
            group.plannedNewLandMu.value,
          ),
  },
  {
    id: 'planned-land-density',
    quantity: 'landPerAreaLarge',
    compute: ({ group, groundKm2 }) => ratio(group.plannedNewLandMu.value, groundKm2),
  },
];

export const isLandMetric = (id: MetricId): boolean => landMetrics.some((metric) => metric.id === id);

export function metricById(id: MetricId): Metric {
  const metric = [...metrics, ...landMetrics].find((candidate) => candidate.id === id);
  if (!metric) throw new Error(`no metric ${id}`);
  return metric;
}
