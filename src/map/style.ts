import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { areaLayers, areaMarkLayers, outlineLayers, zoneLayers } from './layers/areas.ts';
import { baseLayers, graticuleLabelLayers, graticuleLayers } from './layers/base.ts';
import { bubbleLayers, bubbleObstacleLayers } from './layers/bubbles.ts';
import { areaLabelLayers, areaNameLayers, placeLabelLayers } from './layers/labels.ts';
import { plannedAreaLayers, plannedRingLayers } from './layers/planned.ts';
import { platformExtentLayers, platformLabelLayers, platformSymbolLayers } from './layers/platforms.ts';
import { siteLabelLayers, siteLayers, siteMarkFarLayers, siteObstacleLayers } from './layers/sites.ts';
import type { MapLook } from './look.ts';

/** All layers from the ground up. Text is placed from the end of the list: the last has the first choice of room. */
export function buildLayers(look: MapLook): LayerSpecification[] {
  return [
    baseLayers,
    graticuleLayers,
    areaLayers,
    outlineLayers,
    plannedAreaLayers,
    zoneLayers,
    platformExtentLayers,
    areaMarkLayers,
    siteLayers,
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
  ].flatMap((layers) => layers(look));
}

/** The whole style. It has no glyphs: all text is drawn with local fonts, so that no request leaves. */
export const buildStyle = (
  look: MapLook,
  sources: Readonly<Record<string, GeoJSONSourceSpecification>>,
): StyleSpecification => ({
  version: 8,
  sources: { ...sources },
  layers: buildLayers(look),
});
