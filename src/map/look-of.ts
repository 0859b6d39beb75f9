import type { Absence } from '../model/absence.ts';
import { isEmptyFilter } from '../model/filter.ts';
import type { Industry } from '../model/industry.ts';
import type { Atlas } from '../state/atlas.ts';
import { areaAbsences } from '../state/land-on-map.ts';
import { currentPalette } from '../theme/current-palette.ts';
import { choroplethColours, industryColour } from '../theme/palette.ts';
import type { MapLook, SiteScale } from './look.ts';
import { plannedIds } from './planned-ids.ts';

/** Nothing to have a figure of: the area is drawn blank. */
const blankAbsences: ReadonlySet<Absence> = new Set<Absence>(['no-project', 'none-left', 'no-target']);

/** How the map draws an area without a figure: blank where there is nothing to have one of, dotted where it is unknown. */
export const absenceLook = (absence: Absence): 'blank' | 'dots' | 'hatch' =>
  absence === 'out-of-scope' ? 'hatch' : blankAbsences.has(absence) ? 'blank' : 'dots';

/** Areas that should have a figure and have none. */
export const noDataAreas = (atlas: Atlas): string[] =>
  [...areaAbsences(atlas)].flatMap(([id, absence]) => (absenceLook(absence) === 'dots' ? [id] : []));

/** Areas outside the plan's scope for which the metric has no figure; a user's statistic may have one. */
export const outOfScopeAreas = ({ pack, choropleth }: Atlas): string[] =>
  pack.tables.areas.flatMap(({ id, inScope }) =>
    inScope || typeof choropleth.value.valueByArea.get(id) === 'number' ? [] : [id],
  );

/** The industry that all projects shown belong to; null when there are several. */
export function soleIndustry({ pack, filter, plannedIndustry }: Atlas): Industry | null {
  const [first, second] = filter.value.industries;
  const only = first !== undefined && second === undefined ? first : null;
  const id = plannedIndustry.value === null || plannedIndustry.value === only ? only : null;
  return id === null ? null : (pack.industryById.get(id) ?? null);
}

/** The look of the map for the atlas as it stands; an effect that calls it follows the atlas and the system's theme. */
export function lookOf(atlas: Atlas, scale: SiteScale, online = false): MapLook {
  const palette = currentPalette(atlas.theme.value);
  const industry = soleIndustry(atlas);
  return {
    palette,
    language: atlas.language.value,
    layers: atlas.layers.value,
    scale,
    online,
    classColours: choroplethColours(palette, atlas.choropleth.value),
    noDataAreas: noDataAreas(atlas),
    outOfScopeAreas: outOfScopeAreas(atlas),
    remainingSites: isEmptyFilter(atlas.filter.value) ? null : atlas.remaining.value.map(({ id }) => id),
    planned: plannedIds(atlas.pack, atlas.plannedIndustry.value),
    bubbleColour: industry && industryColour(palette, industry.order),
  };
}
