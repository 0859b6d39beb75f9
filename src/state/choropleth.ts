import { classedValues } from '../metrics/classify/classed-values.ts';
import type { Divergence } from '../metrics/classify/divergence.ts';
import { roundClasses } from '../metrics/classify/round-classes.ts';
import { classOf, type ValueClass } from '../metrics/classify/value-class.ts';
import { groundKm2, metricById } from '../metrics/metrics.ts';
import { addSums } from '../metrics/sum.ts';
import { type Summary, summarize } from '../metrics/summary.ts';
import type { Area } from '../model/area.ts';
import { type Classification, divergingRamps, isPlain, usualClassification } from '../model/classification.ts';
import type { LedgerRow, Sum, TargetStatus } from '../model/ledger.ts';
import type { Statistic } from '../model/statistic.ts';
import type { Quantity } from '../model/unit.ts';
import type { MetricId } from '../model/view-state.ts';
import { classMethods } from './class-methods.ts';

/** What the choropleth shows: a value for every area (null: no figure), and the classes they fall into. */
export interface Choropleth {
  readonly quantity: Quantity;
  /** Index of the class of an area's value; -1 where it has none. */
  readonly classByArea: ReadonlyMap<string, number>;
  readonly valueByArea: ReadonlyMap<string, number | null>;
  readonly classes: readonly ValueClass[];
  /** How the classes were made: as the view says, and as usual until the code for that has come. */
  readonly classification: Classification;
  /** Of a diverging ramp. */
  readonly divergence: Divergence | null;
  /** Whether fewer classes could be made than asked for, without parting equal values. */
  readonly isFewer: boolean;
  /** Of the metric `target-status`, whose classes are `shownStatuses`: the status of each area with a target. */
  readonly statusByArea: ReadonlyMap<string, TargetStatus> | null;
  /** Of a statistic: its figures by area, with how many are known; an area that the table does not name has no entry. */
  readonly sumByArea: ReadonlyMap<string, Sum> | null;
  /** All of these together, where they add up. */
  readonly total: Sum | null;
}

/** The statuses that the map shows, from short of the target to over it. */
export const shownStatuses = ['short', 'on-the-way', 'met', 'over'] as const satisfies readonly TargetStatus[];

function statusClasses(rows: ReadonlyMap<string, LedgerRow>): Omit<Choropleth, 'quantity' | 'valueByArea'> {
  const statusByArea = new Map([...rows].map(([id, { target }]) => [id, target.status]));
  const classByArea = new Map(
    [...statusByArea].map(([id, status]) => [id, (shownStatuses as readonly TargetStatus[]).indexOf(status)]),
  );
  const classification = usualClassification;
  const none = { classes: [], classification, divergence: null, isFewer: false, sumByArea: null, total: null };
  return { classByArea, statusByArea, ...none };
}

const nothing = summarize([]);

function classed(
  quantity: Quantity,
  valueByArea: Choropleth['valueByArea'],
  asked: Classification,
): Omit<Choropleth, 'sumByArea' | 'total'> {
  const methods = isPlain(asked) ? null : classMethods();
  const classification = methods || isPlain(asked) ? asked : usualClassification;
  const { method, count, ramp } = classification;
  const values = classedValues([...valueByArea.values()].filter((value) => value !== null));
  const classes = methods?.classify(values, classification) ?? roundClasses(values, count);
  const held = new Set(values);
  const classByArea = new Map(
    [...valueByArea].map(([id, value]) => [id, value === null || !held.has(value) ? -1 : classOf(classes, value)]),
  );
  const divergence = methods && divergingRamps.includes(ramp) ? methods.divergenceOf(values, classes) : null;
  const isFewer = method !== 'round' && method !== 'manual' && classes.length > 0 && classes.length < count;
  return { quantity, classByArea, valueByArea, classes, classification, divergence, isFewer, statusByArea: null };
}

export interface ChoroplethInput {
  /** Of the product's own. */
  readonly metric: MetricId;
  readonly areas: readonly Area[];
  /** Figures of what the filter leaves, by area; an area with no project has no entry. */
  readonly byArea: ReadonlyMap<string, Summary>;
  readonly whole: Summary;
  /** Official and surveyed areas, km², by area id. */
  readonly measuredKm2: ReadonlyMap<string, number>;
  /** By area, where the metric is of the ledger. */
  readonly ledgerRows: readonly LedgerRow[] | null;
  readonly classification: Classification;
}

/**
 * Whether an area has the look of zero: a figure of 0 that is in no class. With nothing reached of its target, an area is
 * short of it, which is a status like the others.
 */
export function isZero(
  { choropleth }: { readonly choropleth: { readonly value: Choropleth } },
  areaId: string,
): boolean {
  const { valueByArea, classByArea, statusByArea } = choropleth.value;
  return !statusByArea && valueByArea.get(areaId) === 0 && classByArea.get(areaId) === -1;
}

/** A statistic's figures for areas, in classes. */
export const statisticChoropleth = (
  { adding }: Statistic,
  areas: readonly Area[],
  sumByArea: ReadonlyMap<string, Sum>,
  classification: Classification,
): Choropleth => ({
  ...classed('plain', new Map(areas.map(({ id }) => [id, sumByArea.get(id)?.value ?? null])), classification),
  sumByArea,
  total: adding === 'sum' ? addSums([...sumByArea.values()]) : null,
});

/** The metric's value for every area, in classes, or by status of its target. */
export function choroplethOf(input: ChoroplethInput): Choropleth {
  const { metric, areas, byArea, whole, measuredKm2, ledgerRows, classification } = input;
  const { compute, quantity } = metricById(metric);
  const landOf = new Map((ledgerRows ?? []).map((row) => [row.id, row]));
  const valueByArea = new Map(
    areas.map((area) => {
      const { id } = area;
      const group = byArea.get(id);
      const land = landOf.get(id) ?? null;
      const value =
        group || land
          ? compute({ group: group ?? nothing, whole, groundKm2: groundKm2(area, measuredKm2), land })
          : null;
      return [id, value];
    }),
  );
  if (metric === 'target-status') return { quantity, valueByArea, ...statusClasses(landOf) };
  return { ...classed(quantity, valueByArea, classification), sumByArea: null, total: null };
}
