import { addProtocol, type LayerSpecification } from 'maplibre-gl';
import { PMTiles, Protocol, TileType } from 'pmtiles';
import type { OnlineBase } from '../../model/base-map.ts';
import type { Palette } from '../../theme/palette.ts';
import { type MadeBase, rasterLayer } from './made-base.ts';

let protocol: Protocol | null = null;

/** Teaches the map to read `pmtiles://` addresses: one file on any host that answers for parts of it. */
export function readTileFiles(): Protocol {
  if (!protocol) {
    protocol = new Protocol({ metadata: true });
    const { tilev4 } = protocol;
    addProtocol('pmtiles', async (asked, aborted) => {
      const { data, cacheControl = null, expires = null } = await tilev4(asked, aborted);
      // The map takes an answer without data as a tile that is there and empty.
      return { data: data as object, cacheControl, expires };
    });
  }
  return protocol;
}

/** What the layers of vector tiles are often called, and the colour that says so. */
const meanings: readonly (readonly [RegExp, keyof Palette])[] = [
  [/water|ocean|sea|lake|river/iu, 'water'],
  [/earth|^land$/iu, 'city'],
];
const colourOf = (name: string, palette: Palette, otherwise: keyof Palette): string =>
  String(palette[meanings.find(([pattern]) => pattern.test(name))?.[1] ?? otherwise]);

/** Vector tiles come without a style: their polygons as faint fills and their lines as thin lines, in the atlas's own tones. */
export const plainLayers =
  (source: string, names: readonly string[]) =>
  (palette: Palette): LayerSpecification[] => [
    ...names.map(
      (name): LayerSpecification => ({
        id: `${source}-${name}-fill`,
        type: 'fill',
        source,
        'source-layer': name,
        filter: ['match', ['geometry-type'], ['Polygon', 'MultiPolygon'], true, false],
        paint: { 'fill-color': colourOf(name, palette, 'line'), 'fill-opacity': 0.6 },
      }),
    ),
    ...names.map(
      (name): LayerSpecification => ({
        id: `${source}-${name}-line`,
        type: 'line',
        source,
        'source-layer': name,
        filter: ['match', ['geometry-type'], ['LineString', 'MultiLineString'], true, false],
        paint: { 'line-color': colourOf(name, palette, 'muted'), 'line-width': 0.8, 'line-opacity': 0.6 },
      }),
    ),
  ];

const namesOf = (metadata: unknown): readonly string[] => {
  const layers: unknown =
    typeof metadata === 'object' && metadata !== null && 'vector_layers' in metadata ? metadata.vector_layers : [];
  return Array.isArray(layers) ? layers.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])) : [];
};

const vectorTypes: readonly TileType[] = [TileType.Mvt, TileType.Mlt];

/** Opens a PMTiles file, of images or of vector tiles. */
export async function openTileFile({ urls, tileSize }: OnlineBase, prefix: string): Promise<MadeBase> {
  const [url = ''] = urls;
  const file = new PMTiles(url);
  try {
    const { tileType } = await file.getHeader();
    readTileFiles().add(file);
    const id = `${prefix}file`;
    const address = `pmtiles://${url}`;
    if (!vectorTypes.includes(tileType)) {
      const layers = [rasterLayer(id)];
      return {
        ok: true,
        sources: { [id]: { type: 'raster', url: address, tileSize } },
        layers: () => layers,
        sprites: [],
      };
    }
    const names = namesOf(await file.getMetadata());
    const sources = { [id]: { type: 'vector' as const, url: address } };
    return { ok: true, sources, layers: plainLayers(id, names), sprites: [] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const status = /\b[45]\d\d\b/u.exec(detail)?.[0];
    if (status) return { ok: false, problem: 'status', detail: status };
    return { ok: false, problem: error instanceof TypeError ? 'no-answer' : 'not-a-tile-file', detail: '' };
  }
}
