import 'maplibre-gl/dist/maplibre-gl.css';
import { effect, signal } from '@preact/signals';
import { type GeoJSONSource, type LayerSpecification, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { h, render } from 'preact';
import { translator } from '../i18n/translate.ts';
import type { Atlas } from '../state/atlas.ts';
import { applyLayers } from './apply-layers.ts';
import { type CameraControl, controlCamera, type Insets } from './camera.ts';
import { identityTransform } from './display-transform.ts';
import { areaLabels, labelPlaces } from './features/area-labels.ts';
import { type FeatureState, featureStates, largestAreaMu } from './feature-states.ts';
import { boundsOf, metresPerPixel } from './ground.ts';
import { sourceIds } from './ids.ts';
import { drawImages, imagePixelRatio } from './images.ts';
import { lookOf } from './look-of.ts';
import { MapChrome } from './map-chrome.tsx';
import { listenToPointer } from './pointer.ts';
import { siteScale } from './site-scale.ts';
import { buildSources, collection } from './sources.ts';
import { buildLayers, buildStyle } from './style.ts';
import './map.css';

setWorkerUrl(workerUrl);

export interface MapView {
  readonly destroy: () => void;
}

const leastZoom = 7;
const mostZoom = 18;

function hasWebgl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

/**
 * The map in a container, following the atlas; nothing else touches the map. Panels over it say how much they take from
 * its edges by the custom properties `--inset-top`, `-right`, `-bottom` and `-left` on an element above it.
 */
export function createMapView(container: HTMLElement, atlas: Atlas): MapView {
  if (!hasWebgl()) {
    atlas.actions.setMapStatus('no-webgl');
    return { destroy: () => undefined };
  }
  const { pack } = atlas;
  const transform = identityTransform;
  const scale = siteScale(pack);
  const places = labelPlaces(pack);
  const largestMu = largestAreaMu(pack.tables.projects);
  const labels = () =>
    areaLabels(pack, atlas.byArea.value, largestMu, places, {
      language: atlas.language.value,
      units: atlas.units.value,
      currency: pack.info.currency,
    });

  const canvasHost = container.appendChild(document.createElement('div'));
  canvasHost.className = 'map-canvas';
  const chromeHost = container.appendChild(document.createElement('div'));
  chromeHost.className = 'map-chrome';
  const gauge = {
    metresPerPx: signal(100),
    pointer: signal<{ readonly x: number; readonly y: number } | null>(null),
    keyboard: signal(false),
  };
  render(h(MapChrome, { atlas, gauge }), chromeHost);
  const free = chromeHost.querySelector('.map-free');

  const insets = (): Insets => {
    const outer = container.getBoundingClientRect();
    const inner = free?.getBoundingClientRect() ?? outer;
    return {
      top: inner.top - outer.top,
      right: outer.right - inner.right,
      bottom: outer.bottom - inner.bottom,
      left: inner.left - outer.left,
    };
  };

  const firstLook = lookOf(atlas, scale);
  const window = boundsOf(pack.geometry.land.features.map(({ geometry }) => geometry));
  const map = new MapLibreMap({
    container: canvasHost,
    style: buildStyle(firstLook, buildSources(pack, labels(), transform)),
    ...(window ? { maxBounds: [[window[0], window[1]], [window[2], window[3]]] } : {}),
    minZoom: leastZoom,
    maxZoom: mostZoom,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    renderWorldCopies: false,
    validateStyle: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  let layers: readonly LayerSpecification[] = buildLayers(firstLook);
  let states = new Map<string, FeatureState>();
  const loaded = signal(false);

  function setStates(next: readonly FeatureState[]): void {
    const known = states;
    states = new Map(next.map((entry) => [`${entry.source}/${entry.id}`, entry]));
    for (const [key, { source, id, state }] of states) {
      if (JSON.stringify(known.get(key)?.state) !== JSON.stringify(state)) map.setFeatureState({ source, id }, { ...state });
    }
  }

  function setImages(images: ReturnType<typeof drawImages>): void {
    for (const [id, image] of Object.entries(images)) {
      if (map.hasImage(id)) map.updateImage(id, image);
      else map.addImage(id, image, { pixelRatio: imagePixelRatio });
    }
  }

  // Fires again after a lost context has come back: with the style, but without states.
  map.on('style.load', () => {
    states = new Map();
    loaded.value = false;
    loaded.value = true;
  });
  map.on('webglcontextlost', () => atlas.actions.setMapStatus('context-lost'));
  map.on('webglcontextrestored', () => map.once('idle', () => atlas.actions.setMapStatus('ready')));
  map.once('idle', () => atlas.actions.setMapStatus('ready'));
  map.on('error', ({ error }) => {
    if (!loaded.peek()) atlas.actions.setMapStatus('failed');
    console.error(error);
  });

  const camera: CameraControl = controlCamera(map, atlas, scale, transform, insets);
  listenToPointer(map, atlas, {
    moved: (position) => {
      gauge.pointer.value = position;
    },
    cross: () => {
      const { top, right, bottom, left } = insets();
      return { x: (left + container.clientWidth - right) / 2, y: (top + container.clientHeight - bottom) / 2 };
    },
  });
  const canvas = map.getCanvas();
  canvas.addEventListener('focus', () => {
    gauge.keyboard.value = canvas.matches(':focus-visible');
  });
  canvas.addEventListener('blur', () => {
    gauge.keyboard.value = false;
  });
  const measure = () => {
    gauge.metresPerPx.value = metresPerPixel(map.getZoom(), map.getCenter().lat);
  };
  map.on('move', measure);
  measure();
  const watcher = new ResizeObserver(() => camera.insetsChanged());
  if (free) watcher.observe(free);

  let shownLabels = JSON.stringify(labels());
  const stops = [
    effect(() => {
      const look = lookOf(atlas, scale);
      if (!loaded.value) return;
      setImages(drawImages(look.palette));
      const next = buildLayers(look);
      applyLayers(map, layers, next);
      layers = next;
    }),
    effect(() => {
      const next = featureStates(atlas, largestMu);
      if (loaded.value) setStates(next);
    }),
    effect(() => {
      const next = labels();
      const text = JSON.stringify(next);
      if (!loaded.value || text === shownLabels) return;
      shownLabels = text;
      map.getSource<GeoJSONSource>(sourceIds.areaLabels)?.setData(collection(next, transform));
    }),
    effect(() => canvas.setAttribute('aria-label', translator(atlas.language.value)('map.title'))),
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
