import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

type Part = Readonly<Record<string, unknown>>;

const partOf = (layer: LayerSpecification, part: 'paint' | 'layout'): Part => (layer[part] ?? {}) as Part;
const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** Properties that differ, with their new value; undefined goes back to the default. */
export function changedProperties(before: Part, after: Part): readonly (readonly [string, unknown])[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => differ(before[name], after[name])).map((name) => [name, after[name]]);
}

/** Brings the map's layers from one list to another of the same ids, touching only what differs. */
export function applyLayers(
  map: MapLibreMap,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  const known = new Map(before.map((layer) => [layer.id, layer]));
  for (const layer of after) {
    const was = known.get(layer.id);
    if (!was) throw new Error(`no layer ${layer.id} in the style`);
    const filter = 'filter' in layer ? layer.filter : undefined;
    if (differ('filter' in was ? was.filter : undefined, filter)) map.setFilter(layer.id, filter ?? null);
    for (const [name, value] of changedProperties(partOf(was, 'layout'), partOf(layer, 'layout'))) {
      map.setLayoutProperty(layer.id, name as never, value as never);
    }
    for (const [name, value] of changedProperties(partOf(was, 'paint'), partOf(layer, 'paint'))) {
      map.setPaintProperty(layer.id, name as never, value as never);
    }
  }
}
