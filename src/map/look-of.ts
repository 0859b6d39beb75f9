import { isEmptyFilter } from '../model/filter.ts';
import type { Atlas } from '../state/atlas.ts';
import { currentPalette } from '../theme/current-palette.ts';
import type { MapLook, SiteScale } from './look.ts';
import { plannedIds } from './planned-ids.ts';

/** Areas that have projects but no figure for the metric: unknown, which is neither blank nor 0. */
export const noDataAreas = ({ choropleth, byArea }: Atlas): string[] =>
  [...choropleth.value.valueByArea].flatMap(([id, value]) => (value === null && byArea.value.has(id) ? [id] : []));

/** The look of the map for the atlas as it stands; an effect that calls it follows the atlas and the system's theme. */
export function lookOf(atlas: Atlas, scale: SiteScale): MapLook {
  return {
    palette: currentPalette(atlas.theme.value),
    language: atlas.language.value,
    layers: atlas.layers.value,
    scale,
    classCount: atlas.choropleth.value.classes.length,
    noDataAreas: noDataAreas(atlas),
    remainingSites: isEmptyFilter(atlas.filter.value) ? null : atlas.remaining.value.map(({ id }) => id),
    planned: plannedIds(atlas.pack, atlas.plannedIndustry.value),
  };
}
