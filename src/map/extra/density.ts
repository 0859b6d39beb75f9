import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { ClusterResult } from '../../state/clusters.ts';
import { visibility } from '../expressions.ts';
import type { MapLook } from '../look.ts';
import { clusterLayerIds, extraSourceIds } from './ids.ts';

/** The ground of at least each share of the peak, from the widest. */
export const densityFeatures = ({ found }: ClusterResult): Feature[] =>
  (found.density?.lines ?? []).map(({ share, ground }) => ({
    type: 'Feature',
    properties: { share },
    geometry: ground,
  }));

/** Isolines over faint fills, which lie on each other and so grow darker towards the peak. */
export function densityLayers({ palette, layers: { density } }: MapLook): LayerSpecification[] {
  const source = extraSourceIds.density;
  const layout = visibility(density);
  return [
    {
      id: clusterLayerIds.densityFill,
      type: 'fill',
      source,
      layout,
      paint: { 'fill-color': palette.planned, 'fill-opacity': 0.11 * density.opacity, 'fill-antialias': false },
    },
    {
      id: clusterLayerIds.densityLine,
      type: 'line',
      source,
      layout: { ...layout, 'line-join': 'round' },
      paint: {
        'line-color': palette.planned,
        'line-width': ['interpolate', ['linear'], ['get', 'share'], 0.1, 0.8, 0.75, 1.8],
        'line-opacity': 0.85 * density.opacity,
      },
    },
  ];
}
