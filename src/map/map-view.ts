import { computed, effect, signal } from '@preact/signals';
import { h, render } from 'preact';
import { translator } from '../i18n/translate.ts';
import type { Camera } from '../model/view-state.ts';
import type { Atlas } from '../state/atlas.ts';
import { applyStyle } from './apply-style.ts';
import { showBases } from './bases/show-bases.ts';
import { isOfBase } from './bases/shown-base.ts';
import { type CameraControl, controlCamera, displayedBounds, type Insets } from './camera.ts';
import { whileDrawing } from './drawing/while-drawing.ts';
import { boundsOf, metresPerPixel } from './ground.ts';
import { drawImages } from './images.ts';
import { keepInWindow, type Sight } from './keep-in-window.ts';
import { MapChrome } from './map-chrome.tsx';
import { mapContent } from './map-content.ts';
import { LngLat, newMap } from './map-library.ts';
import { listenToPointer } from './pointer.ts';
import { type KnownStates, putImages, putStates } from './put.ts';
import { buildStyle } from './style.ts';

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
  const { actions } = atlas;
  const content = mapContent(atlas);
  const canvasHost = host(container, 'map-canvas');
  const chromeHost = host(container, 'map-chrome');
  const gauge = {
    metresPerPx: signal(100),
    pointer: signal<{ readonly x: number; readonly y: number } | null>(null),
    keyboard: signal(false),
    baseCredits: computed(() => content.base.value?.credits.value ?? null),
  };
  render(h(MapChrome, { atlas, gauge }), chromeHost);
  const free = chromeHost.querySelector('.map-free') ?? chromeHost;
  const insets = () => insetsAround(container, free);

  /** As far as the data reach, where they are displayed. */
  const land = computed(() => atlas.pack.geometry.land);
  const window = computed(() => {
    const bounds = boundsOf(land.value.features.map(({ geometry }) => geometry));
    return bounds && displayedBounds(bounds, content.transform.value);
  });
  const inWindow = (view: Camera): Camera => {
    const bounds = window.peek();
    return bounds ? keepInWindow(bounds, sight(), view) : view;
  };
  const sight = (): Sight => ({
    width: canvasHost.clientWidth,
    height: canvasHost.clientHeight,
    coveredBelow: insets().bottom,
  });
  let shown = content.parts.peek();
  const map = newMap({
    container: canvasHost,
    style: buildStyle(shown),
    transformConstrain: ({ lng, lat }, zoom) => {
      const kept = inWindow({ lng, lat, zoom });
      return { center: new LngLat(kept.lng, kept.lat), zoom: kept.zoom };
    },
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
  map.on('error', (event) => {
    // What is wrong with another base is told where it is watched.
    if (isOfBase(event)) return;
    if (loads.peek() === 0) actions.setMapStatus('failed');
    console.error(event.error);
  });

  const camera: CameraControl = controlCamera(map, atlas, content, insets, inWindow);
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

  let states: KnownStates = new Map();
  let statesOfLoad = 0;
  /** Rises when sources have come, whose features then want their states. */
  const arrivals = signal(0);
  const palette = computed(() => content.look.value.palette);
  const stops = [
    effect(() => {
      if (loads.value > 0) putImages(map, drawImages(palette.value));
    }),
    effect(() => {
      const next = content.parts.value;
      if (loads.value === 0 || next === shown) return;
      applyStyle(map, shown, next);
      if (Object.keys(next.sources).some((id) => !shown.sources[id])) arrivals.value = arrivals.peek() + 1;
      shown = next;
    }),
    effect(() => {
      const next = content.states();
      if (loads.value === 0 || arrivals.value < 0) return;
      states = putStates(map, statesOfLoad === loads.value ? states : new Map(), next);
      statesOfLoad = loads.value;
    }),
    showBases(map, atlas, content),
    effect(() => {
      canvasHost.style.visibility = atlas.mapStatus.value === 'loading' ? 'hidden' : '';
    }),
    effect(() => canvas.setAttribute('aria-label', translator(atlas.language.value)('map.title'))),
    whileDrawing(map, atlas, () => content.transform.value),
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
