import { usualClassification } from '../model/classification.ts';
import { emptyFilter } from '../model/filter.ts';
import type { PackInfo } from '../model/pack.ts';
import { type LayerGroup, type LayerState, layerGroups, type ViewState } from '../model/view-state.ts';

const shown: LayerState = { visible: true, opacity: 1 };

export function defaultLayers(): Record<LayerGroup, LayerState> {
  const layers = Object.fromEntries(layerGroups.map((group) => [group, shown])) as Record<LayerGroup, LayerState>;
  const hidden: LayerState = { visible: false, opacity: 1 };
  return { ...layers, platforms: hidden, clusters: hidden, density: hidden };
}

/** The view a pack opens with. */
export function defaultView(info: PackInfo, language: ViewState['language']): ViewState {
  return {
    language,
    theme: 'auto',
    landUnit: 'mu',
    moneyUnit: 'wan',
    metric: 'planned-new-land',
    filter: emptyFilter,
    selection: null,
    camera: null,
    layers: defaultLayers(),
    asOf: info.asOf,
    panel: 'overview',
    panelOpen: true,
    drawer: 'closed',
    ledgerPage: 'rows',
    ledgerGroup: 'area',
    ledgerSpan: 'cumulative',
    analysisPage: 'layout',
    analysisSubject: 'projects',
    analysisMeasure: 'land',
    ganttGroup: 'area',
    clusters: { distanceM: 2500, least: 3, bandwidthM: 1500 },
    indicatorId: null,
    classification: usualClassification,
    switchedAssumptions: [],
    sort: { column: 'no', descending: false },
    namedView: null,
    plannedIndustry: null,
  };
}
