import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byState, byZoom, is, times, visibility } from '../expressions.ts';
import { imageIds, layerIds, sourceIds } from '../ids.ts';
import type { MapLook } from '../look.ts';

/** Radius of the largest bubble, px, by zoom. */
export const largestRadius: readonly (readonly [number, number])[] = [
  [8, 13],
  [10, 25],
  [12, 34],
];

/** Bubbles give way to the sites over this much zoom around the one where a typical site is 6 px across. */
export const bubblesEnd = ({ scale }: MapLook): number => scale.siteZoom + 0.3;

export const bubbleRadius = (size: ExpressionSpecification, extra = 0): ExpressionSpecification =>
  byZoom(
    ...largestRadius.map(
      ([zoom, radius]) => [zoom, ['+', extra, ['*', radius, size]] as ExpressionSpecification] as const,
    ),
  );

/** A circle for each area whose own area is as the planned new land; feature state `size` is its radius as a share of the largest. */
export function bubbleLayers(look: MapLook): LayerSpecification[] {
  const { palette, layers, scale, bubbleColour } = look;
  const { bubbles } = layers;
  const size: ExpressionSpecification = ['coalesce', ['feature-state', 'size'], 0];
  const present = (value: number): ExpressionSpecification => ['case', ['>', size, 0], value * bubbles.opacity, 0];
  const fades = (value: number) => byZoom([scale.siteZoom - 0.2, present(value)], [bubblesEnd(look), 0]);
  return [
    {
      id: layerIds.bubble,
      type: 'circle',
      source: sourceIds.areaPoints,
      maxzoom: bubblesEnd(look),
      layout: visibility(bubbles),
      paint: {
        'circle-radius': bubbleRadius(['case', ['>', size, 0], ['max', size, 0.12], 0]),
        'circle-color': bubbleColour ?? palette.ink,
        'circle-opacity': fades(bubbleColour ? 0.85 : 0.06),
        'circle-stroke-color': byState(palette.ink, ['selected', palette.accent]),
        'circle-stroke-width': byState(1.3, ['selected', 2.6], ['hover', 2.4]),
        'circle-stroke-opacity': fades(0.95),
      },
    },
  ];
}

/** Clear images as large as the bubbles, which keep labels off them. */
export function bubbleObstacleLayers(look: MapLook): LayerSpecification[] {
  const { bubbles, labels } = look.layers;
  return [
    {
      id: layerIds.bubbleObstacle,
      type: 'symbol',
      source: sourceIds.areaLabels,
      filter: is('kind', 'far'),
      maxzoom: bubblesEnd(look),
      layout: {
        ...visibility({ visible: bubbles.visible && labels.visible, opacity: 1 }),
        'icon-image': imageIds.clear,
        'icon-size': byZoom(
          ...largestRadius.map(
            ([zoom, radius]) => [zoom, times(radius / 2.3, ['max', 0.12, ['get', 'size']])] as const,
          ),
        ),
        'icon-padding': 0,
        'icon-allow-overlap': true,
      },
      paint: { 'icon-opacity': 0 },
    },
  ];
}
