import { type GeoJSONSourceSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { beforeAll, expect, test } from 'vitest';
import { controlLook } from '../../src/map/extra/control-look.ts';
import { extraEntries } from '../../src/map/extra/extra.ts';
import { extraLayerIds, extraSourceIds } from '../../src/map/extra/ids.ts';
import { overlayFeatures } from '../../src/map/extra/overlay.ts';
import { loadExtra } from '../../src/map/extra-of.ts';
import { layerIds } from '../../src/map/ids.ts';
import { mapContent } from '../../src/map/map-content.ts';
import { buildStyle } from '../../src/map/style.ts';
import { controlLineKinds } from '../../src/model/boundary.ts';
import { languages } from '../../src/model/language.ts';
import type { ViewState } from '../../src/model/view-state.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { composeGround } from '../../src/pack/ground/compose-ground.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { darkPalette, lightPalette, type Palette } from '../../src/theme/palette.ts';
import { cityReader, packOf } from '../pack/packs.ts';
import { expectApart } from './colours-apart.ts';
import { boundary, controlLine, parcel, squareAt } from './ground-edits.ts';

const pack = await packOf(cityReader);

const everything = [
  ...parcel('own', squareAt(121.56, 30.12), { projectId: 'P12' }),
  ...parcel('drawn', squareAt(121.57, 30.12), { projectId: 'P14', geometryBasis: 'schematic', authority: '' }),
  ...parcel('nobody', squareAt(121.58, 30.12)),
  ...controlLineKinds.flatMap((kind, at) => controlLine(kind, kind, squareAt(121.4 + at * 0.02, 30.1))),
  ...boundary('zhouxiang', squareAt(121.1, 30.15, 0.08)),
];

const firm = Object.entries({ name: '合成', lng: '121.3', lat: '30.2', geometryBasis: 'published' }).map(
  ([field, to]) => ({ table: 'enterprises', id: 'firm', field, from: '', to }),
);

function atlasWith(edits: typeof everything, view: Partial<ViewState> = {}) {
  const plain = effectivePack(pack);
  const atlas = createAtlas(plain, { ...defaultView(plain.info, 'zh'), ...view }, '', {
    packWith: (made) => effectivePack(pack, made, composeGround),
  });
  const wrong = atlas.actions.edit('test', edits);
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  return atlas;
}

beforeAll(() => loadExtra());

test('the style with all that users may bring is valid in each language and theme, and has each of its layers', () => {
  for (const language of languages) {
    for (const theme of ['light', 'dark'] as const) {
      const atlas = atlasWith([...everything, ...firm], { language, theme });
      atlas.actions.setOverlay([{ tone: 'fault', label: 'here', geometry: squareAt(121.5, 30.1) }]);
      const { parts } = mapContent(atlas);
      expect(validateStyleMin(buildStyle(parts.value)).map(({ message }) => message)).toEqual([]);
      const ids = parts.value.layers.map(({ id }) => id);
      const known: readonly string[] = Object.values(layerIds);
      expect(ids.filter((id) => !known.includes(id)).sort()).toEqual(Object.values(extraLayerIds).sort());
    }
  }
});

const featuresOf = (atlas: ReturnType<typeof atlasWith>, id: string) => {
  const { data } = mapContent(atlas).parts.value.sources[id] as GeoJSONSourceSpecification;
  return typeof data === 'object' && 'features' in data ? data.features : [];
};

test('a parcel is drawn by whose it is and how it is known, and leads to its project', () => {
  const properties = featuresOf(atlasWith(everything), extraSourceIds.parcels).map((feature) => feature.properties);
  expect(properties).toEqual([
    { id: 'own', projectId: 'P12', order: expect.any(Number), dashed: false },
    { id: 'drawn', projectId: 'P14', order: expect.any(Number), dashed: true },
    { id: 'nobody', projectId: '', order: 0, dashed: false },
  ]);
});

test('a control line bears the name of its kind in both languages, so that neither colour nor pattern is needed', () => {
  const [first] = featuresOf(atlasWith(everything), extraSourceIds.controls);
  expect(first?.properties).toMatchObject({ 'name:zh': '城镇开发边界', 'name:en': 'Urban growth boundary' });
});

test('what belongs to one alternative has one colour, and what is chosen none of theirs', () => {
  const at = (lng: number, tone: 'chosen' | 'other', label: string) => ({ tone, label, geometry: squareAt(lng, 30) });
  const features = overlayFeatures([at(121, 'other', 'A'), at(121.1, 'other', 'B'), at(121.2, 'other', 'A')]);
  expect(features.map(({ properties }) => [properties?.rank, properties?.label])).toEqual([
    [0, undefined],
    [1, undefined],
    [0, undefined],
    [0, 'A'],
    [1, 'B'],
    [0, 'A'],
  ]);
  expect(overlayFeatures([at(121, 'chosen', 'A')])[0]?.properties).toEqual({ tone: 'chosen', rank: -1 });
});

test('parcels of a project that is selected, pointed at or left out by the filter are marked, and no others', () => {
  const atlas = atlasWith(everything);
  const { states } = mapContent(atlas);
  const marked = () =>
    states()
      .filter(({ source }) => source === extraSourceIds.parcels)
      .map(({ id, state }) => [id, state]);
  expect(marked()).toEqual([]);
  atlas.actions.select({ kind: 'project', id: 'P12' });
  expect(marked()).toEqual([['own', { out: false, selected: true, hover: false }]]);
  atlas.actions.select(null);
  atlas.actions.setFilter({ areas: ['zhouxiang'] });
  expect(marked()).toEqual([
    ['own', { out: true }],
    ['drawn', { out: true }],
  ]);
});

test('the legend names each kind of line and parcel that the map shows, and none that is switched off', () => {
  const words = (view: Partial<ViewState> = {}) => {
    const atlas = atlasWith(everything, view);
    return extraEntries(atlas, mapContent(atlas).scale.value).map(({ text }) => text);
  };
  expect(words()).toEqual([
    '界线（官方或实测）',
    '地块（官方或实测）',
    '地块（手绘）',
    '未归项目的地块',
    '城镇开发边界',
    '工业用地控制线',
    '永久基本农田',
    '生态保护红线',
  ]);
  const { layers } = defaultView(effectivePack(pack).info, 'zh');
  const off = { visible: false, opacity: 1 };
  expect(words({ layers: { ...layers, parcels: off, controls: off } })).toEqual(['界线（官方或实测）']);
});

const palettes: readonly (readonly [string, Palette])[] = [
  ['light', lightPalette],
  ['dark', darkPalette],
];

test.each(palettes)(
  'control lines can be told apart, and from the selection, also without red or green cones (%s)',
  (_, palette) => {
    const colours = controlLineKinds.map((kind) => controlLook(palette, kind).colour);
    expectApart(colours, [palette.city, palette.land, palette.accent], 14);
  },
);

test.each(palettes)('no two control lines have the same pattern (%s)', (_, palette) => {
  const patterns = controlLineKinds.map((kind) => {
    const { dash, gapPx } = controlLook(palette, kind);
    return JSON.stringify([dash, gapPx]);
  });
  expect(new Set(patterns).size).toBe(controlLineKinds.length);
});
