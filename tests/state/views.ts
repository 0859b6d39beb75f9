import { classMethods, rampIds } from '../../src/model/classification.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { languages } from '../../src/model/language.ts';
import { ledgerGroups } from '../../src/model/ledger.ts';
import { projectKinds } from '../../src/model/project.ts';
import { spans } from '../../src/model/target.ts';
import { landUnits, moneyUnits } from '../../src/model/unit.ts';
import {
  analysisMeasures,
  analysisPages,
  analysisSubjects,
  drawers,
  ganttGroups,
  type LayerGroup,
  layerGroups,
  ledgerPages,
  metricIds,
  panels,
  type Selection,
  selectionKinds,
  sortColumns,
  themes,
  type ViewState,
} from '../../src/model/view-state.ts';
import { defaultLayers } from '../../src/state/default-view.ts';

/** Numbers in [0, 1), the same from the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Any view of the pack, such as a reader could come to. */
export function anyView(random: () => number, pack: EffectivePack): ViewState {
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const some = <T>(values: readonly T[]): T[] => values.filter(() => random() < 0.3);
  const maybe = <T>(make: () => T): T | null => (random() < 0.5 ? make() : null);
  const upTo = (most: number, digits: number) => Number((random() * most).toFixed(digits));
  const month = () => `20${20 + Math.floor(random() * 6)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`;
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const idsByKind = {
    project: ids(pack.tables.projects),
    area: ids(pack.tables.areas),
    platform: ids(pack.tables.platforms),
    industry: ids(pack.tables.industries),
    parcel: ['p-0000aaaa', 'p-zzzz.1'],
    enterprise: ['e-0000aaaa'],
  };
  const range = (most: number) => ({ min: maybe(() => upTo(most, 0)), max: maybe(() => upTo(most, 0)) });
  const method = one(classMethods);
  const selection = (): Selection => {
    const kind = one(selectionKinds);
    return { kind, id: one(idsByKind[kind]) };
  };
  const layers = defaultLayers();
  for (const group of some<LayerGroup>(layerGroups)) layers[group] = { visible: random() < 0.5, opacity: upTo(1, 2) };
  return {
    language: one(languages),
    theme: one(themes),
    landUnit: one(landUnits),
    moneyUnit: one(moneyUnits),
    metric: one(metricIds),
    filter: {
      industries: some(idsByKind.industry),
      areas: some(idsByKind.area),
      platforms: some([...idsByKind.platform, 'none']),
      kinds: some(projectKinds),
      period: { from: maybe(month), to: maybe(month) },
      landMu: { min: maybe(() => upTo(500, 2)), max: maybe(() => upTo(500, 2)) },
      investmentWan: range(200_000),
      investmentPerMu: range(900),
      months: range(60),
      enterpriseLandMu: range(300),
      enterpriseOutputWan: range(900_000),
      enterpriseOutputPerMu: range(2_000),
      enterpriseTaxPerMu: range(90),
    },
    selection: maybe(selection),
    camera: maybe(() => ({ lng: upTo(179, 5), lat: upTo(84, 5) - 42, zoom: upTo(18, 2) })),
    layers,
    asOf: month(),
    panel: one(panels),
    panelOpen: random() < 0.5,
    drawer: one(drawers),
    ledgerPage: one(ledgerPages),
    ledgerGroup: one(ledgerGroups),
    ledgerSpan: one(spans),
    analysisPage: one(analysisPages),
    analysisSubject: one(analysisSubjects),
    analysisMeasure: one(analysisMeasures),
    ganttGroup: one(ganttGroups),
    clusters: { distanceM: 100 + upTo(9_000, 0), least: 2 + upTo(9, 0), bandwidthM: 100 + upTo(9_000, 0) },
    indicatorId: maybe(() => one(['I01', 'I17'])),
    classification:
      method === 'manual'
        ? { method, count: 5, ramp: one(rampIds), breaks: [upTo(9, 2), 10 + upTo(9, 2), 20 + upTo(9, 0)] }
        : { method, count: 2 + upTo(5, 0), ramp: one(rampIds), breaks: [] },
    switchedAssumptions: some(ids(pack.tables.assumptions)),
    sort: { column: one(sortColumns), descending: random() < 0.5 },
    namedView: maybe(() => one(ids(pack.tables.views))),
    plannedIndustry: maybe(() => one(idsByKind.industry)),
  };
}
