import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Colour, png } from './png.ts';
import { tileFile } from './tile-file.ts';

export interface TileServer {
  /** Address of the server, with a slash at the end. */
  readonly url: string;
  /** Paths that were asked for, with their queries, since the last look. */
  readonly takeRequests: () => readonly string[];
  /** From now on no request is answered, as when the machine has gone. */
  readonly goAway: () => void;
  readonly comeBack: () => void;
  readonly close: () => Promise<void>;
}

export const tileColour: Colour = [40, 120, 200];
const markColour: Colour = [250, 240, 20];
const tilePx = 256;

const plain = png(tilePx, () => tileColour);
/** With a bright line along its left edge, by which a person sees where tiles meet. */
const marked = png(tilePx, (x) => (x < 6 ? markColour : tileColour));
const file = tileFile(plain, 14, '<b>Tile</b> file of a test');

const style = (url: string) => ({
  version: 8,
  name: 'of a test',
  glyphs: `${url}glyphs/{fontstack}/{range}.pbf`,
  sprite: 'sprite',
  sources: {
    tiles: {
      type: 'raster',
      tiles: ['tiles/{z}/{x}/{y}.png'],
      tileSize: 256,
      attribution: '<a href="/">Style</a> of a test',
    },
    land: { type: 'geojson', data: { type: 'Point', coordinates: [121.3, 30.2] } },
  },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': '#123456' } },
    { id: 'land', type: 'raster', source: 'tiles' },
    { id: 'wrong', type: 'raster', source: 'tiles', paint: { 'raster-opacity': 'very' } },
    {
      id: 'name',
      type: 'symbol',
      source: 'land',
      layout: { 'text-field': 'Name', 'text-font': ['Noto Sans Bold'], 'icon-image': 'hatch' },
    },
  ],
});

const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'range' };

/**
 * Serves on loopback what bases are made of: `tiles/`, `marked/` and `wmts?…` are tiles, some of `patchy/` fail, all of
 * `broken/` (500) and `empty/` (404) do, `silent/` lets no page read them; `style.json`, `sprite`, `other.json` and
 * `tiles.pmtiles` are files.
 */
export async function serveTiles(): Promise<TileServer> {
  let requests: string[] = [];
  let isAway = false;
  const picture = (response: ServerResponse, body: Buffer, headers: object = open) =>
    response.writeHead(200, { ...headers, 'Content-Type': 'image/png' }).end(body);
  const json = (response: ServerResponse, value: unknown) =>
    response.writeHead(200, { ...open, 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    requests.push(path);
    const [, x = '', y = ''] = /\/(\d+)\/(\d+)\.png/u.exec(path) ?? [];
    if (isAway) request.socket.destroy();
    else if (/^(tiles|wmts)\b/u.test(path) && !path.endsWith('.pmtiles')) picture(response, plain);
    else if (path.startsWith('marked/')) picture(response, marked);
    else if (path.startsWith('silent/')) picture(response, plain, {});
    else if (path.startsWith('patchy/') && (Number(x) + Number(y)) % 3 > 0) picture(response, plain);
    else if (path === 'style.json') json(response, style(`http://${request.headers.host}/`));
    else if (path === 'other.json') json(response, { hello: 'world' });
    else if (/^sprite(@2x)?\.json$/u.test(path))
      json(response, { hatch: { x: 0, y: 0, width: 8, height: 8, pixelRatio: 1 } });
    else if (/^sprite(@2x)?\.png$/u.test(path)) picture(response, plain);
    else if (path === 'tiles.pmtiles') {
      const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/u.exec(request.headers.range ?? '') ?? [];
      const part = file.subarray(Number(from), to ? Number(to) + 1 : undefined);
      const range = `bytes ${from}-${Number(from) + part.length - 1}/${file.length}`;
      response.writeHead(206, { ...open, 'Content-Range': range, 'Content-Length': part.length }).end(part);
    } else response.writeHead(/^(broken|patchy)\//u.test(path) ? 500 : 404, open).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    goAway: () => {
      isAway = true;
    },
    comeBack: () => {
      isAway = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
