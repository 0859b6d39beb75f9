import {
  type ClassMethod,
  classMethods,
  fewestClasses,
  mostClasses,
  rampIds,
  usualClassification,
} from '../model/classification.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { Filter, Range, RangeKey } from '../model/filter.ts';
import { languages } from '../model/language.ts';
import { ledgerGroups } from '../model/ledger.ts';
import { projectKinds } from '../model/project.ts';
import { statisticOf } from '../model/statistic.ts';
import { spans } from '../model/target.ts';
import { landUnits, moneyUnits } from '../model/unit.ts';
import {
  analysisMeasures,
  analysisPages,
  analysisSubjects,
  ganttGroups,
  isStatisticMetric,
  type LayerState,
  layerGroups,
  ledgerPages,
  metricIds,
  panels,
  selectionKinds,
  sortColumns,
  themes,
  type ViewState,
} from '../model/view-state.ts';
import { defaultLayers } from './default-view.ts';
import { plainDecimal } from './plain-decimal.ts';

/** A part of a link that could not be read: its key and text. */
export interface UrlProblem {
  readonly kind: 'unknown-key' | 'bad-value' | 'version' | 'missing';
  readonly key: string;
  readonly value: string;
}

/** Writes one part of the view as text, and reads it back; `undefined` refuses the text. */
interface Key {
  readonly key: string;
  readonly write: (view: ViewState) => string;
  readonly read: (text: string, view: ViewState, pack: EffectivePack) => ViewState | undefined;
  /** Whether the text names what the pack does not have now and may have later: it is kept, and reported. */
  readonly isMissing?: (text: string, pack: EffectivePack) => boolean;
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/u;

function choice<K extends keyof ViewState>(key: string, property: K, values: readonly ViewState[K][]): Key {
  return {
    key,
    write: (view) => String(view[property]),
    read: (text, view) => {
      const value = values.find((candidate) => String(candidate) === text);
      return value === undefined ? undefined : { ...view, [property]: value };
    },
  };
}

function flag(key: string, property: 'panelOpen'): Key {
  return {
    key,
    write: (view) => (view[property] ? '1' : '0'),
    read: (text, view) => (text === '0' || text === '1' ? { ...view, [property]: text === '1' } : undefined),
  };
}

/** `table=1` for the projects, as links had it before there was a ledger. */
const drawer: Key = {
  key: 'table',
  write: (view) => ({ closed: '0', projects: '1', ledger: 'ledger', analysis: 'analysis' })[view.drawer],
  read: (text, view) => {
    const found = (
      { '0': 'closed', '1': 'projects', ledger: 'ledger', analysis: 'analysis' } as Readonly<
        Record<string, ViewState['drawer']>
      >
    )[text];
    return found && { ...view, drawer: found };
  },
};

type ListProperty = 'industries' | 'areas' | 'platforms' | 'kinds';

function list(key: string, property: ListProperty, isKnown: (id: string, pack: EffectivePack) => boolean): Key {
  return {
    key,
    write: (view) => view.filter[property].join('.'),
    read: (text, view, pack) => {
      const ids = text === '' ? [] : text.split('.');
      return ids.every((id) => isKnown(id, pack))
        ? { ...view, filter: { ...view.filter, [property]: ids } as Filter }
        : undefined;
    },
  };
}

const readNumber = (text: string): number | null | undefined => {
  if (text === '') return null;
  return /^\d+(\.\d+)?$/u.test(text) ? Number(text) : undefined;
};

function range(key: string, property: RangeKey): Key {
  const write = ({ min, max }: Range) =>
    min === null && max === null ? '' : [min, max].map((end) => (end === null ? '' : plainDecimal(end))).join('~');
  return {
    key,
    write: (view) => write(view.filter[property]),
    read: (text, view) => {
      if (text === '') return { ...view, filter: { ...view.filter, [property]: { min: null, max: null } } };
      const parts = text.split('~');
      const min = readNumber(parts[0] ?? '');
      const max = readNumber(parts[1] ?? '');
      if (parts.length !== 2 || min === undefined || max === undefined) return undefined;
      return { ...view, filter: { ...view.filter, [property]: { min, max } } };
    },
  };
}

const period: Key = {
  key: 'period',
  write: ({ filter }) =>
    filter.period.from === null && filter.period.to === null
      ? ''
      : `${filter.period.from ?? ''}~${filter.period.to ?? ''}`,
  read: (text, view) => {
    const [from = '', to = '', ...rest] = text === '' ? ['', ''] : text.split('~');
    if (rest.length > 0 || [from, to].some((part) => part !== '' && !month.test(part))) return undefined;
    return { ...view, filter: { ...view.filter, period: { from: from || null, to: to || null } } };
  },
};

const selection: Key = {
  key: 'sel',
  write: (view) => (view.selection ? `${view.selection.kind}:${view.selection.id}` : ''),
  read: (text, view, pack) => {
    if (text === '') return { ...view, selection: null };
    const [kindText, id = ''] = text.split(':');
    const kind = selectionKinds.find((candidate) => candidate === kindText);
    if (!kind) return undefined;
    // These are the reader's own, or read later: they may still be on their way.
    if (kind === 'parcel' || kind === 'enterprise')
      return /^[\w.-]+$/u.test(id) ? { ...view, selection: { kind, id } } : undefined;
    const known = {
      project: pack.projectById,
      area: pack.areaById,
      platform: pack.platformById,
      industry: pack.industryById,
    }[kind].has(id);
    return known ? { ...view, selection: { kind, id } } : undefined;
  },
};

const camera: Key = {
  key: 'map',
  write: (view) =>
    view.camera ? `${view.camera.zoom.toFixed(2)}/${view.camera.lat.toFixed(5)}/${view.camera.lng.toFixed(5)}` : '',
  read: (text, view) => {
    if (text === '') return { ...view, camera: null };
    const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/u.exec(text);
    if (!match) return undefined;
    const [zoom, lat, lng] = match.slice(1).map(Number) as [number, number, number];
    return zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180
      ? { ...view, camera: { lng, lat, zoom } }
      : undefined;
  },
};

/** `platforms*1_labels*-0.5`: groups that differ from the default, with their opacity; `-` where hidden. */
const layers: Key = {
  key: 'layers',
  write: (view) => {
    const usual = defaultLayers();
    const text = ({ visible, opacity }: LayerState) => `${visible ? '' : '-'}${Number(opacity.toFixed(2))}`;
    const changed = layerGroups.filter((group) => text(view.layers[group]) !== text(usual[group]));
    return changed.map((group) => `${group}*${text(view.layers[group])}`).join('_');
  },
  read: (text, view) => {
    const next = defaultLayers();
    for (const part of text === '' ? [] : text.split('_')) {
      const match = /^([a-z]+)\*(-?)(0|1|0\.\d+)$/u.exec(part);
      const group = layerGroups.find((candidate) => candidate === match?.[1]);
      if (!match || !group) return undefined;
      next[group] = { visible: match[2] !== '-', opacity: Number(match[3]) };
    }
    return { ...view, layers: next };
  },
};

const isMissing = (name: string, { tables }: EffectivePack): boolean =>
  isStatisticMetric(name) && !statisticOf(tables.statistics, name);

const metric: Key = {
  key: 'metric',
  write: (view) => view.metric,
  read: (text, view) => {
    const known = metricIds.find((id) => id === text) ?? (isStatisticMetric(text) ? text : undefined);
    return known && { ...view, metric: known };
  },
  isMissing,
};

const sort: Key = {
  key: 'sort',
  write: (view) => `${view.sort.descending ? '-' : ''}${view.sort.column}`,
  read: (text, view) => {
    const name = text.replace(/^-/u, '');
    const column = sortColumns.find((candidate) => candidate === name) ?? (isStatisticMetric(name) ? name : undefined);
    return column ? { ...view, sort: { column, descending: text.startsWith('-') } } : undefined;
  },
  isMissing: (text, pack) => isMissing(text.replace(/^-/u, ''), pack),
};

const asOf: Key = {
  key: 'asof',
  write: (view) => view.asOf,
  read: (text, view) => (month.test(text) ? { ...view, asOf: text } : undefined),
};

/** `natural*5*ochre`, `manual*10~20*blue`. */
const classification: Key = {
  key: 'class',
  write: ({ classification: { method, count, ramp, breaks } }) =>
    [method, method === 'manual' ? breaks.map(plainDecimal).join('~') : count, ramp].join('*'),
  read: (text, view) => {
    const [methodText, second = '', rampText, ...rest] = text.split('*');
    const method: ClassMethod | undefined = classMethods.find((candidate) => candidate === methodText);
    const ramp = rampIds.find((candidate) => candidate === rampText);
    if (!method || !ramp || rest.length > 0) return undefined;
    if (method !== 'manual') {
      const count = Number(second);
      const isCount = /^\d$/u.test(second) && count >= fewestClasses && count <= mostClasses;
      return isCount ? { ...view, classification: { method, count, ramp, breaks: [] } } : undefined;
    }
    const texts = second.split('~');
    const breaks = texts.map(Number);
    const rises = breaks.every((each, index) => index === 0 || each > (breaks[index - 1] ?? 0));
    const isFine = texts.length < mostClasses && texts.every((each) => /^-?\d+(\.\d+)?$/u.test(each)) && rises;
    return isFine ? { ...view, classification: { ...usualClassification, method, ramp, breaks } } : undefined;
  },
};

const switchedAssumptions: Key = {
  key: 'assume',
  write: (view) => view.switchedAssumptions.join('.'),
  read: (text, view, pack) => {
    const ids = text === '' ? [] : text.split('.');
    const known = ids.every((id) => pack.tables.assumptions.some((assumption) => assumption.id === id));
    return known ? { ...view, switchedAssumptions: ids } : undefined;
  },
};

/** `2500.3.1500`: distance, least points, bandwidth. */
const clusters: Key = {
  key: 'cluster',
  write: ({ clusters: { distanceM, least, bandwidthM } }) => [distanceM, least, bandwidthM].join('.'),
  read: (text, view) => {
    const [distanceM = 0, least = 0, bandwidthM = 0] = text.split('.').map(Number);
    const isFine = /^\d{2,5}\.\d{1,2}\.\d{2,5}$/u.test(text) && distanceM > 0 && least > 1 && bandwidthM > 0;
    return isFine ? { ...view, clusters: { distanceM, least, bandwidthM } } : undefined;
  },
};

/** An indicator of a table that may not have been read yet. */
const indicator: Key = {
  key: 'indicator',
  write: (view) => view.indicatorId ?? '',
  read: (text, view) => (/^[\w.-]*$/u.test(text) ? { ...view, indicatorId: text || null } : undefined),
};

function optionalId(
  key: string,
  property: 'namedView' | 'plannedIndustry',
  isKnown: (id: string, pack: EffectivePack) => boolean,
): Key {
  return {
    key,
    write: (view) => view[property] ?? '',
    read: (text, view, pack) => {
      if (text === '') return { ...view, [property]: null };
      return isKnown(text, pack) ? { ...view, [property]: text } : undefined;
    },
  };
}

/** Every key of the URL hash. A key stands in a link only where it differs from the default view. */
const keys: readonly Key[] = [
  optionalId('view', 'namedView', (id, pack) => pack.tables.views.some((view) => view.id === id)),
  choice('lang', 'language', languages),
  choice('theme', 'theme', themes),
  choice('land', 'landUnit', landUnits),
  choice('money', 'moneyUnit', moneyUnits),
  metric,
  list('ind', 'industries', (id, pack) => pack.industryById.has(id)),
  list('area', 'areas', (id, pack) => pack.areaById.has(id)),
  list('plat', 'platforms', (id, pack) => id === 'none' || pack.platformById.has(id)),
  list('kind', 'kinds', (id) => projectKinds.some((kind) => kind === id)),
  period,
  range('mu', 'landMu'),
  range('inv', 'investmentWan'),
  range('permu', 'investmentPerMu'),
  range('months', 'months'),
  range('emu', 'enterpriseLandMu'),
  range('eout', 'enterpriseOutputWan'),
  range('eoutmu', 'enterpriseOutputPerMu'),
  range('etaxmu', 'enterpriseTaxPerMu'),
  optionalId('planned', 'plannedIndustry', (id, pack) => pack.industryById.has(id)),
  selection,
  camera,
  layers,
  asOf,
  choice('panel', 'panel', panels),
  flag('open', 'panelOpen'),
  drawer,
  choice('page', 'ledgerPage', ledgerPages),
  choice('by', 'ledgerGroup', ledgerGroups),
  choice('span', 'ledgerSpan', spans),
  choice('analysis', 'analysisPage', analysisPages),
  choice('of', 'analysisSubject', analysisSubjects),
  choice('measure', 'analysisMeasure', analysisMeasures),
  choice('gantt', 'ganttGroup', ganttGroups),
  clusters,
  indicator,
  classification,
  switchedAssumptions,
  sort,
];

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%(3A|2F|2C)/gu, (escaped) => decodeURIComponent(escaped));

/** The view as a hash without `#`: `v=1`, then what differs from the default. */
export function writeUrl(view: ViewState, defaults: ViewState): string {
  const parts = keys.flatMap(({ key, write }) => {
    const text = write(view);
    return text === write(defaults) ? [] : [`${key}=${encode(text)}`];
  });
  return ['v=1', ...parts].join('&');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Reads a hash over the defaults. What cannot be read keeps its default and is reported. An empty hash is the default view. */
export function readUrl(
  hash: string,
  defaults: ViewState,
  pack: EffectivePack,
): { readonly view: ViewState; readonly problems: readonly UrlProblem[] } {
  const text = hash.replace(/^#/u, '');
  if (text === '') return { view: defaults, problems: [] };
  const [version, ...parts] = text.split('&');
  if (version !== 'v=1') return { view: defaults, problems: [{ kind: 'version', key: 'v', value: version ?? '' }] };
  const problems: UrlProblem[] = [];
  let view = defaults;
  for (const part of parts) {
    const [name = '', ...rest] = part.split('=');
    const raw = rest.join('=');
    const known = keys.find(({ key }) => key === name);
    const value = decode(raw);
    if (!known) {
      problems.push({ kind: 'unknown-key', key: name, value: raw });
      continue;
    }
    const next = value === undefined ? undefined : known.read(value, view, pack);
    if (next) view = next;
    if (!next) problems.push({ kind: 'bad-value', key: name, value: value ?? raw });
    else if (value && known.isMissing?.(value, pack)) problems.push({ kind: 'missing', key: name, value });
  }
  return { view, problems };
}
