import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { allocationOf, heldAssumptions } from '../model/allocation.ts';
import { type Classification, usualClassification } from '../model/classification.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import { emptyFilter, type Filter } from '../model/filter.ts';
import { noSiteChecks, type SiteChecks } from '../model/ledger.ts';
import type { Camera, LayerGroup, LayerState, Selection, ViewState } from '../model/view-state.ts';
import type { DeriveFar } from '../worker/client.ts';
import { createDrawing } from './drawing.ts';
import { createEditedPack, type EditedPackOptions } from './edited-pack.ts';
import { createEnterpriseFigures } from './enterprises.ts';
import { createFigures } from './figures.ts';
import { type History, recorded, redone, type Step, undoablePart, undone } from './history.ts';
import { createMapSurface } from './map-surface.ts';
import { readUrl, type UrlProblem } from './url.ts';

export type Notice =
  | { readonly kind: 'url'; readonly problems: readonly UrlProblem[] }
  | { readonly kind: 'copied' }
  | { readonly kind: 'copy-failed'; readonly url: string };

/** One drag or one run of typing: its moves share a gesture. */
export type Gesture = symbol;

/** State, what is derived from it, and the named actions that alone change it. */
export type Atlas = ReturnType<typeof createAtlas>;

export interface AtlasOptions extends EditedPackOptions {
  /** Computes what the filter decides where the page should not; figures then follow the filter a moment later. */
  readonly deriveFar?: DeriveFar | null;
}

/** The pack as it is under the assumptions that the reader has switched. */
function withAssumptions(pack: EffectivePack, switched: readonly string[]): EffectivePack {
  if (switched.length === 0) return pack;
  const { tables } = pack;
  const held = heldAssumptions(tables.assumptions, switched);
  return { ...pack, platformOfProject: tables.projects.map((project) => allocationOf(tables, project, held)) };
}

/** `pack` is the pack without edits, as far as it has been read. */
export function createAtlas(
  pack: EffectivePack,
  defaults: ViewState,
  initialHash: string,
  { deriveFar = null, ...editing }: AtlasOptions = {},
) {
  const edited = createEditedPack(pack, editing);
  const { history, canEdit } = edited;
  const initial = readUrl(initialHash, defaults, edited.pack.peek());
  const view = signal<ViewState>(initial.view);
  const switchedAssumptions = computed(() => view.value.switchedAssumptions);
  const effective = computed(() => withAssumptions(edited.pack.value, switchedAssumptions.value));
  const hover = signal<Selection | null>(null);
  const problemNotice = (problems: readonly UrlProblem[]): Notice | null =>
    problems.length > 0 ? { kind: 'url', problems } : null;
  let linkNotice = problemNotice(initial.problems);
  const notice = signal(linkNotice);
  /** What surveyed and official sites tell; nothing until they have been looked at. */
  const siteChecks = signal<SiteChecks>(noSiteChecks);

  const part = <K extends keyof ViewState>(key: K): ReadonlySignal<ViewState[K]> => computed(() => view.value[key]);
  const drawing = createDrawing();
  const surface = createMapSurface();
  const { whole, ...figures } = createFigures({
    pack: effective,
    view,
    siteChecks,
    defaultMetric: defaults.metric,
    deriveFar,
  });

  /** The step that a gesture in progress has made, to be made anew by its next move. */
  let moved: { readonly gesture: Gesture; readonly step: Step } | null = null;

  /**
   * Changes the view. A change of what undo covers becomes a step, all of one gesture the same; it also ends the named
   * view, unless it opens one.
   */
  function change(label: string, patch: Partial<ViewState>, gesture: Gesture | null = null): void {
    const before = view.value;
    const next = { ...before, ...patch };
    const leavesNamedView =
      !('namedView' in patch) && ('filter' in patch || 'layers' in patch || 'plannedIndustry' in patch);
    const after = leavesNamedView ? { ...next, namedView: null } : next;
    const [was, is] = [undoablePart(before), undoablePart(after)];
    batch(() => {
      view.value = after;
      if (JSON.stringify(was) === JSON.stringify(is)) return;
      const { past } = history.value;
      const last = moved?.gesture === gesture && past.at(-1) === moved?.step ? past.at(-1) : undefined;
      const step: Step = { kind: 'view', before: last?.kind === 'view' ? last.before : was, after: is, label };
      history.value = last ? { past: [...past.slice(0, -1), step], future: [] } : recorded(history.value, step);
      moved = gesture && { gesture, step };
    });
  }

  function travel(move: typeof undone, side: 'before' | 'after'): void {
    const moved = move(history.value);
    if (!moved || (moved.step.kind === 'edit' && !canEdit.peek())) return;
    batch(() => {
      history.value = moved.history;
      if (moved.step.kind !== 'view') return;
      const to = moved.step[side];
      // A step that an earlier version left may not know every group of layers, nor every part of the filter.
      view.value = {
        ...view.value,
        ...to,
        filter: { ...emptyFilter, ...to.filter },
        layers: { ...defaults.layers, ...to.layers },
      };
    });
  }

  const actions = {
    ...edited.actions,
    ...drawing.actions,
    ...surface.actions,
    setLanguage: (language: ViewState['language']) => change('language', { language }),
    setTheme: (theme: ViewState['theme']) => change('theme', { theme }),
    setUnits: (units: Partial<Pick<ViewState, 'landUnit' | 'moneyUnit'>>) => change('units', units),
    /** Breaks set by hand are of one metric alone. */
    setMetric(metric: ViewState['metric']) {
      const { classification } = view.value;
      const isManual = classification.method === 'manual' && metric !== view.value.metric;
      change('metric', {
        metric,
        ...(isManual ? { classification: { ...usualClassification, ramp: classification.ramp } } : {}),
      });
    },
    setClassification: (patch: Partial<Classification>, gesture: Gesture | null = null) =>
      change('classification', { classification: { ...view.value.classification, ...patch } }, gesture),
    /** Moves of one drag share a gesture, and are one step. */
    setFilter: (patch: Partial<Filter>, gesture: Gesture | null = null) =>
      change('filter', { filter: { ...view.value.filter, ...patch } }, gesture),
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
        surface.actions.requestCamera({ kind: 'fit-selection' });
      });
    },
    setHover(selection: Selection | null) {
      if (JSON.stringify(hover.peek()) !== JSON.stringify(selection)) hover.value = selection;
    },
    setLayer: (group: LayerGroup, patch: Partial<LayerState>) =>
      change('layers', { layers: { ...view.value.layers, [group]: { ...view.value.layers[group], ...patch } } }),
    setAsOf: (asOf: string, gesture: Gesture | null = null) => change('as-of', { asOf }, gesture),
    setPanel: (panel: ViewState['panel']) => change('panel', { panel, panelOpen: true }),
    setPanelOpen: (panelOpen: boolean) => change('panel', { panelOpen }),
    setDrawer: (drawer: ViewState['drawer']) => change('drawer', { drawer }),
    openLedger: (page: ViewState['ledgerPage'] = 'rows') => change('drawer', { drawer: 'ledger', ledgerPage: page }),
    openAnalysis: (page: ViewState['analysisPage'] = view.value.analysisPage) =>
      change('drawer', { drawer: 'analysis', analysisPage: page }),
    setAnalysis: (
      patch: Partial<
        Pick<ViewState, 'analysisSubject' | 'analysisMeasure' | 'ganttGroup' | 'clusters' | 'indicatorId'>
      >,
    ) => change('analysis', patch),
    /** Holds the assumption otherwise than by default, or by default again; with it go others that it excludes. */
    switchAssumptions: (ids: readonly string[]) =>
      change('assumptions', {
        switchedAssumptions: pack.tables.assumptions
          .map(({ id }) => id)
          .filter((id) => view.value.switchedAssumptions.includes(id) !== ids.includes(id)),
      }),
    setLedgerGroup: (ledgerGroup: ViewState['ledgerGroup']) => change('ledger', { ledgerGroup }),
    setLedgerSpan: (ledgerSpan: ViewState['ledgerSpan']) => change('ledger', { ledgerSpan }),
    setSiteChecks: (checks: SiteChecks) => {
      siteChecks.value = checks;
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
        if (!target.camera) surface.actions.requestCamera({ kind: 'fit-city' });
      });
    },
    /** Opens what a user saved: its whole view over the defaults, with language, theme and units as they are. */
    openSavedView(id: string) {
      const saved = effective.value.tables['saved-views'].find((candidate) => candidate.id === id);
      if (!saved) return;
      const { view: target, problems } = readUrl(saved.state, defaults, effective.value);
      const { language, theme, landUnit, moneyUnit } = view.value;
      batch(() => {
        change('saved-view', { ...target, language, theme, landUnit, moneyUnit });
        if (!target.camera) surface.actions.requestCamera({ kind: 'fit-city' });
        if (problems.length > 0) notice.value = { kind: 'url', problems };
      });
    },
    /** The map tells where it is, null when it shows the city as at first; no step of history. */
    cameraMoved: (camera: Camera | null) => {
      view.value = { ...view.value, camera };
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
    ...figures,
    ...createEnterpriseFigures(effective, figures.filter),
    ...drawing,
    ...surface,
    /** The pack with the edits in force; whoever reads it in a component or effect follows them. */
    get pack() {
      return effective.value;
    },
    /** Figures of all projects. */
    get whole() {
      return whole.value;
    },
    edits: edited.edits,
    /** Whether edits, and steps over them, can be made; where not, `actions.edit` makes none and returns issues `read-only`. */
    canEdit,
    defaults,
    view: view as ReadonlySignal<ViewState>,
    language: part('language'),
    theme: part('theme'),
    units: computed(() => ({ land: view.value.landUnit, money: view.value.moneyUnit })),
    selection: part('selection'),
    layers: part('layers'),
    asOf: part('asOf'),
    plannedIndustry: part('plannedIndustry'),
    classification: part('classification'),
    switchedAssumptions,
    /** What surveyed and official ground tells; empty until it has been looked at. */
    siteChecks: siteChecks as ReadonlySignal<SiteChecks>,
    history: history as ReadonlySignal<History>,
    hover: hover as ReadonlySignal<Selection | null>,
    notice: notice as ReadonlySignal<Notice | null>,
    actions,
  };
}
