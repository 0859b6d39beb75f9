import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

// In the place of MapLibre's own sheet, most of which is for controls that this map does not have.
import './map-library.css';

setWorkerUrl(workerUrl);

export { MapLibreMap };

export const hasWebgl = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;
