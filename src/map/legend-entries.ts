import { absenceWords } from '../i18n/absence-words.ts';
import { type FormatOptions, formatMonth, inChosenUnit, unitName } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/translate.ts';
import type { Absence } from '../model/absence.ts';
import type { Industry } from '../model/industry.ts';
import { localize } from '../model/language.ts';
import type { TargetStatus } from '../model/ledger.ts';
import { thresholdValue } from '../model/rule.ts';
import type { Quantity } from '../model/unit.ts';
import type { Atlas } from '../state/atlas.ts';
import { type Choropleth, isZero, shownStatuses } from '../state/choropleth.ts';
import { areaAbsences, missingEntry, showsLand } from '../state/land-on-map.ts';
import { isDashed } from './features/dashed.ts';
import type { SiteScale } from './look.ts';
import { absenceLook, outOfScopeAreas, soleIndustry } from './look-of.ts';

type ValueClass = Choropleth['classes'][number];

/** Bounds of the classes from the lowest to the highest, in the metric's own unit. */
export const classEdges = (classes: readonly ValueClass[]): number[] =>
  classes.length === 0 ? [] : [(classes[0] as ValueClass).from, ...classes.map(({ to }) => to)];

/** A bound as text. Bounds are round numbers, so they show no more digits than they have. */
export function edgeText(value: number, quantity: Quantity, options: FormatOptions): string {
  const locale = options.language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 }).format(inChosenUnit(value, quantity, options));
}

/** The bounds of a class as text; one without width, beyond which no value lies, has only the other bound. */
export function classText(
  classes: readonly ValueClass[],
  index: number,
  quantity: Quantity,
  options: FormatOptions,
): string {
  const { from, to } = classes[index] as ValueClass;
  const text = (edge: number) => edgeText(edge, quantity, options);
  if (from < to) return `${text(from)} – ${text(to)}`;
  return `${classes.length < 2 ? '' : index === 0 ? '< ' : '≥ '}${text(from)}`;
}

/** Which signs the map shows now, so that the legend explains these and no others. */
export interface LegendEntries {
  readonly classes: readonly ValueClass[];
  /** Whether areas are coloured by status, and not by classes. */
  readonly statuses: boolean;
  readonly zero: boolean;
  /** Why areas are blank; under a filter they may have projects all the same. */
  readonly blank: readonly Absence[];
  /** Why areas are dotted. */
  readonly dots: readonly Absence[];
  readonly outOfScope: boolean;
  readonly border: boolean;
  readonly zone: boolean;
  readonly bubble: boolean;
  readonly sites: boolean;
  readonly industries: readonly Industry[];
  readonly platforms: boolean;
  readonly platformExtent: boolean;
  readonly planned: Industry | null;
}

const isShown = (status: TargetStatus): boolean => (shownStatuses as readonly TargetStatus[]).includes(status);

/** A legend for the atlas as it stands; without a camera the map shows the whole city. */
export function legendEntries(atlas: Atlas, { siteZoom }: SiteScale): LegendEntries {
  const { pack } = atlas;
  const layers = atlas.layers.value;
  const { classes, statusByArea } = atlas.choropleth.value;
  const areasShown = layers.areas.visible || layers.zones.visible;
  const nearSites = (atlas.view.value.camera?.zoom ?? 0) >= siteZoom - 0.2;
  const planned = atlas.plannedIndustry.value;
  const sites = layers.sites.visible && nearSites;
  const anyDashed = (role: 'townships' | 'zones' | 'sites') =>
    pack.geometry[role].features.some(({ properties }) => isDashed(properties.geometryBasis));
  const absences = areaAbsences(atlas);
  const shownAreas = pack.tables.areas.filter(({ kind }) => layers[kind === 'zone' ? 'zones' : 'areas'].visible);
  const absent = (look: 'blank' | 'dots') => {
    const found = shownAreas
      .flatMap(({ id }) => absences.get(id) ?? [])
      .filter((absence) => absenceLook(absence) === look);
    return [...new Set(found)].sort();
  };
  const sole = layers.bubbles.visible && soleIndustry(atlas) !== null;
  const shownIndustries = new Set(atlas.remaining.value.map(({ industryId }) => industryId));
  return {
    classes: areasShown ? classes : [],
    statuses: areasShown && statusByArea !== null && [...statusByArea.values()].some(isShown),
    zero: areasShown && pack.tables.areas.some(({ id }) => isZero(atlas, id)),
    blank: absent('blank'),
    dots: absent('dots'),
    outOfScope: layers.areas.visible && outOfScopeAreas(atlas).length > 0,
    border: layers.areas.visible && anyDashed('townships'),
    zone: layers.zones.visible && anyDashed('zones'),
    bubble: layers.bubbles.visible && !nearSites,
    sites: sites && anyDashed('sites'),
    industries: sites || sole ? pack.tables.industries.filter(({ id }) => shownIndustries.has(id)) : [],
    platforms: layers.platforms.visible,
    platformExtent:
      layers.platforms.visible &&
      pack.geometry.platforms.features.some(({ geometry }) => geometry.type.endsWith('Polygon')),
    planned: layers.planned.visible && planned !== null ? (pack.industryById.get(planned) ?? null) : null,
  };
}

/** Unit of what the areas' colours stand for, of a statistic as its user gave it; a status has none. */
export function measureUnit({ choropleth, statistic }: Atlas, options: FormatOptions): string {
  if (statistic.value) return statistic.value.unit ?? '';
  return choropleth.value.statusByArea ? '' : unitName(choropleth.value.quantity, options);
}

/** Whether what users entered is counted to date or within a year; empty for a metric of the plan's list. */
export const measureSpan = (atlas: Atlas, t: Translate): string =>
  showsLand(atlas) ? t(`mapSpan.${atlas.view.value.ledgerSpan}`) : '';

/** What the areas' colours stand for, in a line: unit, and of what users entered also time. */
export function measureText(atlas: Atlas, options: FormatOptions): string {
  const t = translator(options.language);
  const month = showsLand(atlas) ? t('map.asOf', { month: formatMonth(atlas.asOf.value, options.language) }) : '';
  return [measureUnit(atlas, options), t('map.byArea'), measureSpan(atlas, t), month].filter(Boolean).join(' · ');
}

/** Who says so, of a statistic alone, and of how many projects there are figures; empty for a metric of the product's own. */
export function measureSource({ pack, statistic, choropleth }: Atlas, { language }: FormatOptions): string {
  const own = statistic.value;
  if (!own) return '';
  const t = translator(language);
  const title = pack.sourceById.get(own.source)?.title;
  const { known = 0, of = 0 } = choropleth.value.total ?? {};
  const source = t('map.dataFrom', { source: title ? localize(title, language).text : own.source });
  return own.scopeKind === 'project' ? `${source} · ${t('absence.knownOf', { known, of })}` : source;
}

/** The statuses in their order, each with the share of the target from which it holds. */
export function statusTexts({ pack }: Atlas, t: Translate): readonly string[] {
  const percent = (id: 'target-met' | 'target-over') => thresholdValue(pack.tables.thresholds, id);
  const [met, over] = [percent('target-met'), percent('target-over')];
  const bounds = {
    short: '',
    'on-the-way': '',
    met: met === null ? '' : ` ≥${met}%`,
    over: over === null ? '' : ` >${over}%`,
  };
  return shownStatuses.map((status) => `${t(`targetStatus.${status}`)}${bounds[status]}`);
}

/** What to say where no class can be shown. */
export function emptyText(atlas: Atlas, t: Translate): string {
  const missing = missingEntry(atlas);
  if (missing) return t(`absence.missing.${missing}`);
  if (atlas.statistic.value?.scopeKind === 'area') return t('word.noData');
  return t(showsLand(atlas) ? 'map.noneEntered' : 'map.noneShown');
}

/** Several reasons for one look, in words. */
export const reasonsText = (absences: readonly Absence[], t: Translate): string =>
  absences.map((absence) => t(absenceWords[absence])).join(' · ');
