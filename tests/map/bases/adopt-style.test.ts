import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { adoptStyle } from '../../../src/map/bases/adopt-style.ts';
import { imageIds, layerIds, sourceIds } from '../../../src/map/ids.ts';
import { lightPalette } from '../../../src/theme/palette.ts';

const address = 'https://maps.example.org/styles/plain/style.json';
const style = {
  version: 8,
  sprite: [{ id: 'default', url: '../sprites/plain' }],
  glyphs: 'https://maps.example.org/{fontstack}/{range}.pbf',
  sources: {
    land: { type: 'vector', url: 'tiles.json' },
    photo: { type: 'raster', tiles: ['/photo/{z}/{x}/{y}.png'], tileSize: 256 },
    file: { type: 'vector', url: 'pmtiles://https://maps.example.org/a.pmtiles' },
  },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': '#fff' } },
    { id: 'land', type: 'fill', source: 'land', 'source-layer': 'land' },
    { id: 'photo', type: 'raster', source: 'photo' },
    {
      id: 'names',
      type: 'symbol',
      source: 'land',
      'source-layer': 'names',
      layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans Bold'], 'icon-image': 'town' },
    },
    { id: 'lost', type: 'fill', source: 'nowhere' },
    { id: 'program', type: 'custom' },
  ],
};

test('a foreign style keeps its layers in order, under ids that none of the atlas’s own has', () => {
  const adopted = adoptStyle(style, address, 'base-1-');
  if (!adopted.ok) throw new Error(adopted.problem);
  const layers = adopted.layers(lightPalette);
  expect(layers.map(({ id }) => id)).toEqual(['base-1-water', 'base-1-land', 'base-1-photo', 'base-1-names']);
  const own: readonly string[] = [...Object.values(layerIds), ...Object.values(sourceIds)];
  for (const id of [...Object.keys(adopted.sources), ...layers.map((layer) => layer.id)]) expect(own).not.toContain(id);
  const whole = { version: 8 as const, sources: { ...adopted.sources }, layers: [...layers] };
  expect(validateStyleMin(whole).map(({ message }) => message)).toEqual([]);
});

test('its addresses are whole, its sprite comes along, and its fonts are the reader’s own', () => {
  const adopted = adoptStyle(style, address, 'base-1-');
  if (!adopted.ok) throw new Error(adopted.problem);
  expect(adopted.sources['base-1-land']).toMatchObject({ url: 'https://maps.example.org/styles/plain/tiles.json' });
  expect(adopted.sources['base-1-photo']).toMatchObject({
    tiles: ['https://maps.example.org/photo/{z}/{x}/{y}.png'],
  });
  expect(adopted.sources['base-1-file']).toMatchObject({ url: 'pmtiles://https://maps.example.org/a.pmtiles' });
  expect(adopted.sprites).toEqual([{ id: 'default', url: 'https://maps.example.org/styles/sprites/plain' }]);
  const fonts = JSON.stringify(adopted.layers(lightPalette).map(({ layout }) => layout));
  expect(fonts).toContain('Atlas Bold');
  expect(fonts).not.toContain('Noto Sans Bold');
});

test('no image of the atlas has a name that a foreign sprite is likely to use', () => {
  for (const id of Object.values(imageIds)) expect(id).toMatch(/^atlas-/u);
});

test.each([
  ['nothing', null],
  ['a list', []],
  ['an older version', { ...style, version: 7 }],
  ['a style without sources', { version: 8, layers: [] }],
  ['a style that draws nothing', { version: 8, sources: {}, layers: [] }],
])('%s is no style', (_, value) => {
  expect(adoptStyle(value, address, 'base-1-')).toEqual({ ok: false, problem: 'not-a-style', detail: '' });
});
