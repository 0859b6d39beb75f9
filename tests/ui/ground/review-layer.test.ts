import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readGeoJson } from '../../../src/exchange/ground/read-geojson.ts';
import type { SourceLayer } from '../../../src/exchange/ground/source-layer.ts';
import { systemId, wgs84 } from '../../../src/model/datum.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { cityBounds } from '../../../src/ui/ground/bounds.ts';
import { type LayerForm, type LayerReview, reviewLayer } from '../../../src/ui/ground/review-layer.ts';
import { countOf, layerFaults, planLayer, takable } from '../../../src/ui/ground/take-layer.ts';
import { cityReader, packOf } from '../../pack/packs.ts';
import { directClient } from './direct-client.ts';

let pack: EffectivePack;
beforeAll(async () => {
  pack = effectivePack(await packOf(cityReader));
});

function layerOf(file: string, text: string): SourceLayer {
  const [layer] = readGeoJson(file, text).layers;
  if (!layer) throw new Error(`${file} holds no layer`);
  return layer;
}

const fixture = (name: string): SourceLayer =>
  layerOf(name, readFileSync(new URL(`../../fixtures/ground/${name}`, import.meta.url), 'utf8'));

/** The shipped shapes of townships as a file of boundaries would have them. */
function boundaries(names: readonly string[]): SourceLayer {
  const { townships } = pack.geometry;
  const features = townships.features.slice(0, names.length).map(({ geometry }, index) => ({
    type: 'Feature',
    properties: { 名称: names[index] },
    geometry,
  }));
  return layerOf('界线.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
}

function review(layer: SourceLayer): LayerReview {
  const city = cityBounds(pack);
  if (!city) throw new Error('the city has no bounds');
  return reviewLayer({ key: 'one', layer, pack: () => pack, city, ask: directClient() });
}

const say = ({ form }: LayerReview, patch: Partial<LayerForm>) => {
  form.value = { ...form.value, ...patch };
};

/** Waits until everything that was asked is answered. */
const isSettled = (one: LayerReview) =>
  vi.waitFor(() => {
    expect(one.question.value).not.toBeNull();
    expect(one.placed.value.done).toBeNull();
    expect(one.isMatching.value).toBe(false);
    expect(one.rows.value.length).toBeGreaterThan(0);
  });

describe('a layer that declares its system', () => {
  test('is placed in it, and all its features wait to be matched', async () => {
    const one = review(fixture('epsg-4528.geojson'));
    await isSettled(one);
    await vi.waitFor(() => expect(one.placed.value.value?.features).toHaveLength(5));
    await isSettled(one);
    expect(one.form.value.system && systemId(one.form.value.system)).toBe('gauss-kruger-120-zone');
    expect(one.placed.value.value?.features[0]?.areaMu).toBeCloseTo(63_242.8 / (10_000 / 15), 3);
    expect(one.rows.value).toHaveLength(5);
    expect(one.form.value.nameColumn).toBe('宗地号');
    one.stop();
  });

  test('becomes parcels of what each was said to belong to, and of nothing', async () => {
    const one = review(fixture('epsg-4528.geojson'));
    await vi.waitFor(() => expect(one.placed.value.value?.features).toHaveLength(5));
    await isSettled(one);
    say(one, { basis: 'surveyed', authority: ' 测绘院 ', accuracyM: '0.05' });
    one.byHand.value = new Map([
      [1, { kind: 'project', id: 'P08' }],
      [2, null],
    ]);
    expect(layerFaults(one)).toEqual([]);
    const { edits, added } = planLayer(pack, one);
    expect(added).toEqual([1, 2, 3, 4, 5]);
    const cells = (field: string) => edits.filter((edit) => edit.field === field).map(({ to }) => to);
    expect(cells('projectId')).toEqual(['P08']);
    expect(new Set(cells('authority'))).toEqual(new Set(['测绘院']));
    expect(new Set(cells('cameIn'))).toEqual(new Set(['gauss-kruger-120-zone']));
    expect(cells('name')).toContain('CX-001');
    one.stop();
  });
});

describe('a layer of which only the format speaks', () => {
  test('waits for the choice, with the ways it could lie', async () => {
    const one = review(fixture('wgs84.geojson'));
    await isSettled(one);
    await vi.waitFor(() => expect(one.alternatives.value.map(({ system }) => system.datum)).toContain('gcj02'));
    expect(one.form.value.system).toBeNull();
    expect(one.placed.value.value).toBeNull();
    expect(layerFaults(one)).toEqual(['system', 'basis']);
    say(one, { system: wgs84 });
    await vi.waitFor(() => expect(one.placed.value.value?.features).toHaveLength(5));
    one.stop();
  });
});

describe('what is still to be said', () => {
  test('is who says so, of official and surveyed ground alone', () => {
    const one = review(fixture('wgs84.geojson'));
    say(one, { system: wgs84, basis: 'official' });
    expect(layerFaults(one)).toEqual(['authority']);
    say(one, { authority: '民政局' });
    expect(layerFaults(one)).toEqual([]);
    say(one, { basis: 'surveyed', authority: ' ' });
    expect(layerFaults(one)).toEqual(['authority']);
    say(one, { basis: 'schematic' });
    expect(layerFaults(one)).toEqual([]);
    one.stop();
  });

  test('is the kind of control lines, and an accuracy that is a number', () => {
    const one = review(fixture('wgs84.geojson'));
    say(one, { system: wgs84, basis: 'published', role: 'control-lines', accuracyM: '约5' });
    expect(layerFaults(one)).toEqual(['lineKind', 'accuracyM']);
    one.stop();
  });
});

test('names that occur once each make boundaries, of which those of nothing known are left', async () => {
  const one = review(boundaries(['龙山镇', '观海卫镇', '无此镇']));
  await isSettled(one);
  await vi.waitFor(() => expect(one.form.value.role).toBe('area-boundaries'));
  say(one, { system: wgs84 });
  await vi.waitFor(() => expect(one.placed.value.value?.features).toHaveLength(3));
  await isSettled(one);
  await vi.waitFor(() => expect(takable(one)).toEqual([1, 2]));
  expect(countOf(one, [1, 2])).toBe(2);
  // The third may be part of another's boundary.
  one.byHand.value = new Map([[3, { kind: 'area', id: 'longshan' }]]);
  expect(countOf(one, takable(one))).toBe(2);
  one.stop();
});
