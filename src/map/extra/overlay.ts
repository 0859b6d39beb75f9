import type { Feature } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { OverlayShape } from '../../model/overlay.ts';
import { darkPalette, type Palette } from '../../theme/palette.ts';
import { all, is } from '../expressions.ts';
import { bold } from '../fonts.ts';
import { boundsOf } from '../ground.ts';
import type { MapLook } from '../look.ts';
import { extraLayerIds, extraSourceIds } from './ids.ts';

/** Colours of alternatives, by turns: apart from each other, and from what is chosen. */
const otherColours = (palette: Palette): readonly string[] =>
  palette === darkPalette ? [palette.ink, '#f0b36b', '#8fd6a6'] : [palette.ink, '#8a4b00', '#1d6b3a'];

/**
 * The shapes, and for each label a point in the middle of its shape's upper edge. Alternatives are numbered by their labels,
 * so that what belongs together has one colour.
 */
export function overlayFeatures(shapes: readonly OverlayShape[]): Feature[] {
  const alternatives = [...new Set(shapes.filter(({ tone }) => tone === 'other').map(({ label }) => label))];
  const propertiesOf = ({ tone, label }: OverlayShape) => ({ tone, rank: alternatives.indexOf(label) % 3 });
  return [
    ...shapes.map((shape): Feature => {
      return { type: 'Feature', properties: propertiesOf(shape), geometry: shape.geometry };
    }),
    ...shapes.flatMap((shape): Feature[] => {
      const bounds = shape.label ? boundsOf([shape.geometry]) : null;
      if (!bounds) return [];
      const [west, , east, north] = bounds;
      const coordinates = [(west + east) / 2, north];
      const properties = { ...propertiesOf(shape), label: shape.label };
      return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates } }];
    }),
  ];
}

/** Over everything: what is chosen whole and bold, its alternatives dashed, what is wrong in the colour that calls for the eye. */
export function overlayLayers({ palette, language }: MapLook): LayerSpecification[] {
  const source = extraSourceIds.overlay;
  const isLabel: ExpressionSpecification = ['has', 'label'];
  const isOther = is('tone', 'other');
  const [first = palette.ink, second = first, third = first] = otherColours(palette);
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'tone'],
    'fault',
    palette.accent,
    'other',
    ['match', ['get', 'rank'], 1, second, 2, third, first],
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
