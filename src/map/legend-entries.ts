import { type FormatOptions, inChosenUnit } from '../i18n/format.ts';
import { isEmptyFilter } from '../model/filter.ts';
import type { Industry } from '../model/industry.ts';
import type { Quantity } from '../model/unit.ts';
import type { Atlas, Choropleth } from '../state/atlas.ts';
import type { SiteScale } from './look.ts';
import { noDataAreas, soleIndustry } from './look-of.ts';

type ValueClass = Choropleth['classes'][number];

/** Bounds of the classes from the lowest to the highest, in the metric's own unit. */
export const classEdges = (classes: readonly ValueClass[]): number[] =>
  classes.length === 0 ? [] : [(classes[0] as ValueClass).from, ...classes.map(({ to }) => to)];

/** A bound as text. Bounds are round numbers, so they show no more digits than they have. */
export function edgeText(value: number, quantity: Quantity, options: FormatOptions): string {
  const locale = options.language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 }).format(inChosenUnit(value, quantity, options));
}

/** Which signs the map shows now, so that the legend explains these and no others. */
export interface LegendEntries {
  readonly classes: readonly ValueClass[];
  readonly zero: boolean;
  /** What to say of an area without a figure; under a filter it may have projects all the same. */
  readonly noProject: 'word.noProjectListed' | 'word.noneLeft' | null;
  readonly noData: boolean;
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

/** A legend for the atlas as it stands; without a camera the map shows the whole city. */
export function legendEntries(atlas: Atlas, { siteZoom }: SiteScale): LegendEntries {
  const { pack } = atlas;
  const layers = atlas.layers.value;
  const { valueByArea, classes } = atlas.choropleth.value;
  const byArea = atlas.byArea.value;
  const areasShown = layers.areas.visible || layers.zones.visible;
  const nearSites = (atlas.view.value.camera?.zoom ?? 0) >= siteZoom - 0.2;
  const planned = atlas.plannedIndustry.value;
  const sites = layers.sites.visible && nearSites;
  const blank = layers.areas.visible && pack.tables.areas.some(({ id, inScope }) => inScope && !byArea.has(id));
  const sole = layers.bubbles.visible && soleIndustry(atlas) !== null;
  const shownIndustries = new Set(atlas.remaining.value.map(({ industryId }) => industryId));
  return {
    classes: areasShown ? classes : [],
    zero: areasShown && [...valueByArea.values()].includes(0),
    noProject: blank ? (isEmptyFilter(atlas.filter.value) ? 'word.noProjectListed' : 'word.noneLeft') : null,
    noData: areasShown && noDataAreas(atlas).length > 0,
    outOfScope: layers.areas.visible && pack.tables.areas.some(({ inScope }) => !inScope),
    border:
      layers.areas.visible &&
      pack.geometry.townships.features.some(({ properties }) => properties.geometryBasis === 'schematic'),
    zone: layers.zones.visible && pack.tables.areas.some(({ kind }) => kind === 'zone'),
    bubble: layers.bubbles.visible && !nearSites,
    sites,
    industries: sites || sole ? pack.tables.industries.filter(({ id }) => shownIndustries.has(id)) : [],
    platforms: layers.platforms.visible,
    platformExtent:
      layers.platforms.visible &&
      pack.geometry.platforms.features.some(({ geometry }) => geometry.type.endsWith('Polygon')),
    planned: layers.planned.visible && planned !== null ? (pack.industryById.get(planned) ?? null) : null,
  };
}
