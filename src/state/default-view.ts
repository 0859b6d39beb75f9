import { emptyFilter } from '../model/filter.ts';
import type { PackInfo } from '../model/pack.ts';
import { type LayerGroup, type LayerState, layerGroups, type ViewState } from '../model/view-state.ts';

const shown: LayerState = { visible: true, opacity: 1 };

export function defaultLayers(): Record<LayerGroup, LayerState> {
  const layers = Object.fromEntries(layerGroups.map((group) => [group, shown])) as Record<LayerGroup, LayerState>;
  return { ...layers, platforms: { visible: false, opacity: 1 } };
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
    sort: { column: 'no', descending: false },
    namedView: null,
    plannedIndustry: null,
  };
}
