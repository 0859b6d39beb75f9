import type { MapEventType, Map as MapLibreMap } from 'maplibre-gl';
import type { ShownBase } from './shown-base.ts';
import { watchTiles } from './watch-tiles.ts';

/** A credit as its words alone: sources give theirs as HTML, and what they give is never markup here. */
const plainText = (html: string): string =>
  (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();

/** Collects whom the sources of a base want to be credited. Returns what ends it. */
function collectCredits(map: MapLibreMap, { sources, credits }: ShownBase): () => void {
  const told = ({ sourceId, sourceDataType }: MapEventType['sourcedata']) => {
    if (sourceDataType !== 'metadata' || !Object.hasOwn(sources, sourceId)) return;
    const text = plainText(map.getSource(sourceId)?.attribution ?? '');
    if (text && !credits.peek().some((credit) => credit.includes(text))) credits.value = [...credits.peek(), text];
  };
  map.on('sourcedata', told);
  return () => map.off('sourcedata', told);
}

/** Brings the sprites of a base into the map, once it takes some. Returns what takes them out. */
function putSprites(map: MapLibreMap, { sprites }: ShownBase): () => void {
  const put = () => {
    for (const { id, url } of sprites) map.addSprite(id, url);
  };
  const isLoaded = map.getStyle() !== undefined;
  if (isLoaded) put();
  else map.once('style.load', put);
  return () => {
    map.off('style.load', put);
    for (const { id } of sprites) if (map.getSprite().some((sprite) => sprite.id === id)) map.removeSprite(id);
  };
}

/** Does for a base what a map needs besides its sources and layers, and tells when it has failed. Returns what ends it. */
export function attendBase(map: MapLibreMap, base: ShownBase, failed: (detail: string) => void): () => void {
  const stops = [watchTiles(map, base, failed), collectCredits(map, base), putSprites(map, base)];
  return () => {
    for (const stop of stops) stop();
  };
}
