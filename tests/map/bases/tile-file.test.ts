import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test, vi } from 'vitest';

vi.mock('maplibre-gl', () => ({ addProtocol: () => undefined }));

const { plainLayers } = await import('../../../src/map/bases/tile-file.ts');
const { darkPalette, lightPalette } = await import('../../../src/theme/palette.ts');

test('vector tiles without a style are drawn plainly, fills under lines, in the tones of either theme', () => {
  const layersOf = plainLayers('base-1-file', ['water', 'roads']);
  for (const palette of [lightPalette, darkPalette]) {
    const layers = layersOf(palette);
    expect(layers.map(({ type }) => type)).toEqual(['fill', 'fill', 'line', 'line']);
    expect(layers[0]?.paint).toMatchObject({ 'fill-color': palette.water });
    const sources = { 'base-1-file': { type: 'vector' as const, url: 'pmtiles://https://example.org/a' } };
    expect(validateStyleMin({ version: 8, sources, layers }).map(({ message }) => message)).toEqual([]);
  }
});
