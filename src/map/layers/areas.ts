import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { all, byState, byZoom, expression, hasId, is, times, visibility } from '../expressions.ts';
import { imageIds, layerIds, sourceIds } from '../ids.ts';
import type { MapLook } from '../look.ts';

/** Feature state `class` of an area: the index of its class, or one of these. */
export const noClass = -1;
export const zeroClass = -2;

/** How much of a fill is left where it lies over another base than the embedded one. */
const overOnline = 0.7;

/** Colour by the feature's class; an area without a figure stays blank, and lets another base through. */
function classFill({ palette, classColours, online }: MapLook): ExpressionSpecification {
  const steps = classColours.flatMap((colour, index) => [index, colour]);
  return expression(
    'match',
    ['coalesce', ['feature-state', 'class'], noClass],
    zeroClass,
    palette.zero,
    ...steps,
    online ? 'rgba(0, 0, 0, 0)' : palette.city,
  );
}

/** Full at city scale; fades as the sites appear, so that the ground is quiet under them. */
function fadeNear({ scale, online }: MapLook, far: number, near: number): ExpressionSpecification {
  const share = online ? overOnline : 1;
  return byZoom([scale.siteZoom - 0.2, share * far], [scale.siteZoom + 1.6, share * near]);
}

const township = is('kind', 'township');

export function areaLayers(look: MapLook): LayerSpecification[] {
  const { palette, noDataAreas, outOfScopeAreas, layers, online } = look;
  const { areas } = layers;
  const outOfScope = hasId(outOfScopeAreas);
  const inScope: ExpressionSpecification = ['!', outOfScope];
  // What is clear can still be pointed at.
  const ground = { 'fill-antialias': false, 'fill-opacity': online ? 0 : 1 } as const;
  const layout = visibility(areas);
  return [
    {
      id: layerIds.townshipGround,
      type: 'fill',
      source: sourceIds.areas,
      filter: all(township, inScope),
      paint: { 'fill-color': palette.city, ...ground },
    },
    {
      id: layerIds.townshipClass,
      type: 'fill',
      source: sourceIds.areas,
      filter: all(township, inScope),
      layout,
      paint: {
        'fill-color': classFill(look),
        'fill-opacity': fadeNear(look, areas.opacity, 0.3 * areas.opacity),
        'fill-antialias': false,
      },
    },
    {
      id: layerIds.townshipNoData,
      type: 'fill',
      source: sourceIds.areas,
      filter: all(township, hasId(noDataAreas)),
      layout,
      paint: {
        'fill-antialias': false,
        'fill-pattern': imageIds.noData,
        'fill-opacity': fadeNear(look, areas.opacity, 0.5 * areas.opacity),
      },
    },
    {
      id: layerIds.outOfScopeGround,
      type: 'fill',
      source: sourceIds.areas,
      filter: outOfScope,
      paint: { 'fill-color': palette.land, ...ground },
    },
    {
      id: layerIds.outOfScopeHatch,
      type: 'fill',
      source: sourceIds.areas,
      filter: outOfScope,
      layout,
      paint: { 'fill-antialias': false, 'fill-pattern': imageIds.hatch, 'fill-opacity': areas.opacity },
    },
    {
      id: layerIds.townshipBorder,
      type: 'line',
      source: sourceIds.lines,
      filter: is('kind', 'border'),
      layout: { ...layout, 'line-cap': 'butt' },
      paint: {
        'line-color': online ? palette.ink : palette.muted,
        'line-width': byZoom([8, 0.5], [11, 0.9], [15, 1.4]),
        'line-dasharray': [4, 3],
        'line-opacity': 0.7 * areas.opacity,
      },
    },
    {
      id: layerIds.scopeBorder,
      type: 'line',
      source: sourceIds.lines,
      filter: is('kind', 'scope-border'),
      layout: { ...layout, 'line-cap': 'butt' },
      paint: {
        'line-color': palette.outline,
        'line-width': byZoom([8, 0.8], [11, 1.2], [15, 1.8]),
        'line-dasharray': [5, 2.5],
        'line-opacity': 0.85 * areas.opacity,
      },
    },
  ];
}

/**
 * The border of the city: a long dash, since its course is schematic, on a band that lifts the city off its neighbours, and
 * off whatever another base shows.
 */
export function outlineLayers({ palette, online }: MapLook): LayerSpecification[] {
  const outline = is('kind', 'outline');
  return [
    {
      id: layerIds.cityBand,
      type: 'line',
      source: sourceIds.lines,
      filter: outline,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': online ? palette.halo : palette.outline,
        'line-width': byZoom([8, 4], [12, 9]),
        'line-blur': byZoom([8, 3], [12, 6]),
        'line-opacity': online ? 0.75 : 0.16,
      },
    },
    {
      id: layerIds.cityOutline,
      type: 'line',
      source: sourceIds.lines,
      filter: outline,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.outline,
        'line-width': byZoom([8, 1], [11, 1.5], [15, 2.2]),
        'line-dasharray': [7, 2.5],
      },
    },
  ];
}

/** Hovered and selected area, township or zone: above all fills, below all symbols. */
export function areaMarkLayers({ palette }: MapLook): LayerSpecification[] {
  const mark = { type: 'line', source: sourceIds.areas, layout: { 'line-join': 'round' } } as const;
  return [
    {
      ...mark,
      id: layerIds.areaHover,
      paint: {
        'line-color': palette.ink,
        'line-width': 1.6,
        'line-opacity': byState(0, ['selected', 0], ['hover', 0.85]),
      },
    },
    {
      ...mark,
      id: layerIds.areaCasing,
      paint: { 'line-color': palette.halo, 'line-width': 6, 'line-opacity': byState(0, ['selected', 0.85]) },
    },
    {
      ...mark,
      id: layerIds.areaSelected,
      paint: { 'line-color': palette.accent, 'line-width': 2.6, 'line-opacity': byState(0, ['selected', 1]) },
    },
  ];
}

/** Zones over the townships: units of their own, on the same scale. */
export function zoneLayers(look: MapLook): LayerSpecification[] {
  const { palette, noDataAreas, layers, online } = look;
  const { zones } = layers;
  const layout = visibility(zones);
  const zone = is('kind', 'zone');
  return [
    {
      id: layerIds.zoneGround,
      type: 'fill',
      source: sourceIds.areas,
      filter: zone,
      layout,
      paint: { 'fill-antialias': false, 'fill-color': palette.city, 'fill-opacity': online ? 0 : zones.opacity },
    },
    {
      id: layerIds.zoneClass,
      type: 'fill',
      source: sourceIds.areas,
      filter: zone,
      layout,
      paint: {
        'fill-antialias': false,
        'fill-color': classFill(look),
        'fill-opacity': fadeNear(look, zones.opacity, 0.35 * zones.opacity),
      },
    },
    {
      id: layerIds.zoneNoData,
      type: 'fill',
      source: sourceIds.areas,
      filter: all(zone, hasId(noDataAreas)),
      layout,
      paint: {
        'fill-antialias': false,
        'fill-pattern': imageIds.noData,
        'fill-opacity': fadeNear(look, zones.opacity, 0.5 * zones.opacity),
      },
    },
    {
      id: layerIds.zoneBorder,
      type: 'line',
      source: sourceIds.areas,
      filter: all(zone, is('dashed', true)),
      layout,
      paint: {
        'line-color': palette.ink,
        'line-width': byZoom([8, 0.8], [11, 1.1], [15, 1.6]),
        'line-dasharray': [2, 1.6],
        'line-opacity': times(zones.opacity, 0.8),
      },
    },
  ];
}
