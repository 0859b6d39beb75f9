import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { classify, classOf, type ValueClass } from '../metrics/classify.ts';
import { type Derived, derive } from '../metrics/derive.ts';
import { applyMask } from '../metrics/filter-mask.ts';
import { metricById } from '../metrics/metrics.ts';
import { type Summary, summarize } from '../metrics/summary.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import { emptyFilter, type Filter } from '../model/filter.ts';
import type { Bounds } from '../model/geometry.ts';
import type { Project } from '../model/project.ts';
import type { Quantity } from '../model/unit.ts';
import type { Camera, LayerGroup, LayerState, Selection, ViewState } from '../model/view-state.ts';
import type { DeriveFar } from '../worker/client.ts';
import { emptyHistory, type History, recorded, redone, undoablePart, undone } from './history.ts';
import { readUrl, type UrlProblem } from './url.ts';

/** What the choropleth shows: a value for every area (null: no figure), and the classes they fall into. */
export interface Choropleth {
  readonly quantity: Quantity;
  /** Index of the class of an area's value; -1 where it has none. */
  readonly classByArea: ReadonlyMap<string, number>;
  readonly valueByArea: ReadonlyMap<string, number | null>;
  readonly classes: readonly ValueClass[];
}

/** A wish to move the camera, carried out by the map. */
export type CameraRequest =
  | { readonly kind: 'fit-city' }
  | { readonly kind: 'fit-selection' }
  | { readonly kind: 'fit-bounds'; readonly bounds: Bounds }
  | { readonly kind: 'zoom'; readonly by: number };

export type Notice =
  | { readonly kind: 'url'; readonly problems: readonly UrlProblem[] }
  | { readonly kind: 'copied' }
  | { readonly kind: 'copy-failed'; readonly url: string };

export type MapStatus = 'loading' | 'ready' | 'no-webgl' | 'context-lost' | 'failed';

/** The latest answer to the filter; a filter that changes meanwhile aborts the question before. */
function derivedFar(filter: ReadonlySignal<Filter>, deriveFar: DeriveFar, first: Derived): ReadonlySignal<Derived> {
  const derived = signal(first);
  effect(() => {
    const asked = new AbortController();
    deriveFar(filter.value, asked.signal).then(
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

/** State, what is derived from it, and the named actions that alone change it. */
export type Atlas = ReturnType<typeof createAtlas>;

/** `deriveFar` computes what the filter decides where the page should not; figures then follow the filter a moment later. */
export function createAtlas(
  pack: EffectivePack,
  defaults: ViewState,
  initialHash: string,
  deriveFar: DeriveFar | null = null,
) {
  const initial = readUrl(initialHash, defaults, pack);
  const view = signal<ViewState>(initial.view);
  const history = signal<History>(emptyHistory);
  const hover = signal<Selection | null>(null);
  const cameraRequest = signal<CameraRequest | null>(null);
  const notice = signal<Notice | null>(
    initial.problems.length > 0 ? { kind: 'url', problems: initial.problems } : null,
  );
  const mapStatus = signal<MapStatus>('loading');

  const part = <K extends keyof ViewState>(key: K): ReadonlySignal<ViewState[K]> => computed(() => view.value[key]);
  const filter = part('filter');
  const metric = part('metric');

  const projects = pack.tables.projects;
  const rows = { projects, platformOf: pack.platformOfProject };
  const near = computed(() => derive(rows, filter.value));
  const derived = deriveFar ? derivedFar(filter, deriveFar, near.peek()) : near;
  const mask = computed(() => derived.value.mask);
  const remaining = computed(() => applyMask(projects, mask.value));
  const summary = computed(() => derived.value.summary);
  const whole = summarize(projects);
  const byArea = computed(() => derived.value.byArea);
  const byIndustry = computed(() => derived.value.byIndustry);
  const choropleth = computed<Choropleth>(() => {
    const { compute, quantity } = metricById(metric.value);
    const valueByArea = new Map(
      pack.tables.areas.map((area) => {
        const group = byArea.value.get(area.id);
        return [
          area.id,
          group ? compute({ group, whole: summary.value, publishedAreaKm2: area.publishedAreaKm2 }) : null,
        ];
      }),
    );
    const values = [...valueByArea.values()].filter((value) => value !== null);
    const classes = classify(values);
    const classByArea = new Map(
      [...valueByArea].map(([id, value]) => [id, value === null ? -1 : classOf(classes, value)]),
    );
    return { quantity, classByArea, valueByArea, classes };
  });

  /** Changes the view. A change of what undo covers becomes a step; it also ends the named view, unless it opens one. */
  function change(label: string, patch: Partial<ViewState>): void {
    const before = view.value;
    const next = { ...before, ...patch };
    const leavesNamedView =
      !('namedView' in patch) && ('filter' in patch || 'layers' in patch || 'plannedIndustry' in patch);
    const after = leavesNamedView ? { ...next, namedView: null } : next;
    const [was, is] = [undoablePart(before), undoablePart(after)];
    batch(() => {
      view.value = after;
      if (JSON.stringify(was) !== JSON.stringify(is)) {
        history.value = recorded(history.value, { kind: 'view', before: was, after: is, label });
      }
    });
  }

  function travel(move: typeof undone, side: 'before' | 'after'): void {
    const moved = move(history.value);
    if (!moved) return;
    batch(() => {
      history.value = moved.history;
      if (moved.step.kind === 'view') view.value = { ...view.value, ...moved.step[side] };
    });
  }

  const actions = {
    setLanguage: (language: ViewState['language']) => change('language', { language }),
    setTheme: (theme: ViewState['theme']) => change('theme', { theme }),
    setUnits: (units: Partial<Pick<ViewState, 'landUnit' | 'moneyUnit'>>) => change('units', units),
    setMetric: (metric: ViewState['metric']) => change('metric', { metric }),
    setFilter: (patch: Partial<Filter>) => change('filter', { filter: { ...view.value.filter, ...patch } }),
    /** Adds the value to a list of the filter, or takes it out. */
    toggleFilter(list: 'industries' | 'areas' | 'platforms' | 'kinds', value: string) {
      const values: readonly string[] = view.value.filter[list];
      const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
      change('filter', { filter: { ...view.value.filter, [list]: next } as Filter });
    },
    clearFilter: () => change('clear-filter', { filter: emptyFilter }),
    select: (selection: Selection | null) => change('selection', { selection }),
    /** Selects and moves the map there. */
    show(selection: Selection) {
      batch(() => {
        change('selection', { selection });
        cameraRequest.value = { kind: 'fit-selection' };
      });
    },
    setHover(selection: Selection | null) {
      if (JSON.stringify(hover.peek()) !== JSON.stringify(selection)) hover.value = selection;
    },
    setLayer: (group: LayerGroup, patch: Partial<LayerState>) =>
      change('layers', { layers: { ...view.value.layers, [group]: { ...view.value.layers[group], ...patch } } }),
    setAsOf: (asOf: string) => change('as-of', { asOf }),
    setPanel: (panel: ViewState['panel']) => change('panel', { panel, panelOpen: true }),
    setPanelOpen: (panelOpen: boolean) => change('panel', { panelOpen }),
    setTableOpen: (tableOpen: boolean) => change('table', { tableOpen }),
    setSort: (sort: ViewState['sort']) => change('sort', { sort }),
    setPlannedIndustry: (plannedIndustry: string | null) => change('planned', { plannedIndustry }),
    /** Opens a named view: its state over the defaults, with language, theme, units and panel as they are. */
    openNamedView(id: string) {
      const named = pack.tables.views.find((candidate) => candidate.id === id);
      if (!named) return;
      const { view: target } = readUrl(named.state, defaults, pack);
      batch(() => {
        change('named-view', { ...undoablePart(target), camera: target.camera, namedView: id });
        if (!target.camera) cameraRequest.value = { kind: 'fit-city' };
      });
    },
    /** The map tells where it is, null when it shows the city as at first; no step of history. */
    cameraMoved: (camera: Camera | null) => {
      view.value = { ...view.value, camera };
    },
    requestCamera: (request: CameraRequest | null) => {
      cameraRequest.value = request;
    },
    setMapStatus: (status: MapStatus) => {
      mapStatus.value = status;
    },
    /** A link pasted into the open page. */
    openUrl(hash: string) {
      const read = readUrl(hash, defaults, pack);
      batch(() => {
        change('link', read.view);
        if (read.problems.length > 0) notice.value = { kind: 'url', problems: read.problems };
      });
    },
    notify: (next: Notice | null) => {
      notice.value = next;
    },
    undo: () => travel(undone, 'before'),
    redo: () => travel(redone, 'after'),
  };

  return {
    pack,
    defaults,
    view: view as ReadonlySignal<ViewState>,
    language: part('language'),
    theme: part('theme'),
    units: computed(() => ({ land: view.value.landUnit, money: view.value.moneyUnit })),
    filter,
    metric,
    selection: part('selection'),
    layers: part('layers'),
    asOf: part('asOf'),
    plannedIndustry: part('plannedIndustry'),
    /** One byte per row of `pack.tables.projects`: 1 where the filter holds. */
    mask: mask as ReadonlySignal<Uint8Array>,
    /** The projects that the filter leaves, in pack order. */
    remaining: remaining as ReadonlySignal<readonly Project[]>,
    /** Figures of what remains; `whole` of all projects. */
    summary: summary as ReadonlySignal<Summary>,
    whole,
    /** Figures of what remains, by group; a group with no project has no entry. */
    byArea,
    byIndustry,
    choropleth: choropleth as ReadonlySignal<Choropleth>,
    history: history as ReadonlySignal<History>,
    hover: hover as ReadonlySignal<Selection | null>,
    cameraRequest: cameraRequest as ReadonlySignal<CameraRequest | null>,
    notice: notice as ReadonlySignal<Notice | null>,
    mapStatus: mapStatus as ReadonlySignal<MapStatus>,
    actions,
  };
}
