import { isEmptyFilter } from '../model/filter.ts';
import type { Industry } from '../model/industry.ts';
import type { Atlas } from '../state/atlas.ts';
import { currentPalette } from '../theme/current-palette.ts';
import { industryColour } from '../theme/palette.ts';
import type { MapLook, SiteScale } from './look.ts';
import { plannedIds } from './planned-ids.ts';

/** Areas that have projects but no figure for the metric: unknown, which is neither blank nor 0. */
export const noDataAreas = ({ choropleth, byArea }: Atlas): string[] =>
  [...choropleth.value.valueByArea].flatMap(([id, value]) => (value === null && byArea.value.has(id) ? [id] : []));

/** The industry that all projects shown belong to; null when there are several. */
export function soleIndustry({ pack, filter, plannedIndustry }: Atlas): Industry | null {
  const [first, second] = filter.value.industries;
  const only = first !== undefined && second === undefined ? first : null;
  const id = plannedIndustry.value === null || plannedIndustry.value === only ? only : null;
  return id === null ? null : (pack.industryById.get(id) ?? null);
}

/** The look of the map for the atlas as it stands; an effect that calls it follows the atlas and the system's theme. */
export function lookOf(atlas: Atlas, scale: SiteScale): MapLook {
  const palette = currentPalette(atlas.theme.value);
  const industry = soleIndustry(atlas);
  return {
    palette,
    language: atlas.language.value,
    layers: atlas.layers.value,
    scale,
    classCount: atlas.choropleth.value.classes.length,
    noDataAreas: noDataAreas(atlas),
    remainingSites: isEmptyFilter(atlas.filter.value) ? null : atlas.remaining.value.map(({ id }) => id),
    planned: plannedIds(atlas.pack, atlas.plannedIndustry.value),
    bubbleColour: industry && industryColour(palette, industry.order),
  };
}
