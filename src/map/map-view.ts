import { effect, signal } from '@preact/signals';
import type { GeoJSONSource, LayerSpecification } from 'maplibre-gl';
import { h, render } from 'preact';
import { translator } from '../i18n/translate.ts';
import type { Atlas } from '../state/atlas.ts';
import { applyLayers } from './apply-layers.ts';
import { type CameraControl, controlCamera, type Insets } from './camera.ts';
import { whileDrawing } from './drawing/while-drawing.ts';
import { boundsOf, metresPerPixel } from './ground.ts';
import { sourceIds } from './ids.ts';
import { drawImages } from './images.ts';
import { keepInWindow, type Sight } from './keep-in-window.ts';
import { MapChrome } from './map-chrome.tsx';
import { mapContent } from './map-content.ts';
import { LngLat, newMap } from './map-library.ts';
import { listenToPointer } from './pointer.ts';
import { type KnownStates, putImages, putStates } from './put.ts';
import { collection } from './sources.ts';
import { buildLayers } from './style.ts';

export interface MapView {
  readonly destroy: () => void;
}

const leastZoom = 7;
const mostZoom = 18;
/**
 * Until all tiles are there, the map is hidden and drawn small: each of them brings a drawing of its own, which in software
 * costs more than the tile. Then it is drawn once, whole and in full size.
 */
const unseenPixelRatio = 0.05;

function host(container: HTMLElement, name: string): HTMLElement {
  const element = container.appendChild(document.createElement('div'));
  element.className = name;
  return element;
}

/** What panels take from each edge of the map: the room around the element that stands free of them. */
function insetsAround(container: HTMLElement, free: Element): Insets {
  const outer = container.getBoundingClientRect();
  const inner = free.getBoundingClientRect();
  return {
    top: inner.top - outer.top,
    right: outer.right - inner.right,
    bottom: outer.bottom - inner.bottom,
    left: inner.left - outer.left,
  };
}

/**
 * The map in a container, following the atlas; nothing else touches the map. Panels over it say how much they take from
 * its edges by the custom properties `--inset-top`, `-right`, `-bottom` and `-left` on an element above it.
 */
export function createMapView(container: HTMLElement, atlas: Atlas): MapView {
  const { pack, actions } = atlas;
  const content = mapContent(atlas);
  const canvasHost = host(container, 'map-canvas');
  const chromeHost = host(container, 'map-chrome');
  const gauge = {
    metresPerPx: signal(100),
    pointer: signal<{ readonly x: number; readonly y: number } | null>(null),
    keyboard: signal(false),
  };
  render(h(MapChrome, { atlas, gauge }), chromeHost);
  const free = chromeHost.querySelector('.map-free') ?? chromeHost;
  const insets = () => insetsAround(container, free);

  const window = boundsOf(pack.geometry.land.features.map(({ geometry }) => geometry));
  const sight = (): Sight => ({
    width: canvasHost.clientWidth,
    height: canvasHost.clientHeight,
    coveredBelow: insets().bottom,
  });
  const map = newMap({
    container: canvasHost,
    style: content.style(),
    ...(window
      ? {
          transformConstrain: ({ lng, lat }, zoom) => {
            const kept = keepInWindow(window, sight(), { lng, lat, zoom });
            return { center: new LngLat(kept.lng, kept.lat), zoom: kept.zoom };
          },
        }
      : {}),
    minZoom: leastZoom,
    maxZoom: mostZoom,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    renderWorldCopies: false,
    // The style is validated by tests, for every palette, language and theme.
    validateStyle: false,
    fadeDuration: 0,
    pixelRatio: unseenPixelRatio,
  });
  if (!map) {
    actions.setMapStatus('no-webgl');
    render(null, chromeHost);
    chromeHost.remove();
    canvasHost.remove();
    return { destroy: () => undefined };
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  // Fires again after a lost context has come back: with style and data, but without states.
  const loads = signal(0);
  map.on('style.load', () => {
    loads.value += 1;
  });
  map.once('idle', () => {
    // Null stands for the screen's own ratio, also where the window moves to another screen; the type leaves it out.
    map.setPixelRatio(null as never);
    map.once('idle', () => actions.setMapStatus('ready'));
  });
  map.on('webglcontextlost', () => actions.setMapStatus('context-lost'));
  map.on('webglcontextrestored', () => map.once('idle', () => actions.setMapStatus('ready')));
  map.on('error', ({ error }) => {
    if (loads.peek() === 0) actions.setMapStatus('failed');
    console.error(error);
  });

  const camera: CameraControl = controlCamera(map, atlas, content.scale, content.transform, insets, (view) =>
    window ? keepInWindow(window, sight(), view) : view,
  );
  const canvas = map.getCanvas();
  listenToPointer(map, atlas, {
    moved: (position) => {
      gauge.pointer.value = position;
    },
    cross: () => {
      const { top, right, bottom, left } = insets();
      return { x: (left + container.clientWidth - right) / 2, y: (top + container.clientHeight - bottom) / 2 };
    },
  });
  const byKeyboard = (reached: boolean) => () => {
    gauge.keyboard.value = reached && canvas.matches(':focus');
  };
  canvas.addEventListener('focus', () => byKeyboard(canvas.matches(':focus-visible'))());
  canvas.addEventListener('keydown', byKeyboard(true));
  for (const event of ['pointerdown', 'blur']) canvas.addEventListener(event, byKeyboard(false));
  const measure = () => {
    gauge.metresPerPx.value = metresPerPixel(map.getZoom(), map.getCenter().lat);
  };
  map.on('move', measure);
  measure();
  const watcher = new ResizeObserver(() => camera.insetsChanged());
  watcher.observe(free);

  let layers: readonly LayerSpecification[] = buildLayers(content.look());
  let states: KnownStates = new Map();
  let statesOfLoad = 0;
  let shownLabels = JSON.stringify(content.labels());
  const stops = [
    effect(() => {
      const look = content.look();
      if (loads.value === 0) return;
      putImages(map, drawImages(look.palette));
      const next = buildLayers(look);
      applyLayers(map, layers, next);
      layers = next;
    }),
    effect(() => {
      const next = content.states();
      if (loads.value === 0) return;
      states = putStates(map, statesOfLoad === loads.value ? states : new Map(), next);
      statesOfLoad = loads.value;
    }),
    effect(() => {
      const next = content.labels();
      const text = JSON.stringify(next);
      if (loads.value === 0 || text === shownLabels) return;
      shownLabels = text;
      map.getSource<GeoJSONSource>(sourceIds.areaLabels)?.setData(collection(next, content.transform));
    }),
    effect(() => {
      canvasHost.style.visibility = atlas.mapStatus.value === 'loading' ? 'hidden' : '';
    }),
    effect(() => canvas.setAttribute('aria-label', translator(atlas.language.value)('map.title'))),
    whileDrawing(map, atlas, () => content.transform),
    effect(() => {
      if (atlas.selection.value) requestAnimationFrame(() => camera.insetsChanged());
    }),
  ];

  return {
    destroy() {
      for (const stop of stops) stop();
      watcher.disconnect();
      camera.destroy();
      map.remove();
      render(null, chromeHost);
      chromeHost.remove();
      canvasHost.remove();
    },
  };
}
