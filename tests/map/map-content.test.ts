import { signal } from '@preact/signals';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromShifted, toShifted } from '../../src/geo/shifted-datums.ts';
import type { ShownBase } from '../../src/map/bases/shown-base.ts';
import { extraSourceIds } from '../../src/map/extra/ids.ts';
import { loadExtra } from '../../src/map/extra-of.ts';
import { layerIds, sourceIds } from '../../src/map/ids.ts';
import { mapContent } from '../../src/map/map-content.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { composeGround } from '../../src/pack/ground/compose-ground.ts';
import type { Atlas } from '../../src/state/atlas.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityReader, packOf } from '../pack/packs.ts';
import { boundary, controlLine, parcel, squareAt } from './ground-edits.ts';

const pack = await packOf(cityReader);

function newAtlas(): Atlas {
  const plain = effectivePack(pack);
  return createAtlas(plain, defaultView(plain.info, 'zh'), '', {
    packWith: (edits) => effectivePack(pack, edits, composeGround),
  });
}

function make(atlas: Atlas, ...edits: readonly (readonly Parameters<Atlas['actions']['edit']>[1][number][])[]): void {
  const wrong = atlas.actions.edit('test', edits.flat());
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
}

/** Ids of the sources that are others after something was done; what has come or gone among them. */
function changed(content: ReturnType<typeof mapContent>, act: () => void): string[] {
  const before = content.parts.value.sources;
  act();
  const after = content.parts.value.sources;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => before[id] !== after[id]).sort();
}

beforeAll(() => loadExtra());

describe('the map’s sources', () => {
  test('stay the very same when what they are made of does', () => {
    const atlas = newAtlas();
    const content = mapContent(atlas);
    expect(changed(content, () => atlas.actions.setTheme('dark'))).toEqual([]);
    expect(changed(content, () => atlas.actions.select({ kind: 'project', id: 'P12' }))).toEqual([]);
    expect(changed(content, () => make(atlas, parcel('p1', squareAt(121.5, 30.1), { note: 'x' })))).toEqual([
      extraSourceIds.parcelPoints,
      extraSourceIds.parcels,
    ]);
    // Another edit, of another table: the parcel is read again, and is the same.
    const target = { table: 'rules', id: 'small-site-either', field: 'parameter', from: '10', to: '12' };
    expect(changed(content, () => make(atlas, [target]))).toEqual([]);
  });

  test('follow a filter by the labels of areas alone, and that of a drag when it rests', () => {
    const atlas = newAtlas();
    const content = mapContent(atlas);
    const filterFrom = (min: number) => () => atlas.actions.setFilter({ landMu: { min, max: null } });
    expect(changed(content, filterFrom(100))).toEqual([sourceIds.areaLabels]);
    atlas.actions.setDragging(true);
    expect(changed(content, filterFrom(200))).toEqual([]);
    expect(changed(content, () => atlas.actions.setDragging(false))).toEqual([sourceIds.areaLabels]);
  });

  test('follow a change of language by the labels of areas alone', () => {
    const atlas = newAtlas();
    const content = mapContent(atlas);
    expect(changed(content, () => atlas.actions.setLanguage('en'))).toEqual([sourceIds.areaLabels]);
    expect(changed(content, () => atlas.actions.setLanguage('en'))).toEqual([]);
  });

  test('follow a boundary that takes the place of a township’s, and leave platforms and land as they are', () => {
    const atlas = newAtlas();
    const content = mapContent(atlas);
    const areas = JSON.stringify(content.parts.value.sources[sourceIds.areas]);
    const found = changed(content, () => make(atlas, boundary('zhouxiang', squareAt(121.1, 30.15, 0.08))));
    expect(found).toEqual(expect.arrayContaining([sourceIds.areas, sourceIds.lines]));
    for (const id of [sourceIds.land, sourceIds.platforms, sourceIds.places]) expect(found).not.toContain(id);
    atlas.actions.undo();
    expect(JSON.stringify(content.parts.value.sources[sourceIds.areas])).toBe(areas);
  });

  test('come with ground that users bring, and go with it', () => {
    const atlas = newAtlas();
    const content = mapContent(atlas);
    const idsOf = () => content.parts.value.layers.map(({ id }) => id);
    const usual = idsOf();
    make(atlas, controlLine('c1', 'ecological-red-line', squareAt(121.4, 30.1)));
    expect(Object.keys(content.parts.value.sources)).toContain(extraSourceIds.controls);
    const more = idsOf();
    expect(more.filter((id) => usual.includes(id))).toEqual(usual);
    expect(more.indexOf('control-ecological-red-line')).toBeGreaterThan(more.indexOf(layerIds.zoneBorder));
    expect(more.indexOf('control-ecological-red-line')).toBeLessThan(more.indexOf(layerIds.siteFill));
    atlas.actions.undo();
    expect(idsOf()).toEqual(usual);
    expect(Object.keys(content.parts.value.sources)).not.toContain(extraSourceIds.controls);
  });
});

test('a surveyed parcel in the place of a site’s circle changes the zoom at which sites appear', () => {
  const atlas = newAtlas();
  const content = mapContent(atlas);
  const before = content.scale.value;
  // Every second site becomes a few metres wide.
  make(
    atlas,
    ...pack.tables.projects
      .filter((_, row) => row % 2 === 0)
      .map(({ id }, at) => parcel(`p-${id}`, squareAt(121.3 + at * 0.001, 30.2, 0.0002), { projectId: id })),
  );
  expect(content.scale.value.siteZoom).toBeGreaterThan(before.siteZoom + 1);
  const scale = content.scale.value;
  atlas.actions.setTheme('dark');
  expect(content.scale.value).toBe(scale);
});

describe('over a base in GCJ-02', () => {
  const base: ShownBase = {
    base: {
      kind: 'xyz',
      id: 'b',
      name: 'b',
      urls: [],
      datum: 'gcj02',
      attribution: '',
      tileSize: 256,
      maxZoom: 18,
    },
    transform: { toDisplay: toShifted('gcj02'), fromDisplay: fromShifted('gcj02') },
    sources: { 'base-1-0': { type: 'raster', tiles: ['https://example.org/{z}/{x}/{y}.png'] } },
    layers: () => [{ id: 'base-1-0', type: 'raster', source: 'base-1-0' }],
    sprites: [],
    credits: signal([]),
  };
  const firstPosition = (content: ReturnType<typeof mapContent>, id: string): [number, number] => {
    const { data } = content.parts.value.sources[id] as GeoJSONSourceSpecification;
    const flat = JSON.stringify(data).match(/\[(-?[\d.]+),(-?[\d.]+)\]/u);
    return [Number(flat?.[1]), Number(flat?.[2])];
  };
  const metres = ([a, b]: [number, number], [c, d]: [number, number]) =>
    Math.hypot((a - c) * 111_320 * Math.cos((b * Math.PI) / 180), (b - d) * 110_850);

  test('everything is displayed some 500 m away, and the pack is as it was', () => {
    const atlas = newAtlas();
    make(atlas, parcel('p1', squareAt(121.5, 30.1)));
    const content = mapContent(atlas);
    const geometry = JSON.stringify(atlas.pack.geometry.sites);
    const ids = [sourceIds.sites, sourceIds.areas, sourceIds.areaLabels, sourceIds.lines, extraSourceIds.parcels];
    const before = ids.map((id) => firstPosition(content, id));
    content.base.value = base;
    ids.forEach((id, at) => {
      const apart = metres(firstPosition(content, id), before[at] as [number, number]);
      expect(apart, id).toBeGreaterThan(450);
      expect(apart, id).toBeLessThan(560);
    });
    expect(JSON.stringify(atlas.pack.geometry.sites)).toBe(geometry);
    content.base.value = null;
    expect(ids.map((id) => firstPosition(content, id))).toEqual(before);
  });

  test('the base lies under all that is the atlas’s own, and hides nothing but the embedded land and water', () => {
    const content = mapContent(newAtlas());
    content.base.value = base;
    const layers = content.parts.value.layers;
    const at = (id: string) => layers.findIndex((layer) => layer.id === id);
    expect(at('base-1-0')).toBeGreaterThan(at(layerIds.coast));
    expect(at('base-1-0')).toBeLessThan(at(layerIds.graticule));
    const hidden = layers.filter(({ layout }) => layout?.visibility === 'none').map(({ id }) => id);
    expect(hidden).toEqual(
      expect.arrayContaining([layerIds.shore, layerIds.land, layerIds.coast, layerIds.placeLabel, layerIds.waterLabel]),
    );
    expect(hidden).not.toContain(layerIds.townshipGround);
  });
});
