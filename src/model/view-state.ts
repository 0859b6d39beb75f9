import type { Classification } from './classification.ts';
import type { Filter } from './filter.ts';
import type { Language } from './language.ts';
import type { LedgerGroup } from './ledger.ts';
import type { Span } from './target.ts';
import type { LandUnit, MoneyUnit } from './unit.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const metricIds = [
  'project-count',
  'planned-new-land',
  'planned-investment',
  'planned-investment-per-mu',
  'producer-investment-per-mu',
  'mean-land',
  'mean-investment',
  'land-share',
  'investment-share',
  'low-confidence-land-share',
  'planned-land-density',
  'target-land',
  'supplied-land',
  'supplied-share-of-target',
  'target-status',
] as const;
/** A metric of the product's own, or a statistic that a user brought, by its id in the pack. */
export type StatisticMetric = `statistic.${string}`;
export type MetricId = (typeof metricIds)[number] | StatisticMetric;
export const isStatisticMetric = (metric: string): metric is StatisticMetric => metric.startsWith('statistic.');

/** What a reader switches on the map; each stands for several style layers. */
export const layerGroups = [
  'areas',
  'zones',
  'platforms',
  'sites',
  'parcels',
  'controls',
  'enterprises',
  'clusters',
  'density',
  'bubbles',
  'planned',
  'labels',
  'graticule',
] as const;
export type LayerGroup = (typeof layerGroups)[number];

export interface LayerState {
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
}

export const selectionKinds = ['project', 'area', 'platform', 'industry', 'parcel', 'enterprise'] as const;
export interface Selection {
  readonly kind: (typeof selectionKinds)[number];
  readonly id: string;
}

/** WGS84 degrees, MapLibre zoom. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What the drawer under the map shows. */
export const drawers = ['closed', 'projects', 'ledger', 'analysis'] as const;
export type Drawer = (typeof drawers)[number];

export const ledgerPages = ['rows', 'commitments', 'rules', 'import', 'changes'] as const;
export type LedgerPage = (typeof ledgerPages)[number];

export const analysisPages = [
  'layout',
  'charts',
  'time',
  'enterprises',
  'specialisation',
  'clusters',
  'indicators',
] as const;
export type AnalysisPage = (typeof analysisPages)[number];

/** Whose figures an analysis is of: the plan's projects, or existing enterprises. */
export const analysisSubjects = ['projects', 'enterprises'] as const;
export type AnalysisSubject = (typeof analysisSubjects)[number];

/** What is counted or added up: planned new land and investment of projects; land and output of enterprises. */
export const analysisMeasures = ['count', 'land', 'investment', 'output'] as const;
export type AnalysisMeasure = (typeof analysisMeasures)[number];

export const ganttGroups = ['area', 'industry'] as const;

/** How clusters and density are looked for, in projected metres. */
export interface ClusterSettings {
  /** DBSCAN: neighbours lie within this distance, m. */
  readonly distanceM: number;
  /** DBSCAN: points, itself among them, that make a place the core of a cluster. */
  readonly least: number;
  /** Kernel density: standard deviation of the kernel, m. */
  readonly bandwidthM: number;
}

/** The left panel's pages. */
export const panels = ['overview', 'industries', 'areas', 'platforms', 'plan', 'views', 'report'] as const;
export type Panel = (typeof panels)[number];

export const sortColumns = [
  'no',
  'name',
  'company',
  'area',
  'industry',
  'kind',
  'start',
  'end',
  'land',
  'investment',
  'per-mu',
] as const;
export interface Sort {
  readonly column: (typeof sortColumns)[number] | StatisticMetric;
  readonly descending: boolean;
}

/** The whole view: all that a link carries. */
export interface ViewState {
  readonly language: Language;
  readonly theme: Theme;
  readonly landUnit: LandUnit;
  readonly moneyUnit: MoneyUnit;
  readonly metric: MetricId;
  readonly filter: Filter;
  readonly selection: Selection | null;
  /** null fits the city. */
  readonly camera: Camera | null;
  readonly layers: Readonly<Record<LayerGroup, LayerState>>;
  /** `YYYY-MM` */
  readonly asOf: string;
  readonly panel: Panel;
  readonly panelOpen: boolean;
  readonly drawer: Drawer;
  readonly ledgerPage: LedgerPage;
  readonly ledgerGroup: LedgerGroup;
  readonly ledgerSpan: Span;
  readonly analysisPage: AnalysisPage;
  readonly analysisSubject: AnalysisSubject;
  readonly analysisMeasure: AnalysisMeasure;
  readonly ganttGroup: (typeof ganttGroups)[number];
  readonly clusters: ClusterSettings;
  /** Indicator that the monitor shows. */
  readonly indicatorId: string | null;
  readonly classification: Classification;
  /** Ids of assumptions that are held otherwise than by default. */
  readonly switchedAssumptions: readonly string[];
  readonly sort: Sort;
  /** Id of the named view that was opened, while nothing it sets has changed. */
  readonly namedView: string | null;
  /** Industry whose planned locations are marked on the map. */
  readonly plannedIndustry: string | null;
}
