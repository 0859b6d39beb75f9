import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { areaLayers, areaMarkLayers, outlineLayers, zoneLayers } from './layers/areas.ts';
import { baseLayers, graticuleLabelLayers, graticuleLayers } from './layers/base.ts';
import { bubbleLayers, bubbleObstacleLayers } from './layers/bubbles.ts';
import { areaLabelLayers, areaNameLayers, placeLabelLayers } from './layers/labels.ts';
import { plannedAreaLayers, plannedRingLayers } from './layers/planned.ts';
import { platformExtentLayers, platformLabelLayers, platformSymbolLayers } from './layers/platforms.ts';
import { siteLabelLayers, siteLayers, siteMarkFarLayers, siteObstacleLayers } from './layers/sites.ts';
import type { MapLook } from './look.ts';
import type { Sources } from './sources.ts';

export type LayerMaker = (look: MapLook) => readonly LayerSpecification[];

/** Layers that are there only while there is something for them to show, by their place in the order. */
export interface ExtraLayers {
  /** Over all fills of areas and platforms, under the marks of what is selected. */
  readonly underMarks: readonly LayerMaker[];
  readonly overSites: readonly LayerMaker[];
  readonly onTop: readonly LayerMaker[];
}

const noExtra: ExtraLayers = { underMarks: [], overSites: [], onTop: [] };

/**
 * All layers from the ground up, those of another base in the place of the embedded one's. Text is placed from the end of the
 * list: the last has the first choice of room.
 */
export function buildLayers(
  look: MapLook,
  base: readonly LayerSpecification[] = [],
  extra: ExtraLayers = noExtra,
): LayerSpecification[] {
  return [
    baseLayers,
    () => base,
    graticuleLayers,
    areaLayers,
    outlineLayers,
    plannedAreaLayers,
    zoneLayers,
    platformExtentLayers,
    ...extra.underMarks,
    areaMarkLayers,
    siteLayers,
    ...extra.overSites,
    bubbleLayers,
    siteMarkFarLayers,
    graticuleLabelLayers,
    placeLabelLayers,
    siteLabelLayers,
    areaNameLayers,
    platformLabelLayers,
    areaLabelLayers,
    platformSymbolLayers,
    plannedRingLayers,
    siteObstacleLayers,
    bubbleObstacleLayers,
    ...extra.onTop,
  ].flatMap((layers) => layers(look));
}

/** Sources and layers from the ground up. A source that has not changed is the very same. */
export interface StyleParts {
  readonly sources: Sources;
  readonly layers: readonly LayerSpecification[];
}

/** The whole style. It has no glyphs: all text is drawn with local fonts, so that no request leaves. */
export const buildStyle = ({ sources, layers }: StyleParts): StyleSpecification => ({
  version: 8,
  sources: { ...sources },
  layers: [...layers],
});
