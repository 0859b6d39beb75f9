import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '../../model/language.ts';
import { byZoom, is, visibility } from '../expressions.ts';
import { nameKey } from '../features/names.ts';
import { bold, regular } from '../fonts.ts';
import { layerIds, sourceIds } from '../ids.ts';
import type { MapLook } from '../look.ts';
import { bubblesEnd, largestRadius } from './bubbles.ts';

const nameAnd = (figures: string, language: Language): ExpressionSpecification => [
  'format',
  ['get', 'name'],
  { 'text-font': ['literal', bold(language)] },
  '\n',
  {},
  ['get', figures],
  { 'font-scale': 0.86 },
];

const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
const wideAnchors = ['left', 'right', 'top', 'bottom', ...corners];
const tallAnchors = ['top', 'bottom', 'right', 'left', ...corners];

const areaTextPx = 13;
/** From this zoom the city is wide enough for figures in one line; a phone shows it smaller. */
const wideZoom = 9;

/** Names of areas of which no project is shown: quieter and smaller. */
export function areaNameLayers({ palette, language, layers: { labels } }: MapLook): LayerSpecification[] {
  return [
    {
      id: layerIds.areaName,
      type: 'symbol',
      source: sourceIds.areaLabels,
      filter: is('kind', 'quiet'),
      layout: {
        ...visibility(labels),
        'text-field': ['get', 'name'],
        'text-font': regular(language),
        'text-size': byZoom([8, 10], [11, 12], [14, 14]),
        'text-max-width': 7,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.4,
        'text-padding': 2,
      },
      paint: {
        'text-color': palette.muted,
        'text-halo-color': palette.city,
        'text-halo-width': 1.5,
        'text-opacity': labels.opacity,
      },
    },
  ];
}

/** Names and figures of the areas of which the filter leaves projects. */
export function areaLabelLayers(look: MapLook): LayerSpecification[] {
  const { palette, language, layers } = look;
  const { labels } = layers;
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.5, 'text-opacity': labels.opacity };
  const change = bubblesEnd(look);
  const loud = {
    ...visibility(labels),
    'text-field': [
      'step',
      ['zoom'],
      nameAnd('figuresTall', language),
      wideZoom,
      nameAnd('figures', language),
    ] as ExpressionSpecification,
    'text-font': regular(language),
    'text-size': ['step', ['zoom'], areaTextPx - 1.5, wideZoom, areaTextPx] as ExpressionSpecification,
    'text-line-height': 1.25,
    'text-max-width': 14,
    'symbol-sort-key': ['-', ['get', 'size']] as ExpressionSpecification,
  };
  return [
    {
      id: layerIds.areaLabelNear,
      type: 'symbol',
      source: sourceIds.areaLabels,
      filter: is('kind', 'near'),
      minzoom: change,
      layout: { ...loud, 'text-anchor': 'bottom', 'text-offset': [0, -0.5], 'text-padding': 4 },
      paint: { ...halo, 'text-color': palette.ink },
    },
    {
      id: layerIds.areaLabel,
      type: 'symbol',
      source: sourceIds.areaLabels,
      filter: is('kind', 'far'),
      maxzoom: change,
      layout: {
        ...loud,
        'text-variable-anchor': [
          'step',
          ['zoom'],
          ['literal', tallAnchors],
          wideZoom,
          ['literal', wideAnchors],
        ] as ExpressionSpecification,
        'text-justify': 'auto',
        'text-radial-offset': byZoom(
          ...largestRadius.map(
            ([zoom, radius]) =>
              [
                zoom,
                [
                  '+',
                  0.42,
                  ['*', radius / (zoom < wideZoom ? areaTextPx - 1.5 : areaTextPx), ['get', 'clearance']],
                ] as ExpressionSpecification,
              ] as const,
          ),
        ),
        'text-padding': 2,
      },
      paint: { ...halo, 'text-color': palette.ink },
    },
  ];
}

/** Names of neighbours and waters: quiet, and the first to give way. Another base has its own. */
export function placeLabelLayers({ palette, language, online, layers }: MapLook): LayerSpecification[] {
  const labels = { ...layers.labels, visible: layers.labels.visible && !online };
  const water = is('kind', 'water');
  const name: ExpressionSpecification = ['get', nameKey(language)];
  return [
    {
      id: layerIds.placeLabel,
      type: 'symbol',
      source: sourceIds.places,
      filter: [
        'all',
        ['!', water],
        ['any', ['<', ['get', 'rank'], 3], ['>=', ['zoom'], 9.5]],
      ] as ExpressionSpecification,
      layout: {
        ...visibility(labels),
        'text-field': name,
        'text-font': regular(language),
        'text-size': byZoom([7, ['match', ['get', 'rank'], 1, 12, 10]], [12, ['match', ['get', 'rank'], 1, 16, 13]]),
        'text-letter-spacing': 0.08,
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': palette.muted,
        'text-opacity': 0.9 * labels.opacity,
        'text-halo-color': palette.land,
        'text-halo-width': 1.2,
      },
    },
    {
      id: layerIds.waterLabel,
      type: 'symbol',
      source: sourceIds.places,
      filter: water,
      layout: {
        ...visibility(labels),
        'text-field': name,
        'text-font': regular(language),
        'text-size': byZoom([7, 13], [10, 19], [12, 24]),
        'text-letter-spacing': language === 'zh' ? 0.9 : 0.35,
        'text-max-width': 30,
      },
      paint: {
        'text-color': palette.waterInk,
        'text-opacity': 0.85 * labels.opacity,
        'text-halo-color': palette.water,
        'text-halo-width': 1,
      },
    },
  ];
}
