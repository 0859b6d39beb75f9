import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { industryColour, inkOn, type Palette } from '../../theme/palette.ts';
import {
  bySiteWidth,
  byState,
  byWholeSiteWidth,
  byZoom,
  expression,
  hasId,
  is,
  times,
  visibility,
} from '../expressions.ts';
import { nameKey } from '../features/names.ts';
import { bold, regular } from '../fonts.ts';
import { imageIds, layerIds, sourceIds } from '../ids.ts';
import type { MapLook } from '../look.ts';

const byOrder = (palette: Palette, value: (colour: string) => string): ExpressionSpecification => {
  const orders = palette.industries.map((_, index) => index + 1);
  const cases = orders.flatMap((order) => [order, value(industryColour(palette, order))]);
  return expression('match', ['get', 'order'], ...cases, value(palette.muted));
};

/** Sites appear a little before a typical one is 6 px across, and are whole a little after. */
const appears = (
  { scale }: MapLook,
  opacity: (whole: number) => number | ExpressionSpecification,
): ExpressionSpecification => byZoom([scale.siteZoom - 0.4, 0], [scale.siteZoom + 0.2, opacity(1)]);

/**
 * Px at a whole zoom from which a site's number, and its company's name, are inside it. Paint goes straight from one whole
 * zoom to the next, in which the circle doubles: so a circle of 16 px always has its number, and some of 11 px have theirs.
 */
const numberPx = 11;
const namePx = 56;
const besidePx = 11;
/** Beside a smaller circle among others, a name would seem to be its neighbour's. */
const besideFromPx = 20;

/** The ground of the projects in true size; a dashed edge says that the place is schematic. */
export function siteLayers(look: MapLook): LayerSpecification[] {
  const { palette, scale, layers } = look;
  const { sites } = layers;
  const layout = visibility(sites);
  const minzoom = Math.max(0, scale.siteZoom - 0.4);
  const dimmed = (value: number) => byState(times(value, sites.opacity), ['out', 0.12 * sites.opacity]);
  return [
    {
      id: layerIds.siteFill,
      type: 'fill',
      source: sourceIds.sites,
      minzoom,
      layout,
      paint: {
        'fill-color': byOrder(palette, (colour) => colour),
        'fill-opacity': appears(look, () => dimmed(0.88)),
        'fill-antialias': false,
      },
    },
    {
      id: layerIds.siteBorder,
      type: 'line',
      source: sourceIds.sites,
      minzoom,
      layout,
      paint: {
        'line-color': palette.ink,
        'line-width': byZoom([scale.siteZoom, 0.5], [scale.siteZoom + 4, 1.2]),
        'line-dasharray': ['case', is('dashed', true), ['literal', [2, 1.5]], ['literal', [1, 0]]],
        'line-opacity': appears(look, () => dimmed(0.75)),
      },
    },
    {
      id: layerIds.siteMark,
      type: 'line',
      source: sourceIds.sites,
      minzoom,
      layout,
      paint: {
        'line-color': byState(palette.ink, ['selected', palette.accent]),
        'line-width': byState(0, ['selected', 3.4], ['hover', 2.4], ['related', 2]),
        'line-opacity': byState(0, ['selected', 1], ['hover', 1], ['related', 0.9]),
      },
    },
  ];
}

/** Where the selected project is, while its site is too small to be seen; of one size, since it stands for the place alone. */
export function siteMarkFarLayers({ palette, scale }: MapLook): LayerSpecification[] {
  const always = (value: ExpressionSpecification) => byZoom([0, value], [scale.siteZoom + 1, value]);
  return [
    {
      id: layerIds.siteMarkFar,
      type: 'circle',
      source: sourceIds.sitePoints,
      maxzoom: scale.siteZoom + 1,
      // Written as the bubbles' paint is, to share their shader: compiling one more costs as much as drawing the map.
      paint: {
        'circle-radius': always(byState(0, ['selected', 5])),
        'circle-color': palette.accent,
        'circle-opacity': always(byState(0, ['selected', 1])),
        'circle-stroke-color': byState(palette.halo, ['selected', palette.halo]),
        'circle-stroke-width': byState(0, ['selected', 2]),
        'circle-stroke-opacity': always(byState(0, ['selected', 1])),
      },
    },
  ];
}

/** Number in each circle that has room, with the company's name in large ones; names of the others beside them where there is room. */
export function siteLabelLayers(look: MapLook): LayerSpecification[] {
  const { palette, language, remainingSites, scale, layers } = look;
  const { labels, sites } = layers;
  const layout = visibility({ visible: labels.visible && sites.visible, opacity: 1 });
  const shown = labels.opacity * sites.opacity;
  const name: ExpressionSpecification = ['get', nameKey(language)];
  const number: ExpressionSpecification = ['to-string', ['get', 'no']];
  const numberAndName: ExpressionSpecification = [
    'format',
    number,
    { 'text-font': ['literal', bold(language)] },
    '\n',
    {},
    name,
    { 'font-scale': 0.92 },
  ];
  const ifNameFits = <T>(fits: T, otherwise: T) =>
    byWholeSiteWidth(scale.latitude, (width) => expression('case', ['>=', width, namePx], fits, otherwise));
  const nameEms = language === 'zh' ? 5 : 6.5;
  return [
    {
      id: layerIds.siteNameBeside,
      type: 'symbol',
      source: sourceIds.sitePoints,
      minzoom: scale.siteZoom + 1.2,
      ...(remainingSites ? { filter: hasId(remainingSites) } : {}),
      layout: {
        ...layout,
        'text-field': byWholeSiteWidth(scale.latitude, (width) =>
          expression('case', ['all', ['>=', width, besideFromPx], ['<', width, namePx]], name, ''),
        ),
        'text-font': regular(language),
        'text-size': besidePx,
        'text-max-width': 9,
        'text-line-height': 1.15,
        'text-variable-anchor': [
          'left',
          'right',
          'bottom',
          'top',
          'top-left',
          'bottom-left',
          'top-right',
          'bottom-right',
        ],
        'text-justify': 'auto',
        // An offset holds from one whole zoom to the next, while the circle doubles: half way is clear enough at both ends.
        'text-radial-offset': byWholeSiteWidth(scale.latitude, (width) => ['+', 0.4, ['*', width, 0.75 / besidePx]]),
        'text-padding': 1,
        'symbol-sort-key': ['-', ['get', 'diameterM']],
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
        'text-opacity': shown,
      },
    },
    {
      id: layerIds.siteNumber,
      type: 'symbol',
      source: sourceIds.sitePoints,
      minzoom: Math.max(0, scale.siteZoom),
      layout: {
        ...layout,
        'text-field': ifNameFits(numberAndName, [
          'format',
          number,
          { 'text-font': ['literal', bold(language)] },
        ] as ExpressionSpecification),
        'text-font': regular(language),
        'text-size': bySiteWidth(scale.latitude, (width) => [
          'case',
          ['>=', width, namePx],
          ['min', 15, ['/', width, nameEms + 0.9]],
          ['max', 1, ['min', 14, ['*', width, 0.54]]],
        ]),
        'text-max-width': nameEms,
        'text-line-height': 1.15,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: {
        'text-color': byOrder(palette, inkOn),
        'text-opacity': bySiteWidth(scale.latitude, (width) => [
          'case',
          ['>=', width, numberPx],
          byState(shown, ['out', 0.25 * shown]),
          0,
        ]),
      },
    },
  ];
}

/** MapLibre draws no image at 255 times its size or more. */
const largestIcon = 254;

/** Clear images as large as the circles, placed before all text, which keeps labels off them. */
export function siteObstacleLayers({ scale, layers: { sites } }: MapLook): LayerSpecification[] {
  return [
    {
      id: layerIds.siteObstacle,
      type: 'symbol',
      source: sourceIds.sitePoints,
      minzoom: Math.max(0, scale.siteZoom),
      layout: {
        ...visibility(sites),
        'icon-image': imageIds.clear,
        'icon-size': bySiteWidth(scale.latitude, (width) => ['min', largestIcon, ['*', width, 0.72 / 4]]),
        'icon-padding': 0,
        'icon-allow-overlap': true,
      },
      paint: { 'icon-opacity': 0 },
    },
  ];
}
