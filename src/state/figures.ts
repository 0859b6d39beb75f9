import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Derived, derive, type FilterRows } from '../metrics/derive.ts';
import { applyMask } from '../metrics/filter-mask.ts';
import { buildLedger } from '../metrics/ledger.ts';
import { isLandMetric } from '../metrics/metrics.ts';
import { figuresByArea, statisticFigures } from '../metrics/statistics.ts';
import { type Summary, summarize } from '../metrics/summary.ts';
import { trackProjects } from '../metrics/tracking.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { Filter } from '../model/filter.ts';
import type { LedgerGroup, SiteChecks } from '../model/ledger.ts';
import type { Project } from '../model/project.ts';
import { isMapped, type Statistic, statisticOf } from '../model/statistic.ts';
import { isStatisticMetric, type MetricId, type ViewState } from '../model/view-state.ts';
import type { DeriveFar } from '../worker/client.ts';
import { type Choropleth, choroplethOf, statisticChoropleth } from './choropleth.ts';

/** The latest answer to rows and filter; what changes meanwhile aborts the question before. */
function derivedFar(
  rows: ReadonlySignal<FilterRows>,
  filter: ReadonlySignal<Filter>,
  deriveFar: DeriveFar,
  first: Derived,
): ReadonlySignal<Derived> {
  const derived = signal(first);
  effect(() => {
    const asked = new AbortController();
    deriveFar(rows.value, filter.value, asked.signal).then(
      (answer) => {
        derived.value = answer;
      },
      (error: unknown) => {
        if (!asked.signal.aborted) throw error;
      },
    );
    return () => asked.abort();
  });
  return derived;
}

export interface FiguresOf {
  readonly pack: ReadonlySignal<EffectivePack>;
  readonly view: ReadonlySignal<ViewState>;
  readonly siteChecks: ReadonlySignal<SiteChecks>;
  /** What the map shows where the view names a statistic that the pack does not have. */
  readonly defaultMetric: MetricId;
  readonly deriveFar: DeriveFar | null;
}

/** What pack and view together say, each figure worked out when it is first asked for. */
export function createFigures({ pack, view, siteChecks, defaultMetric, deriveFar }: FiguresOf) {
  const filter = computed(() => view.value.filter);
  const statistic = computed(() => {
    const found = statisticOf(pack.value.tables.statistics, view.value.metric);
    return found && isMapped(found) ? found : null;
  });
  // A statistic that is not there, not yet or no more, is shown when it is.
  const metric = computed((): MetricId => {
    const { metric: chosen } = view.value;
    return isStatisticMetric(chosen) && !statistic.value ? defaultMetric : chosen;
  });

  const rows = computed<FilterRows>((): FilterRows => {
    const { tables, platformOfProject } = pack.value;
    return { projects: tables.projects, platformOf: platformOfProject };
  });
  const near = computed(() => derive(rows.value, filter.value));
  const derived = deriveFar ? derivedFar(rows, filter, deriveFar, near.peek()) : near;
  const mask = computed(() => derived.value.mask);
  const remaining = computed(() => applyMask(rows.value.projects, mask.value));
  const summary = computed(() => derived.value.summary);
  const whole = computed(() => summarize(rows.value.projects));
  const byArea = computed(() => derived.value.byArea);
  const byIndustry = computed(() => derived.value.byIndustry);

  const ledgerOf = (group: LedgerGroup) =>
    buildLedger({
      pack: pack.value,
      mask: mask.value,
      measuredMu: siteChecks.value.measuredMu,
      parcelMu: siteChecks.value.parcelMu,
      asOf: view.value.asOf,
      group,
      span: view.value.ledgerSpan,
    });
  const ledgerGroup = computed(() => view.value.ledgerGroup);
  const areaLedger = computed(() => ledgerOf('area'));
  const ledger = computed(() => (ledgerGroup.value === 'area' ? areaLedger.value : ledgerOf(ledgerGroup.value)));
  const tracking = computed(() => trackProjects(pack.value, view.value.asOf, 'cumulative'));

  const classification = computed(() => view.value.classification);
  const choropleth = computed(() => {
    const { areas, 'statistic-values': values } = pack.value.tables;
    const own = statistic.value;
    if (own) {
      const figures = statisticFigures(values, own);
      return statisticChoropleth(own, areas, figuresByArea(own, figures, areas, remaining.value), classification.value);
    }
    return choroplethOf({
      metric: metric.value,
      areas,
      byArea: byArea.value,
      whole: summary.value,
      measuredKm2: siteChecks.value.areaKm2,
      ledgerRows: isLandMetric(metric.value) ? areaLedger.value.rows : null,
      classification: classification.value,
    });
  });

  return {
    filter,
    /** What the map shows; the view may name a statistic that the pack does not have. */
    metric: metric as ReadonlySignal<MetricId>,
    /** The user's own statistic, where the map shows one: the pack has it, and it colours areas. */
    statistic: statistic as ReadonlySignal<Statistic | null>,
    /** One byte per row of `pack.tables.projects`: 1 where the filter holds. */
    mask: mask as ReadonlySignal<Uint8Array>,
    /** The projects that the filter leaves, in pack order. */
    remaining: remaining as ReadonlySignal<readonly Project[]>,
    /** Figures of what remains; `whole` of all projects. */
    summary: summary as ReadonlySignal<Summary>,
    whole: whole as ReadonlySignal<Summary>,
    /** Figures of what remains, by group; a group with no project has no entry. */
    byArea,
    byIndustry,
    /** The ledger by the group and span of the view, and by area; of what the filter leaves. */
    ledger,
    areaLedger,
    /** What has been recorded up to the as-of date, by project id. */
    tracking,
    /** Land measured on surveyed and official sites, mu, by project id; what is not measured has no entry. */
    measuredMu: computed(() => siteChecks.value.measuredMu),
    choropleth: choropleth as ReadonlySignal<Choropleth>,
  };
}
