import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { geometryRoles } from '../../src/model/geometry.ts';
/** What the atlas is measured against: MapLibre, the same GeoJSON, one fill, one line, one symbol layer, nothing else. */
setWorkerUrl(workerUrl);
const [zoom = 10, lat = 30.2, lng = 121.3] = location.hash.slice(1).split('/').map(Number);
const files = await Promise.all(geometryRoles.map(async (role) => (await fetch(`pack/geodata/${role}.geojson`)).json()));
const features = files.flatMap((file) => file.features);
const map = new MapLibreMap({
    container: 'map',
    center: [lng, lat],
    zoom,
    attributionControl: false,
    style: {
        version: 8,
        sources: { all: { type: 'geojson', data: { type: 'FeatureCollection', features } } },
        layers: [
            { id: 'fill', type: 'fill', source: 'all', paint: { 'fill-color': '#e0cda3' } },
            { id: 'line', type: 'line', source: 'all', paint: { 'line-color': '#7a5a24' } },
            { id: 'symbol', type: 'symbol', source: 'all', layout: { 'text-field': ['get', 'id'] } },
        ],
    },
});
map.once('idle', () => {
    document.documentElement.dataset.mapStatus = 'ready';
});
// The one control of the page: a change of colour, as the atlas changes its metric.
document.querySelector('select')?.addEventListener('change', ({ currentTarget }) => {
    if (currentTarget instanceof HTMLSelectElement)
        map.setPaintProperty('fill', 'fill-color', currentTarget.value);
});
