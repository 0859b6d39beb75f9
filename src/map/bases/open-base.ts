import { signal } from '@preact/signals';
import type { SourceSpecification } from 'maplibre-gl';
import { fromShifted, toShifted } from '../../geo/shifted-datums.ts';
import type { BaseDatum, BaseFailure, OnlineBase } from '../../model/base-map.ts';
import { readTileAddress } from '../../model/tile-address.ts';
import { type DisplayTransform, identityTransform } from '../display-transform.ts';
import { adoptStyle } from './adopt-style.ts';
import { fetchJson } from './fetch-json.ts';
import { type MadeBase, rasterLayer } from './made-base.ts';
import { basePrefix, type ShownBase } from './shown-base.ts';

export type OpenedBase =
  | { readonly ok: true; readonly base: ShownBase }
  | ({ readonly ok: false } & Omit<BaseFailure, 'base'>);

/** WGS84 and CGCS2000 are one to the centimetre. */
function transformOf(datum: BaseDatum): DisplayTransform {
  if (datum !== 'gcj02') return identityTransform;
  return { toDisplay: toShifted(datum), fromDisplay: fromShifted(datum) };
}

function tiles({ urls, tileSize, maxZoom }: OnlineBase, prefix: string): MadeBase {
  const sources = Object.fromEntries(
    urls.map(readTileAddress).flatMap((address, at): [string, SourceSpecification][] => {
      if (!address) return [];
      const { tiles: addresses, scheme } = address;
      return [[`${prefix}${at}`, { type: 'raster', tiles: [...addresses], scheme, tileSize, maxzoom: maxZoom }]];
    }),
  );
  const layers = Object.keys(sources).map(rasterLayer);
  return { ok: true, sources, layers: () => layers, sprites: [] };
}

async function foreignStyle({ urls }: OnlineBase, prefix: string, aborted: AbortSignal): Promise<MadeBase> {
  const [url = ''] = urls;
  const answer = await fetchJson(url, aborted);
  if (!answer.ok) return answer;
  const adopted = adoptStyle(answer.value, url, prefix);
  const hasFiles = adopted.ok && JSON.stringify(adopted.sources).includes('"pmtiles://');
  if (hasFiles) (await import('./tile-file.ts')).readTileFiles();
  return adopted;
}

async function make(base: OnlineBase, prefix: string, aborted: AbortSignal): Promise<MadeBase> {
  if (base.kind === 'xyz') return tiles(base, prefix);
  if (base.kind === 'style') return foreignStyle(base, prefix, aborted);
  const { openTileFile } = await import('./tile-file.ts');
  return openTileFile(base, prefix);
}

let opened = 0;

/** Finds out what a base is made of. What its host fails at is told, not thrown; tiles themselves are not asked for yet. */
export async function openBase(base: OnlineBase, aborted: AbortSignal): Promise<OpenedBase> {
  opened += 1;
  const made = await make(base, `${basePrefix}${opened}-`, aborted);
  if (!made.ok) return made;
  const { sources, layers, sprites } = made;
  const credits = signal(base.attribution ? [base.attribution] : []);
  return { ok: true, base: { base, transform: transformOf(base.datum), sources, layers, sprites, credits } };
}
