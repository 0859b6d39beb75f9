import { signal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import type { ShownBase } from '../../../src/map/bases/shown-base.ts';
import { watchTiles } from '../../../src/map/bases/watch-tiles.ts';
import { identityTransform } from '../../../src/map/display-transform.ts';

const shown: ShownBase = {
  base: { kind: 'xyz', id: 'a', name: 'a', urls: [], datum: 'wgs84', attribution: '', tileSize: 256, maxZoom: 18 },
  transform: identityTransform,
  sources: { 'base-1-0': { type: 'raster', tiles: [] } },
  layers: () => [],
  sprites: [],
  credits: signal([]),
};

/** A base under watch on a map that only tells what happens to it. */
function watched() {
  const listeners = new Map<string, Set<(event: object) => void>>();
  const map = Object.assign({} as MapLibreMap, {
    on: (name: string, listener: (event: object) => void) =>
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
    off: (name: string, listener: (event: object) => void) => listeners.get(name)?.delete(listener),
    getSource: () => ({}),
  });
  const failures: string[] = [];
  watchTiles(map, shown, (detail) => failures.push(detail));
  const fire = (name: string, event: object = {}) => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(event);
  };
  return {
    failures,
    comes: () => fire('sourcedata', { sourceId: 'base-1-0', tile: {} }),
    fails: (status = 500) => fire('error', { sourceId: 'base-1-0', error: { message: '', status } }),
    rests: () => fire('idle'),
    ownSourceFails: () => fire('error', { sourceId: 'sites', error: { message: '' } }),
  };
}

test('one failing tile of many is no failure', () => {
  const { failures, comes, fails, rests } = watched();
  for (let tile = 0; tile < 40; tile += 1) {
    if (tile % 5 === 0) fails();
    else comes();
  }
  rests();
  expect(failures).toEqual([]);
});

test('a map that comes to rest without a tile has no base, and says with which error', () => {
  const { failures, fails, rests } = watched();
  fails(403);
  rests();
  rests();
  expect(failures).toEqual(['403']);
});

test('a base of which the host has no tile here has failed too, though nothing is an error', () => {
  const { failures, rests } = watched();
  rests();
  expect(failures).toEqual(['']);
});

test('a base whose host goes away has failed after many tiles in a row', () => {
  const { failures, comes, fails, ownSourceFails } = watched();
  comes();
  for (let tile = 0; tile < 7; tile += 1) fails(0);
  ownSourceFails();
  expect(failures).toEqual([]);
  fails(0);
  expect(failures).toEqual(['']);
});
