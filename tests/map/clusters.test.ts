import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test, vi } from 'vitest';
import { findClusters } from '../../src/geo/clusters/find-clusters.ts';
import { clusterColours } from '../../src/map/extra/cluster-colours.ts';
import { clusterFeatures, clusterLayers } from '../../src/map/extra/clusters.ts';
import { densityFeatures, densityLayers } from '../../src/map/extra/density.ts';
import { clusterLayerIds } from '../../src/map/extra/ids.ts';
import { mapContent } from '../../src/map/map-content.ts';
import { languages } from '../../src/model/language.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { clusterResult } from '../../src/state/clusters.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { contrast, darkPalette, lightPalette } from '../../src/theme/palette.ts';
import '../../src/i18n/later-messages.ts';
import { cityReader, packOf } from '../pack/packs.ts';

vi.mock('../../src/worker/ground-client.ts', () => ({ groundClient: () => () => new Promise(() => undefined) }));

const pack = await packOf(cityReader);
const settings = { distanceM: 2500, least: 3, bandwidthM: 1500 };
/** Two groups of three, and one place apart. */
const places = [121.2, 121.4].flatMap((lng) =>
  [0, 0.004, 0.008].map((step): [number, number] => [lng + step, 30.15 + step ** 1.5]),
);
const alone: [number, number] = [121.3, 30.3];
const all = [...places, alone];
const result = clusterResult(
  all.map((place, at) => ({ kind: 'enterprise', id: `e-${at}`, place, landMu: 1, industryId: null })),
  settings,
  findClusters(all, 121.3, settings),
);

test('each place has the number of its cluster, one of none has 0, and each cluster a hull and a name', () => {
  const properties = clusterFeatures(result, 'en').map((feature) => feature.properties);
  const of = (kind: string) => properties.filter((each) => each?.kind === kind);
  expect(of('place').map((each) => each?.number)).toEqual([1, 1, 1, 2, 2, 2, 0]);
  expect(of('hull').map((each) => each?.number)).toEqual([1, 2]);
  expect(of('name').map((each) => each?.name)).toEqual(['Cluster 1 · n 3', 'Cluster 2 · n 3']);
});

test('density is drawn from the widest ground to the densest', () => {
  expect(densityFeatures(result).map((feature) => feature.properties?.share)).toEqual([0.1, 0.25, 0.5, 0.75]);
});

test('the style of clusters and density is valid in each language and theme, with each of its layers', () => {
  for (const language of languages) {
    for (const theme of ['light', 'dark'] as const) {
      const plain = effectivePack(pack);
      const atlas = createAtlas(plain, { ...defaultView(plain.info, language), theme }, '');
      const { look } = mapContent(atlas);
      const layers = [...densityLayers(look.value), ...clusterLayers(2)(look.value)];
      expect(layers.map(({ id }) => id).sort()).toEqual(Object.values(clusterLayerIds).sort());
      const none = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
      const faults = validateStyleMin({ version: 8, sources: { clusters: none, density: none }, layers });
      expect(faults.map(({ message }) => message)).toEqual([]);
    }
  }
});

test('names of clusters stand out from their halo and from the city in each theme', () => {
  for (const palette of [lightPalette, darkPalette]) {
    expect(new Set(clusterColours(palette)).size).toBe(6);
    for (const colour of clusterColours(palette)) {
      expect(contrast(colour, palette.halo)).toBeGreaterThan(4.5);
      expect(contrast(colour, palette.city)).toBeGreaterThan(4.5);
    }
  }
});
