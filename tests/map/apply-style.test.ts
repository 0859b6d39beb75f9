import type { LayerSpecification, Map as MapLibreMap, SourceSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { applyStyle } from '../../src/map/apply-style.ts';
import { putStates } from '../../src/map/put.ts';
import type { StyleParts } from '../../src/map/style.ts';

/** A map that holds ids in order and writes down what is done to it. */
function fakeMap({ sources, layers }: StyleParts, refused: readonly string[] = []) {
  const order = layers.map(({ id }) => id);
  const there = new Set(Object.keys(sources));
  const done: string[] = [];
  const map = Object.assign({} as MapLibreMap, {
    getLayer: (id: string) => (order.includes(id) ? {} : undefined),
    getSource: (id: string) =>
      there.has(id) ? { setData: (data: unknown) => done.push(`data ${id} ${JSON.stringify(data)}`) } : undefined,
    addLayer: ({ id }: LayerSpecification, before?: string) => {
      if (!refused.includes(id)) order.splice(before ? order.indexOf(before) : order.length, 0, id);
    },
    removeLayer: (id: string) => order.splice(order.indexOf(id), 1),
    addSource: (id: string) => there.add(id),
    removeSource: (id: string) => there.delete(id),
    setFilter: (id: string) => done.push(`filter ${id}`),
    setLayerZoomRange: (id: string, least: number, most: number) => done.push(`zooms ${id} ${least} ${most}`),
    setPaintProperty: (id: string, name: string, value: unknown) => done.push(`paint ${id} ${name} ${String(value)}`),
    setLayoutProperty: (id: string, name: string) => done.push(`layout ${id} ${name}`),
    setFeatureState: ({ id }: { id: string }, state: object) => done.push(`state ${id} ${JSON.stringify(state)}`),
    removeFeatureState: ({ id }: { id: string }) => done.push(`no state ${id}`),
  });
  return { map, order, there, done };
}

const fill = (id: string, more: Partial<LayerSpecification> = {}) =>
  ({ id, type: 'fill', source: 's', ...more }) as LayerSpecification;
const data = (text: string): SourceSpecification => ({ type: 'geojson', data: text });
const s = data('one');

test('layers come in their place and go, and those that stay keep their order', () => {
  const before = { sources: { s }, layers: ['a', 'b', 'c'].map((id) => fill(id)) };
  const after = { sources: { s, t: s }, layers: ['x', 'a', 'y', 'z', 'c', 'w'].map((id) => fill(id)) };
  const { map, order, there, done } = fakeMap(before);
  applyStyle(map, before, after);
  expect(order).toEqual(['x', 'a', 'y', 'z', 'c', 'w']);
  expect([...there]).toEqual(['s', 't']);
  applyStyle(map, after, before);
  expect(order).toEqual(['a', 'b', 'c']);
  expect([...there]).toEqual(['s']);
  expect(done).toEqual([]);
});

test('a layer that the map refuses does not keep others from their place', () => {
  const before = { sources: { s }, layers: [fill('a')] };
  const { map, order } = fakeMap(before, ['bad']);
  applyStyle(map, before, { sources: { s }, layers: [fill('x'), fill('bad'), fill('a')] });
  expect(order).toEqual(['x', 'a']);
});

test('only what differs is set, and data only where the source is another', () => {
  const before = { sources: { s, t: data('t') }, layers: [fill('a', { paint: { 'fill-opacity': 1 } }), fill('b')] };
  const after = {
    sources: { s, t: data('new') },
    layers: [fill('a', { paint: { 'fill-opacity': 0.5 } }), fill('b', { minzoom: 9 })],
  };
  const { map, done } = fakeMap(before);
  applyStyle(map, before, after);
  expect(done).toEqual(['data t "new"', 'zooms b 9 24', 'paint a fill-opacity 0.5']);
});

test('states are set where they differ, wait for their source, and go with their feature', () => {
  const { map, done, there } = fakeMap({ sources: { s }, layers: [] });
  const entry = (source: string, id: string, out: boolean) => ({ source, id, state: { out } });
  const known = putStates(map, new Map(), [entry('s', 'a', true), entry('late', 'b', true)]);
  expect(done.splice(0)).toEqual(['state a {"out":true}']);
  there.add('late');
  const now = putStates(map, known, [entry('s', 'a', true), entry('late', 'b', true)]);
  expect(done.splice(0)).toEqual(['state b {"out":true}']);
  putStates(map, now, [entry('s', 'a', false)]);
  expect(done).toEqual(['state a {"out":false}', 'no state b']);
});
