import type { Feature } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { OverlayShape } from '../../model/overlay.ts';
import { all, is } from '../expressions.ts';
import { bold } from '../fonts.ts';
import { boundsOf } from '../ground.ts';
import type { MapLook } from '../look.ts';
import { extraLayerIds, extraSourceIds } from './ids.ts';

/** The shapes, and for each label a point in the middle of its shape's upper edge. */
export const overlayFeatures = (shapes: readonly OverlayShape[]): Feature[] => [
  ...shapes.map(({ tone, geometry }): Feature => ({ type: 'Feature', properties: { tone }, geometry })),
  ...shapes.flatMap(({ tone, label, geometry }): Feature[] => {
    const bounds = label ? boundsOf([geometry]) : null;
    if (!bounds) return [];
    const [west, , east, north] = bounds;
    return [
      {
        type: 'Feature',
        properties: { tone, label },
        geometry: { type: 'Point', coordinates: [(west + east) / 2, north] },
      },
    ];
  }),
];

/** Over everything: what is chosen whole and bold, its alternatives dashed, what is wrong in the colour that calls for the eye. */
export function overlayLayers({ palette, language }: MapLook): LayerSpecification[] {
  const source = extraSourceIds.overlay;
  const isLabel: ExpressionSpecification = ['has', 'label'];
  const isOther = is('tone', 'other');
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'tone'],
    'fault',
    palette.accent,
    'other',
    palette.muted,
    palette.planned,
  ];
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: extraLayerIds.overlayFill,
      type: 'fill',
      source,
      filter: all(['!', isOther]),
      paint: { 'fill-color': colour, 'fill-opacity': 0.2, 'fill-antialias': false },
    },
    {
      id: extraLayerIds.overlayCasing,
      type: 'line',
      source,
      layout: round,
      paint: { 'line-color': palette.halo, 'line-width': 5, 'line-opacity': 0.85 },
    },
    {
      id: extraLayerIds.overlayOther,
      type: 'line',
      source,
      filter: isOther,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': 2, 'line-dasharray': [2.5, 1.8] },
    },
    {
      id: extraLayerIds.overlayLine,
      type: 'line',
      source,
      filter: all(['!', isOther]),
      layout: round,
      paint: { 'line-color': colour, 'line-width': 2.6 },
    },
    {
      id: extraLayerIds.overlayPoint,
      type: 'circle',
      source,
      filter: all(['!', isLabel], ['==', ['geometry-type'], 'Point']),
      paint: {
        'circle-radius': ['match', ['get', 'tone'], 'fault', 7, 4],
        'circle-color': colour,
        'circle-opacity': ['match', ['get', 'tone'], 'fault', 0.15, 0.9],
        'circle-stroke-color': ['match', ['get', 'tone'], 'fault', palette.accent, palette.halo],
        'circle-stroke-width': 2,
      },
    },
    {
      id: extraLayerIds.overlayLabel,
      type: 'symbol',
      source,
      filter: isLabel,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': bold(language),
        'text-size': 12.5,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.5],
        'text-max-width': 16,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colour, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
    },
  ];
}
