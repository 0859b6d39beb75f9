import type { MessageKey } from '../../i18n/translate.ts';
import { metricById } from '../../metrics/metrics.ts';
import type { Summary, Totals } from '../../metrics/summary.ts';
import type { Provenance, SourcedValue } from '../../model/sourced.ts';
import type { MetricId } from '../../model/view-state.ts';

/** A value of a card with the words that go with it. */
export interface CardValue extends SourcedValue {
  readonly label: MessageKey;
  /** Calculated from stated figures, as opposed to judged by us: both have the basis `derived`. */
  readonly computed?: boolean;
  /** How it is computed, or what it must not be taken for. */
  readonly note?: MessageKey;
  /** What stands in place of an unknown value, where a plain "unknown" says too little. */
  readonly unknown?: MessageKey;
}

const computed = { basis: 'derived', computed: true } as const;

/** Planned investment per mu: a ratio of sums, and no investment intensity. */
export function perMuValue(value: number | null, from: Provenance): CardValue {
  return {
    label: 'metric.planned-investment-per-mu',
    value,
    quantity: 'moneyPerLand',
    ...computed,
    note: 'method.planned-investment-per-mu',
    ...from,
  };
}

/** Count, planned new land, planned investment and their ratio for a set of projects; nothing for an empty set, which has no figures. */
export function totalsValues(totals: Totals, from: Provenance): readonly CardValue[] {
  if (totals.projectCount === 0) return [];
  return [
    {
      label: 'metric.project-count',
      value: totals.projectCount,
      quantity: 'count',
      ...computed,
      note: 'method.project-count',
      ...from,
    },
    {
      label: 'metric.planned-new-land',
      value: totals.plannedNewLandMu.value,
      quantity: 'land',
      ...computed,
      note: 'method.planned-new-land',
      ...from,
    },
    {
      label: 'metric.planned-investment',
      value: totals.plannedInvestmentWan.value,
      quantity: 'money',
      ...computed,
      note: 'method.planned-investment',
      ...from,
    },
    perMuValue(totals.plannedInvestmentPerMu, from),
  ];
}

/** As `totalsValues`, with the ratio of producers told apart where park developers are among the projects. */
export function summaryValues(summary: Summary, from: Provenance): readonly CardValue[] {
  const values = totalsValues(summary, from);
  if (summary.parks.projectCount === 0 || summary.producers.projectCount === 0) return values;
  return [
    ...values,
    {
      label: 'metric.producer-investment-per-mu',
      value: summary.producers.plannedInvestmentPerMu,
      quantity: 'moneyPerLand',
      ...computed,
      note: 'method.producer-investment-per-mu',
      ...from,
    },
  ];
}

const proportions: readonly { readonly id: MetricId; readonly label: MessageKey; readonly note: MessageKey }[] = [
  { id: 'land-share', label: 'metric.land-share', note: 'card.landShare.note' },
  { id: 'investment-share', label: 'metric.investment-share', note: 'card.investmentShare.note' },
  { id: 'mean-land', label: 'card.meanLand', note: 'method.mean-land' },
  { id: 'mean-investment', label: 'card.meanInvestment', note: 'method.mean-investment' },
  { id: 'low-confidence-land-share', label: 'card.doubtfulLand', note: 'method.low-confidence-land-share' },
];

/** Shares of the whole, mean sizes, and the share whose industry is doubtful; nothing for an empty set. `whole` is of all projects listed. */
export function proportionValues(group: Summary, whole: Summary, from: Provenance): readonly CardValue[] {
  if (group.projectCount === 0) return [];
  return proportions.map(({ id, label, note }) => {
    const { quantity, compute } = metricById(id);
    return {
      label,
      value: compute({ group, whole, groundKm2: null }),
      quantity,
      ...computed,
      note,
      ...from,
    };
  });
}
