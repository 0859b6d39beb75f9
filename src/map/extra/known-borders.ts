import type { LayerSpecification } from 'maplibre-gl';
import { all, byState, byZoom, is, times, visibility } from '../expressions.ts';
import { sourceIds } from '../ids.ts';
import type { MapLook } from '../look.ts';
import { extraLayerIds } from './ids.ts';

/** Boundaries of areas and platforms whose course is known: whole lines, where a schematic one is dashed. */
export function knownBorderLayers({ palette, layers: { areas, zones, platforms } }: MapLook): LayerSpecification[] {
  return [
    {
      id: extraLayerIds.knownBorder,
      type: 'line',
      source: sourceIds.lines,
      filter: is('kind', 'known-border'),
      layout: { ...visibility(areas), 'line-join': 'round' },
      paint: {
        'line-color': palette.outline,
        'line-width': byZoom([8, 0.6], [11, 1], [15, 1.6]),
        'line-opacity': 0.8 * areas.opacity,
      },
    },
    {
      id: extraLayerIds.knownZone,
      type: 'line',
      source: sourceIds.areas,
      filter: all(is('kind', 'zone'), is('dashed', false)),
      layout: { ...visibility(zones), 'line-join': 'round' },
      paint: {
        'line-color': palette.ink,
        'line-width': byZoom([8, 0.9], [11, 1.3], [15, 1.8]),
        'line-opacity': times(zones.opacity, 0.9),
      },
    },
    {
      id: extraLayerIds.knownPlatform,
      type: 'line',
      source: sourceIds.platforms,
      filter: all(is('extentKnown', true), is('dashed', false)),
      layout: { ...visibility(platforms), 'line-join': 'round' },
      paint: {
        'line-color': byState(palette.ink, ['selected', palette.accent]),
        'line-width': byState(1.4, ['selected', 2.6], ['hover', 2.2]),
        'line-opacity': platforms.opacity,
      },
    },
  ];
}
