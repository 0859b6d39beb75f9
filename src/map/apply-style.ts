import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { StyleParts } from './style.ts';

type Part = Readonly<Record<string, unknown>>;

const partOf = (layer: LayerSpecification, part: 'paint' | 'layout'): Part => (layer[part] ?? {}) as Part;
const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** Properties that differ, with their new value; undefined goes back to the default. */
export function changedProperties(before: Part, after: Part): readonly (readonly [string, unknown])[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => differ(before[name], after[name])).map((name) => [name, after[name]]);
}

function changeLayer(map: MapLibreMap, was: LayerSpecification, layer: LayerSpecification): void {
  if (was === layer) return;
  const filter = 'filter' in layer ? layer.filter : undefined;
  if (differ('filter' in was ? was.filter : undefined, filter)) map.setFilter(layer.id, filter ?? null);
  const zooms = ({ minzoom, maxzoom }: LayerSpecification) => [minzoom ?? 0, maxzoom ?? 24] as const;
  if (differ(zooms(was), zooms(layer))) map.setLayerZoomRange(layer.id, ...zooms(layer));
  for (const [name, value] of changedProperties(partOf(was, 'layout'), partOf(layer, 'layout'))) {
    map.setLayoutProperty(layer.id, name as never, value as never);
  }
  for (const [name, value] of changedProperties(partOf(was, 'paint'), partOf(layer, 'paint'))) {
    map.setPaintProperty(layer.id, name as never, value as never);
  }
}

/**
 * Brings the map from one style to another, touching only what differs: a source whose identity has changed gets its data
 * anew, and layers come and go in their place. What both have stands in the same order.
 */
export function applyStyle(map: MapLibreMap, before: StyleParts, after: StyleParts): void {
  const stays = new Set(after.layers.map(({ id }) => id));
  const known = new Map(before.layers.map((layer) => [layer.id, layer]));
  for (const { id } of before.layers) if (!stays.has(id) && map.getLayer(id)) map.removeLayer(id);
  for (const id of Object.keys(before.sources)) if (!after.sources[id] && map.getSource(id)) map.removeSource(id);
  for (const [id, source] of Object.entries(after.sources)) {
    if (!before.sources[id]) map.addSource(id, source);
    else if (before.sources[id] !== source && source.type === 'geojson')
      map.getSource<GeoJSONSource>(id)?.setData(source.data);
  }
  let next: string | undefined;
  for (const layer of after.layers.toReversed()) {
    const was = known.get(layer.id);
    if (was) changeLayer(map, was, layer);
    else map.addLayer(layer, next);
    // What the map refuses, as a layer of a foreign style that is not valid, is no place to put another before.
    if (map.getLayer(layer.id)) next = layer.id;
  }
}
