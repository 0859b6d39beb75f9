import {
  GPUInitializationError,
  LngLat,
  Map as MapLibreMap,
  type MapOptions,
  prewarm,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

setWorkerUrl(workerUrl);
// The worker starts while the page draws its figures.
prewarm();

export { LngLat, MapLibreMap };

/** A new map; null without WebGL. It is not asked for beforehand: a context of its own costs as much as the map's. */
export function newMap(options: MapOptions): MapLibreMap | null {
  try {
    return new MapLibreMap(options);
  } catch (error) {
    if (error instanceof GPUInitializationError) return null;
    throw error;
  }
}
