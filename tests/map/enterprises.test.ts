import { type GeoJSONSourceSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { beforeAll, expect, test } from 'vitest';
import { extraEntries } from '../../src/map/extra/extra.ts';
import { extraLayerIds, extraSourceIds } from '../../src/map/extra/ids.ts';
import { loadExtra } from '../../src/map/extra-of.ts';
import { mapContent } from '../../src/map/map-content.ts';
import { buildStyle } from '../../src/map/style.ts';
import { emptyFilter } from '../../src/model/filter.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityReader, packOf } from '../pack/packs.ts';

const pack = await packOf(cityReader);

const firm = (id: string, cells: Readonly<Record<string, string>>) =>
  Object.entries({ name: `合成${id}`, ...cells }).map(([field, to]) => ({
    table: 'enterprises',
    id,
    field,
    from: '',
    to,
  }));
const place = { lng: '121.3', lat: '30.2' };
const firms = [
  ...firm('surveyed', {
    ...place,
    geometryBasis: 'surveyed',
    authority: '合成测绘',
    industryId: 'automotive',
    land: '5',
  }),
  ...firm('published', { ...place, geometryBasis: 'published', land: '50' }),
  ...firm('nowhere', { land: '5' }),
];

function atlasWith(edits: typeof firms) {
  const plain = effectivePack(pack);
  const atlas = createAtlas(plain, defaultView(plain.info, 'zh'), '', {
    packWith: (made) => effectivePack(pack, made),
  });
  expect(atlas.actions.edit('test', edits)).toEqual([]);
  return atlas;
}

beforeAll(() => loadExtra());

test('firms are points where their place is given, and say whether it is exact', () => {
  const atlas = atlasWith(firms);
  const { parts } = mapContent(atlas);
  expect(validateStyleMin(buildStyle(parts.value)).map(({ message }) => message)).toEqual([]);
  expect(parts.value.layers.map(({ id }) => id)).toContain(extraLayerIds.enterprisePoint);
  const { data } = parts.value.sources[extraSourceIds.enterprises] as GeoJSONSourceSpecification;
  const features = typeof data === 'object' && data.type === 'FeatureCollection' ? data.features : [];
  expect(features.map(({ properties }) => [properties?.id, properties?.exact])).toEqual([
    ['surveyed', true],
    ['published', false],
  ]);
});

test('without a place there is no layer, and the legend says which kinds of place there are', () => {
  const entries = (atlas: ReturnType<typeof atlasWith>) =>
    extraEntries(atlas, mapContent(atlas).scale.value).map(({ text }) => text);
  const nowhere = atlasWith(firm('nowhere', { land: '5' }));
  expect(mapContent(nowhere).parts.value.layers.map(({ id }) => id)).not.toContain(extraLayerIds.enterprisePoint);
  expect(entries(nowhere)).toEqual([]);
  const atlas = atlasWith(firms);
  expect(entries(atlas)).toEqual(['企业（位置确切）', '企业（位置不确切）']);
  atlas.actions.setLayer('enterprises', { visible: false });
  expect(entries(atlas)).toEqual([]);
});

test('what the filter leaves out fades, and what is selected stands out', () => {
  const atlas = atlasWith(firms);
  const states = () =>
    mapContent(atlas)
      .states()
      .flatMap(({ source, id, state }) => (source === extraSourceIds.enterprises ? [[id, state]] : []));
  expect(states()).toEqual([]);
  atlas.actions.setFilter({ ...emptyFilter, enterpriseLandMu: { min: 10, max: null } });
  expect(states()).toEqual([['surveyed', { out: true }]]);
  atlas.actions.select({ kind: 'enterprise', id: 'surveyed' });
  expect(states()).toEqual([['surveyed', { out: true, selected: true, hover: false }]]);
});
