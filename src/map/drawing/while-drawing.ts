import { computed, effect } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas } from '../../state/atlas.ts';
import type { DisplayTransform } from '../display-transform.ts';

/** What draws: nothing of it is needed before something is drawn. */
export const loadDrawing = () => import('./draw-on-map.ts');

/** Draws on the map while the atlas has a tool in hand. Returns what ends it. */
export function whileDrawing(map: MapLibreMap, atlas: Atlas, transform: () => DisplayTransform): () => void {
  const isDrawing = computed(() => atlas.drawing.value !== null);
  return effect(() => {
    if (!isDrawing.value) return undefined;
    let stop: (() => void) | null = null;
    let isOver = false;
    loadDrawing().then(
      ({ drawOnMap }) => {
        if (!isOver) stop = drawOnMap(map, atlas, transform);
      },
      (error: unknown) => {
        console.warn(error);
        atlas.actions.stopDrawing();
      },
    );
    return () => {
      isOver = true;
      stop?.();
    };
  });
}
