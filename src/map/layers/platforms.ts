import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { all, byState, byZoom, hasId, is, visibility } from '../expressions.ts';
import { nameKey } from '../features/names.ts';
import { regular } from '../fonts.ts';
import { imageIds, layerIds, sourceIds } from '../ids.ts';
import type { MapLook } from '../look.ts';

/** Platforms whose extent is known: a shape of that area, dashed since its place is schematic. */
export function platformExtentLayers({ palette, layers: { platforms } }: MapLook): LayerSpecification[] {
  const extent = is('extentKnown', true);
  return [
    {
      id: layerIds.platformExtent,
      type: 'fill',
      source: sourceIds.platforms,
      filter: extent,
      layout: visibility(platforms),
      paint: { 'fill-antialias': false, 'fill-color': palette.ink, 'fill-opacity': 0.06 * platforms.opacity },
    },
    {
      id: layerIds.platformBorder,
      type: 'line',
      source: sourceIds.platforms,
      filter: all(is('extentKnown', true), is('dashed', true)),
      layout: visibility(platforms),
      paint: {
        'line-color': byState(palette.ink, ['selected', palette.accent]),
        'line-width': byState(1.4, ['selected', 2.6], ['hover', 2.2]),
        'line-dasharray': [3, 2],
        'line-opacity': platforms.opacity,
      },
    },
  ];
}

/** Platforms of unknown extent: an open symbol at each of their points. */
export function platformSymbolLayers({ palette, layers: { platforms } }: MapLook): LayerSpecification[] {
  const points = all(is('extentKnown', false), is('symbol', true));
  return [
    {
      id: layerIds.platformMark,
      type: 'circle',
      source: sourceIds.platforms,
      filter: is('extentKnown', false),
      layout: visibility(platforms),
      paint: {
        'circle-radius': 12,
        'circle-color': palette.accent,
        'circle-opacity': byState(0, ['selected', 0.18], ['hover', 0.1]),
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2,
        'circle-stroke-opacity': byState(0, ['selected', 1], ['hover', 0.6]),
      },
    },
    {
      id: layerIds.platformSymbol,
      type: 'symbol',
      source: sourceIds.platforms,
      filter: points,
      layout: {
        ...visibility(platforms),
        'icon-image': ['case', is('major', true), imageIds.majorPlatform, imageIds.platform],
        'icon-size': byZoom([8, 0.7], [11, 1]),
        'icon-allow-overlap': true,
      },
      paint: { 'icon-opacity': platforms.opacity },
    },
  ];
}

export function platformLabelLayers({
  palette,
  language,
  planned,
  layers: { platforms, labels },
}: MapLook): LayerSpecification[] {
  const plannedPlatforms = [...planned.layoutPlatforms, ...planned.platformPlatforms];
  // A platform in parts is ringed at each of them, and each bears its own name.
  const named: ExpressionSpecification = [
    'any',
    hasId(plannedPlatforms),
    ['in', ['get', 'partOf'], ['literal', plannedPlatforms]],
  ];
  return [
    {
      id: layerIds.platformLabel,
      type: 'symbol',
      source: sourceIds.platforms,
      // Those that an industry's plan names are labelled also where the platforms themselves are switched off.
      filter: platforms.visible ? all(is('symbol', true)) : all(is('symbol', true), named),
      layout: {
        ...visibility(labels),
        'text-field': ['get', nameKey(language)],
        'text-font': regular(language),
        'text-size': byZoom([8, 10], [12, 12]),
        'text-max-width': 9,
        'text-line-height': 1.15,
        'text-variable-anchor': [
          'left',
          'right',
          'top',
          'bottom',
          'top-left',
          'top-right',
          'bottom-left',
          'bottom-right',
        ],
        'text-justify': 'auto',
        'text-radial-offset': ['case', ['any', is('extentKnown', true), is('major', true), named], 1.95, 1.05],
        'symbol-sort-key': ['case', is('major', true), 0, 1],
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
        'text-opacity': labels.opacity,
      },
    },
  ];
}
