import {
  type ClassMethod,
  classMethods,
  fewestClasses,
  mostClasses,
  rampIds,
  usualClassification,
} from '../model/classification.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
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
import { choice, flag, list, optionalId, range, type UrlKey } from './url-key.ts';

const month = /^\d{4}-(0[1-9]|1[0-2])$/u;

/** `table=1` for the projects, as links had it before there was a ledger. */
const drawer: UrlKey = {
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

const period: UrlKey = {
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

const selection: UrlKey = {
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

const camera: UrlKey = {
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
const layers: UrlKey = {
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

const metric: UrlKey = {
  key: 'metric',
  write: (view) => view.metric,
  read: (text, view) => {
    const known = metricIds.find((id) => id === text) ?? (isStatisticMetric(text) ? text : undefined);
    return known && { ...view, metric: known };
  },
  isMissing,
};

const sort: UrlKey = {
  key: 'sort',
  write: (view) => `${view.sort.descending ? '-' : ''}${view.sort.column}`,
  read: (text, view) => {
    const name = text.replace(/^-/u, '');
    const column = sortColumns.find((candidate) => candidate === name) ?? (isStatisticMetric(name) ? name : undefined);
    return column ? { ...view, sort: { column, descending: text.startsWith('-') } } : undefined;
  },
  isMissing: (text, pack) => isMissing(text.replace(/^-/u, ''), pack),
};

const asOf: UrlKey = {
  key: 'asof',
  write: (view) => view.asOf,
  read: (text, view) => (month.test(text) ? { ...view, asOf: text } : undefined),
};

/** `natural*5*ochre`, `manual*10~20*blue`. */
const classification: UrlKey = {
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

const switchedAssumptions: UrlKey = {
  key: 'assume',
  write: (view) => view.switchedAssumptions.join('.'),
  read: (text, view, pack) => {
    const ids = text === '' ? [] : text.split('.');
    const known = ids.every((id) => pack.tables.assumptions.some((assumption) => assumption.id === id));
    return known ? { ...view, switchedAssumptions: ids } : undefined;
  },
};

/** `2500.3.1500`: distance, least points, bandwidth. */
const clusters: UrlKey = {
  key: 'cluster',
  write: ({ clusters: { distanceM, least, bandwidthM } }) => [distanceM, least, bandwidthM].join('.'),
  read: (text, view) => {
    const [distanceM = 0, least = 0, bandwidthM = 0] = text.split('.').map(Number);
    const isFine = /^\d{2,5}\.\d{1,2}\.\d{2,5}$/u.test(text) && distanceM > 0 && least > 1 && bandwidthM > 0;
    return isFine ? { ...view, clusters: { distanceM, least, bandwidthM } } : undefined;
  },
};

/** An indicator of a table that may not have been read yet. */
const indicator: UrlKey = {
  key: 'indicator',
  write: (view) => view.indicatorId ?? '',
  read: (text, view) => (/^[\w.-]*$/u.test(text) ? { ...view, indicatorId: text || null } : undefined),
};

/** Every key of the URL hash. A key stands in a link only where it differs from the default view. */
export const urlKeys: readonly UrlKey[] = [
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
