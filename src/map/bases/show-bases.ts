import { effect } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas } from '../../state/atlas.ts';
import type { MapContent } from '../map-content.ts';

/**
 * Lays the base that the atlas asks for under the map, and the embedded one where that cannot be had; the atlas is told so.
 * Returns what ends it.
 */
export function showBases(map: MapLibreMap, atlas: Atlas, content: MapContent): () => void {
  return effect(() => {
    const base = atlas.baseMap.value;
    if (base.kind === 'embedded') {
      content.base.value = null;
      return undefined;
    }
    const ended = new AbortController();
    import('./follow-base.ts').then(
      ({ followBase }) => followBase(map, base, atlas, content, ended.signal),
      (error: unknown) => {
        console.warn(error);
        if (!ended.signal.aborted) atlas.actions.baseMapFailed({ base, problem: 'no-answer', detail: '' });
      },
    );
    return () => ended.abort();
  });
}
