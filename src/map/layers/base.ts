import type { LayerSpecification } from 'maplibre-gl';
import { byZoom, is, visibility } from '../expressions.ts';
import { regular } from '../fonts.ts';
import { layerIds, sourceIds } from '../ids.ts';
import type { MapLook } from '../look.ts';

/** Water, land and coast: three near neutrals under everything. Under another base only a ground of one colour is left of them. */
export function baseLayers({ palette, online }: MapLook): LayerSpecification[] {
  const hidden = online ? ({ visibility: 'none' } as const) : {};
  return [
    {
      id: layerIds.water,
      type: 'background',
      paint: { 'background-color': online ? palette.land : palette.water },
    },
    {
      id: layerIds.shore,
      type: 'line',
      source: sourceIds.land,
      layout: { 'line-join': 'round', ...hidden },
      paint: {
        'line-color': palette.coast,
        'line-width': byZoom([8, 8], [14, 26]),
        'line-blur': byZoom([8, 7], [14, 24]),
        'line-opacity': 0.8,
      },
    },
    {
      id: layerIds.land,
      type: 'fill',
      source: sourceIds.land,
      layout: hidden,
      paint: { 'fill-color': palette.land, 'fill-antialias': false },
    },
    {
      id: layerIds.coast,
      type: 'line',
      source: sourceIds.land,
      layout: hidden,
      paint: { 'line-color': palette.coast, 'line-width': byZoom([8, 0.6], [14, 1.4]) },
    },
  ];
}

/** Meridians and parallels, and their figures. */
export function graticuleLayers({ palette, layers: { graticule } }: MapLook): LayerSpecification[] {
  return [
    {
      id: layerIds.graticule,
      type: 'line',
      source: sourceIds.lines,
      filter: is('kind', 'graticule'),
      layout: visibility(graticule),
      paint: { 'line-color': palette.waterInk, 'line-width': 0.6, 'line-opacity': 0.28 * graticule.opacity },
    },
  ];
}

export function graticuleLabelLayers({ palette, language, online, layers }: MapLook): LayerSpecification[] {
  const { graticule } = layers;
  return [
    {
      id: layerIds.graticuleLabel,
      type: 'symbol',
      source: sourceIds.lines,
      filter: is('kind', 'graticule-label'),
      layout: {
        ...visibility(graticule),
        'text-field': ['get', 'label'],
        'text-font': regular(language),
        'text-size': 9.5,
        'text-padding': 12,
      },
      paint: {
        'text-color': palette.waterInk,
        'text-opacity': 0.85 * graticule.opacity,
        ...(online ? { 'text-halo-color': palette.halo, 'text-halo-width': 1.4 } : {}),
      },
    },
  ];
}
