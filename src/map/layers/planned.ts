import type { LayerSpecification } from 'maplibre-gl';
import { byZoom, hasId, visibility } from '../expressions.ts';
import { imageIds, layerIds, sourceIds } from '../ids.ts';
import type { MapLook } from '../look.ts';

/** Areas that the plan names for an industry: solid where its layout does, dotted where a platform's paragraph does. */
export function plannedAreaLayers({ palette, planned, layers }: MapLook): LayerSpecification[] {
  const group = layers.planned;
  const line = { 'line-color': palette.planned, 'line-opacity': group.opacity } as const;
  return [
    {
      id: layerIds.plannedArea,
      type: 'fill',
      source: sourceIds.areas,
      filter: hasId([...planned.layoutAreas, ...planned.platformAreas]),
      layout: visibility(group),
      paint: { 'fill-antialias': false, 'fill-color': palette.planned, 'fill-opacity': 0.1 * group.opacity },
    },
    {
      id: layerIds.plannedLayout,
      type: 'line',
      source: sourceIds.areas,
      filter: hasId(planned.layoutAreas),
      layout: { ...visibility(group), 'line-join': 'round' },
      paint: { ...line, 'line-width': byZoom([8, 1.8], [12, 3]) },
    },
    {
      id: layerIds.plannedPlatform,
      type: 'line',
      source: sourceIds.areas,
      filter: hasId(planned.platformAreas),
      layout: { ...visibility(group), 'line-cap': 'round', 'line-join': 'round' },
      paint: { ...line, 'line-width': byZoom([8, 2.2], [12, 3.4]), 'line-dasharray': [0.1, 2] },
    },
  ];
}

/** Platforms that the plan names for an industry: a solid ring, a larger dotted one, or both. */
export function plannedRingLayers({ planned, layers }: MapLook): LayerSpecification[] {
  const ring = (id: string, ids: readonly string[], image: string): LayerSpecification => ({
    id,
    type: 'symbol',
    source: sourceIds.platforms,
    filter: hasId(ids),
    layout: {
      ...visibility(layers.planned),
      'icon-image': image,
      'icon-size': byZoom([8, 0.75], [11, 1]),
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
    paint: { 'icon-opacity': layers.planned.opacity },
  });
  return [
    ring(layerIds.plannedPlatformRing, planned.platformPlatforms, imageIds.platformRing),
    ring(layerIds.plannedLayoutRing, planned.layoutPlatforms, imageIds.layoutRing),
  ];
}
