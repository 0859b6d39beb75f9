import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Derived, derive, type FilterRows } from '../metrics/derive.ts';
import { applyMask } from '../metrics/filter-mask.ts';
import { buildLedger } from '../metrics/ledger.ts';
import { isLandMetric } from '../metrics/metrics.ts';
import { figuresByArea, statisticFigures } from '../metrics/statistics.ts';
import { type Summary, summarize } from '../metrics/summary.ts';
import { trackProjects } from '../metrics/tracking.ts';
import { type BaseFailure, type BaseMap, embeddedBase } from '../model/base-map.ts';
import { changesParcel, type Drawing, type DrawRequest, type DrawTool, type Stroke } from '../model/drawing.ts';
import type { Edit } from '../model/edit.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import { emptyFilter, type Filter } from '../model/filter.ts';
import type { Bounds } from '../model/geometry.ts';
import { type Issue, refuses } from '../model/issue.ts';
import { type LedgerGroup, noSiteChecks, type SiteChecks } from '../model/ledger.ts';
import type { OverlayShape } from '../model/overlay.ts';
import type { Project } from '../model/project.ts';
import { isMapped, type Statistic, statisticOf } from '../model/statistic.ts';
import {
  type Camera,
  isStatisticMetric,
  type LayerGroup,
  type LayerState,
  type MetricId,
  type Selection,
  type ViewState,
} from '../model/view-state.ts';
import type { DeriveFar } from '../worker/client.ts';
import { type Choropleth, choroplethOf, statisticChoropleth } from './choropleth.ts';
import { editsOf, emptyHistory, type History, recorded, redone, undoablePart, undone } from './history.ts';
import { readUrl, type UrlProblem } from './url.ts';

/** A wish to move the camera, carried out by the map. */
export type CameraRequest =
  | { readonly kind: 'fit-city' }
  | { readonly kind: 'fit-selection' }
  | { readonly kind: 'fit-overlay' }
  | { readonly kind: 'fit-bounds'; readonly bounds: Bounds }
  | { readonly kind: 'zoom'; readonly by: number };

export type Notice =
  | { readonly kind: 'url'; readonly problems: readonly UrlProblem[] }
  | { readonly kind: 'copied' }
  | { readonly kind: 'copy-failed'; readonly url: string };

export type MapStatus = 'loading' | 'ready' | 'no-webgl' | 'context-lost' | 'failed';

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

const readOnly = ({ table, field, to }: Edit): Issue => ({
  code: 'read-only',
  file: `data/${table}.csv`,
  field,
  params: { value: to },
});

/** State, what is derived from it, and the named actions that alone change it. */
export type Atlas = ReturnType<typeof createAtlas>;

export interface AtlasOptions {
  /** Computes what the filter decides where the page should not; figures then follow the filter a moment later. */
  readonly deriveFar?: DeriveFar | null;
  /** The pack with edits; without it none can be made. */
  readonly packWith?: (edits: readonly Edit[]) => EffectivePack;
  /** Reads the tables that were left for later, and gives the whole pack without edits; `packWith` goes on from it. */
  readonly readRest?: () => Promise<EffectivePack>;
}

/** `pack` is the pack without edits, as far as it has been read. */
export function createAtlas(
  pack: EffectivePack,
  defaults: ViewState,
  initialHash: string,
  { deriveFar = null, packWith, readRest }: AtlasOptions = {},
) {
  const history = signal<History>(emptyHistory);
  const edits = computed(() => editsOf(history.value));
  const base = signal(pack);
  /** The pack that a step leads to, made when the step was tried. */
  let tried: { readonly history: History; readonly base: EffectivePack; readonly pack: EffectivePack } | null = null;
  const effective = computed(() => {
    const { value } = base;
    if (tried?.history === history.value && tried.base === value) return tried.pack;
    return packWith && edits.value.length > 0 ? packWith(edits.value) : value;
  });
  let rest: Promise<void> | null = null;
  const initial = readUrl(initialHash, defaults, effective.peek());
  const view = signal<ViewState>(initial.view);
  const hover = signal<Selection | null>(null);
  const cameraRequest = signal<CameraRequest | null>(null);
  const problemNotice = (problems: readonly UrlProblem[]): Notice | null =>
    problems.length > 0 ? { kind: 'url', problems } : null;
  let linkNotice = problemNotice(initial.problems);
  const notice = signal(linkNotice);
  const mapStatus = signal<MapStatus>('loading');
  const canEdit = signal(true);
  const drawing = signal<Drawing | null>(null);
  const drawRequest = signal<DrawRequest | null>(null);
  const baseMap = signal<BaseMap>(embeddedBase);
  const baseFailure = signal<BaseFailure | null>(null);
  const overlay = signal<readonly OverlayShape[]>([]);
  /** What surveyed and official sites tell; nothing until they have been looked at. */
  const siteChecks = signal<SiteChecks>(noSiteChecks);

  const part = <K extends keyof ViewState>(key: K): ReadonlySignal<ViewState[K]> => computed(() => view.value[key]);
  const filter = part('filter');
  /** The statistic that the map shows, where the pack has it and it colours areas. */
  const statistic = computed(() => {
    const found = statisticOf(effective.value.tables.statistics, view.value.metric);
    return found && isMapped(found) ? found : null;
  });
  // A statistic that is not there, not yet or no more, is shown when it is.
  const metric = computed((): MetricId => {
    const { metric: chosen } = view.value;
    return isStatisticMetric(chosen) && !statistic.value ? defaults.metric : chosen;
  });

  const rows = computed<FilterRows>((): FilterRows => {
    const { tables, platformOfProject } = effective.value;
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
      pack: effective.value,
      mask: mask.value,
      measuredMu: siteChecks.value.measuredMu,
      parcelMu: siteChecks.value.parcelMu,
      asOf: view.value.asOf,
      group,
      span: view.value.ledgerSpan,
    });
  const ledgerGroup = part('ledgerGroup');
  const areaLedger = computed(() => ledgerOf('area'));
  const ledger = computed(() => (ledgerGroup.value === 'area' ? areaLedger.value : ledgerOf(ledgerGroup.value)));
  const tracking = computed(() => trackProjects(effective.value, view.value.asOf, 'cumulative'));
  const choropleth = computed(() => {
    const { areas, 'statistic-values': values } = effective.value.tables;
    const own = statistic.value;
    if (own) {
      const figures = statisticFigures(values, own);
      return statisticChoropleth(own, areas, figuresByArea(own, figures, areas, remaining.value));
    }
    return choroplethOf({
      metric: metric.value,
      areas,
      byArea: byArea.value,
      whole: summary.value,
      measuredKm2: siteChecks.value.areaKm2,
      ledgerRows: isLandMetric(metric.value) ? areaLedger.value.rows : null,
    });
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
    if (!moved || (moved.step.kind === 'edit' && !canEdit.peek())) return;
    batch(() => {
      history.value = moved.history;
      if (moved.step.kind !== 'view') return;
      const to = moved.step[side];
      // A step that an earlier version left may not know every group of layers.
      view.value = { ...view.value, ...to, layers: { ...defaults.layers, ...to.layers } };
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
    setDrawer: (drawer: ViewState['drawer']) => change('drawer', { drawer }),
    openLedger: (page: ViewState['ledgerPage'] = 'rows') => change('drawer', { drawer: 'ledger', ledgerPage: page }),
    setLedgerGroup: (ledgerGroup: ViewState['ledgerGroup']) => change('ledger', { ledgerGroup }),
    setLedgerSpan: (ledgerSpan: ViewState['ledgerSpan']) => change('ledger', { ledgerSpan }),
    /** Makes the edits, as one step. Returns what is wrong with them, and then makes none. */
    edit(label: string, made: readonly Edit[]): readonly Issue[] {
      if (!packWith) throw new Error('this atlas takes no edits');
      if (made.length === 0) return [];
      if (!canEdit.peek()) return made.slice(0, 1).map(readOnly);
      const known = new Set(effective.value.join.issues.map((issue) => JSON.stringify(issue)));
      const next = recorded(history.value, { kind: 'edit', edits: made, label });
      const edited = packWith(editsOf(next));
      const wrong = edited.join.issues.filter((issue) => refuses(issue) && !known.has(JSON.stringify(issue)));
      if (wrong.length > 0) return wrong;
      tried = { history: next, base: base.peek(), pack: edited };
      history.value = next;
      return [];
    },
    /** Goes on from the pack without edits as it is made now; `packWith` makes it the same way. */
    setBase: (whole: EffectivePack) => {
      base.value = whole;
    },
    /** Reads the tables that were left for later, once. Rejects where they cannot be had now; it can be asked again. */
    readRest(): Promise<void> {
      if (!readRest || base.peek().unread.size === 0) return Promise.resolve();
      rest ??= readRest().then(
        (whole) => {
          base.value = whole;
        },
        (error: unknown) => {
          rest = null;
          throw error;
        },
      );
      return rest;
    },
    /** Takes up a tool; `strokes` are the rings of a parcel that is reshaped. What was drawn with another is let go. */
    startDrawing(tool: DrawTool, parcelId: string | null = null, strokes: readonly Stroke[] = []) {
      drawing.value = { tool, parcelId: changesParcel(tool) ? parcelId : null, strokes };
    },
    setStrokes(strokes: readonly Stroke[]) {
      const { value } = drawing;
      if (value) drawing.value = { ...value, strokes };
    },
    stopDrawing: () => {
      drawing.value = null;
    },
    requestDraw: (request: DrawRequest | null) => {
      drawRequest.value = request;
    },
    setSiteChecks: (checks: SiteChecks) => {
      siteChecks.value = checks;
    },
    allowEdits: (isAllowed: boolean) => {
      canEdit.value = isAllowed;
    },
    /** Goes on from a history that another tab or an earlier visit has left. */
    restore: (left: History) =>
      batch(() => {
        history.value = left;
        // What the link names may have come with it.
        if (!linkNotice || notice.peek() !== linkNotice) return;
        linkNotice = problemNotice(readUrl(initialHash, defaults, effective.value).problems);
        notice.value = linkNotice;
      }),
    setSort: (sort: ViewState['sort']) => change('sort', { sort }),
    setPlannedIndustry: (plannedIndustry: string | null) => change('planned', { plannedIndustry }),
    /** Opens a named view: its state over the defaults, with language, theme, units and panel as they are. */
    openNamedView(id: string) {
      const named = effective.value.tables.views.find((candidate) => candidate.id === id);
      if (!named) return;
      const { view: target } = readUrl(named.state, defaults, effective.value);
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
    /** What is to lie under the map. It is the reader's own choice: no step of history, in no link and no change set. */
    setBaseMap: (base: BaseMap) =>
      batch(() => {
        baseMap.value = base;
        baseFailure.value = null;
      }),
    baseMapFailed: (failure: BaseFailure | null) => {
      baseFailure.value = failure;
    },
    setOverlay: (shapes: readonly OverlayShape[]) => {
      overlay.value = shapes;
    },
    setMapStatus: (status: MapStatus) => {
      mapStatus.value = status;
    },
    /** A link pasted into the open page. */
    openUrl(hash: string) {
      const read = readUrl(hash, defaults, effective.value);
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
    /** The pack with the edits in force; whoever reads it in a component or effect follows them. */
    get pack() {
      return effective.value;
    },
    edits: edits as ReadonlySignal<readonly Edit[]>,
    /** Whether edits, and steps over them, can be made; where not, `actions.edit` makes none and returns issues `read-only`. */
    canEdit: canEdit as ReadonlySignal<boolean>,
    defaults,
    view: view as ReadonlySignal<ViewState>,
    language: part('language'),
    theme: part('theme'),
    units: computed(() => ({ land: view.value.landUnit, money: view.value.moneyUnit })),
    filter,
    /** What the map shows; the view may name a statistic that the pack does not have. */
    metric: metric as ReadonlySignal<MetricId>,
    /** The user's own statistic, where the map shows one. */
    statistic: statistic as ReadonlySignal<Statistic | null>,
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
    get whole() {
      return whole.value;
    },
    /** Figures of what remains, by group; a group with no project has no entry. */
    byArea,
    byIndustry,
    /** The ledger by the group and span of the view, and by area; of what the filter leaves. */
    ledger,
    areaLedger,
    /** What has been recorded up to the as-of date, by project id. */
    tracking,
    /** What surveyed and official ground tells; empty until it has been looked at. */
    siteChecks: siteChecks as ReadonlySignal<SiteChecks>,
    /** Land measured on surveyed and official sites, mu, by project id; what is not measured has no entry. */
    measuredMu: computed(() => siteChecks.value.measuredMu),
    choropleth: choropleth as ReadonlySignal<Choropleth>,
    history: history as ReadonlySignal<History>,
    hover: hover as ReadonlySignal<Selection | null>,
    cameraRequest: cameraRequest as ReadonlySignal<CameraRequest | null>,
    notice: notice as ReadonlySignal<Notice | null>,
    /** What is being drawn; null while nothing is. */
    drawing: drawing as ReadonlySignal<Drawing | null>,
    drawRequest: drawRequest as ReadonlySignal<DrawRequest | null>,
    mapStatus: mapStatus as ReadonlySignal<MapStatus>,
    baseMap: baseMap as ReadonlySignal<BaseMap>,
    /** Why the chosen base is not shown; null where it is, or is on its way. */
    baseFailure: baseFailure as ReadonlySignal<BaseFailure | null>,
    overlay: overlay as ReadonlySignal<readonly OverlayShape[]>,
    actions,
  };
}
