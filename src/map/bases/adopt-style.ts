import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { bold, regular } from '../fonts.ts';
import type { MadeBase } from './made-base.ts';
import type { ShownBase } from './shown-base.ts';

type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];

const notAStyle: MadeBase = { ok: false, problem: 'not-a-style', detail: '' };

/** An address of the style, whole. Braces are left to be filled, and other schemes than that of the web as they are. */
function whole(address: string, styleAddress: string): string {
  if (/^[\w+-]+:/u.test(address)) return address;
  return new URL(address, styleAddress).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

function adoptSource(source: Loose, styleAddress: string): SourceSpecification {
  const { url, data, tiles, ...rest } = source;
  return {
    ...rest,
    ...(typeof url === 'string' ? { url: whole(url, styleAddress) } : {}),
    ...(data === undefined ? {} : { data: typeof data === 'string' ? whole(data, styleAddress) : data }),
    ...(tiles === undefined ? {} : { tiles: texts(tiles).map((tile) => whole(tile, styleAddress)) }),
  } as SourceSpecification;
}

/** The layer under an id of its own. Its text is drawn with local fonts, since the atlas asks nobody for glyphs. */
function adoptLayer(layer: Loose, prefix: string): LayerSpecification {
  const layout = isLoose(layer.layout) ? layer.layout : {};
  const isText = layer.type === 'symbol' && layout['text-field'] !== undefined;
  const fonts = JSON.stringify(layout['text-font'] ?? '').includes('Bold') ? bold('zh') : regular('zh');
  return {
    ...layer,
    id: `${prefix}${String(layer.id)}`,
    ...(layer.source === undefined ? {} : { source: `${prefix}${String(layer.source)}` }),
    layout: isText ? { ...layout, 'text-font': fonts } : layout,
  } as LayerSpecification;
}

function spritesOf(sprite: unknown, styleAddress: string): ShownBase['sprites'] {
  const entries = typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : Array.isArray(sprite) ? sprite : [];
  return entries.flatMap(({ id, url }: Loose) =>
    typeof id === 'string' && typeof url === 'string' ? [{ id, url: whole(url, styleAddress) }] : [],
  );
}

/**
 * Sources, layers and sprites of a foreign MapLibre style, under ids that begin with the prefix, or that it is none. Its
 * camera, light, sky, terrain and glyphs are left out. Whether each layer is valid, the map sees.
 */
export function adoptStyle(style: unknown, styleAddress: string, prefix: string): MadeBase {
  if (!isLoose(style) || style.version !== 8 || !isLoose(style.sources) || !Array.isArray(style.layers))
    return notAStyle;
  const sources = Object.fromEntries(
    Object.entries(style.sources).flatMap(([id, source]) =>
      isLoose(source) ? [[`${prefix}${id}`, adoptSource(source, styleAddress)]] : [],
    ),
  );
  const layers = style.layers
    .filter(isLoose)
    .filter(({ type }) => type !== 'custom')
    .map((layer) => adoptLayer(layer, prefix))
    .filter((layer) => !('source' in layer) || Object.hasOwn(sources, String(layer.source)));
  return layers.length === 0
    ? notAStyle
    : { ok: true, sources, layers: () => layers, sprites: spritesOf(style.sprite, styleAddress) };
}
