import type { MapEventType, Map as MapLibreMap } from 'maplibre-gl';
import type { ShownBase } from './shown-base.ts';

/** So many tiles in a row that fail, and none that comes, are no accident of one tile. */
const mostInRow = 8;

/**
 * Watches whether the tiles of a base come. It has failed when the map has come to rest without a single one, or when many
 * fail in a row later on; a tile that the host does not have (404) is no failure while others come. Returns what ends it.
 */
export function watchTiles(map: MapLibreMap, { sources }: ShownBase, failed: (detail: string) => void): () => void {
  const isOurs = (id: unknown): boolean => typeof id === 'string' && Object.hasOwn(sources, id);
  const areTiles = Object.values(sources).some(({ type }) => type === 'raster' || type === 'vector');
  let [hasCome, inRow, detail] = [false, 0, ''];
  const stop = () => {
    map.off('sourcedata', came);
    map.off('error', missed);
    map.off('idle', rested);
  };
  const fail = () => {
    stop();
    failed(detail);
  };
  function came(event: MapEventType['sourcedata']) {
    if (!isOurs(event.sourceId) || !event.tile) return;
    [hasCome, inRow] = [true, 0];
  }
  function missed(event: MapEventType['error']) {
    if (!('sourceId' in event) || !isOurs(event.sourceId)) return;
    const { error } = event;
    // A status of 0 is the library's own, for a host that gives no answer.
    if ('status' in error) detail = error.status === 0 ? '' : String(error.status);
    inRow += 1;
    if (inRow >= mostInRow) fail();
  }
  function rested() {
    const isHere = Object.keys(sources).some((id) => map.getSource(id));
    if (isHere && areTiles && !hasCome) fail();
  }
  map.on('sourcedata', came);
  map.on('error', missed);
  map.on('idle', rested);
  return stop;
}
