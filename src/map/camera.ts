import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { Bounds } from '../model/geometry.ts';
import type { Camera, Selection } from '../model/view-state.ts';
import type { Atlas } from '../state/atlas.ts';
import type { CameraRequest } from '../state/map-surface.ts';
import type { DisplayTransform } from './display-transform.ts';
import { boundsOf, centreOf, zoomWhere } from './ground.ts';
import type { SiteScale } from './look.ts';
import { remember } from './remember.ts';
import { cityBounds, selectionBounds } from './selection-bounds.ts';

/** Px that panels take from each edge of the map. */
export type Insets = Required<PaddingOptions>;

/** Why the map moves: the reader asked for it, asked for the whole city, or the map does so by itself and tells nobody. */
type Cause = 'reader' | 'city' | 'map';
const because = (cause: Cause): { readonly cause: Cause } => ({ cause });

const flightMs = 450;
const even = (px: number): Insets => ({ top: px, right: px, bottom: px, left: px });

/** Wide enough for the labels on the coast, which stand on the water. */
const cityMarginPx = (widthPx: number): Insets => ({ top: 24, bottom: 36, left: 24, right: widthPx < 600 ? 24 : 116 });
const selectionMarginPx = even(56);
/** A selected site is not drawn wider than this when the map goes to it. */
const widestSitePx = 120;

const grown = (insets: Insets, margin: Insets): Insets => ({
  top: insets.top + margin.top,
  right: insets.right + margin.right,
  bottom: insets.bottom + margin.bottom,
  left: insets.left + margin.left,
});

/** Same to the digits that a link carries. */
const sameCamera = (a: Camera | null, b: Camera | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    Math.abs(a.lng - b.lng) < 1e-5 &&
    Math.abs(a.lat - b.lat) < 1e-5 &&
    Math.abs(a.zoom - b.zoom) < 0.01);

/** In a low strip of map, margins for labels would leave no room for what is shown. */
const within = (margin: Insets, freeHeightPx: number): Insets => {
  const most = freeHeightPx / 10;
  return { ...margin, top: Math.min(margin.top, most), bottom: Math.min(margin.bottom, most) };
};

export interface CameraControl {
  /** The room between the panels has changed. */
  readonly insetsChanged: () => void;
  readonly destroy: () => void;
}

/** Smallest box that holds another one's corners where they are displayed. */
export const displayedBounds = ([west, south, east, north]: Bounds, { toDisplay }: DisplayTransform): Bounds =>
  boundsOf([{ type: 'MultiPoint', coordinates: [toDisplay([west, south]), toDisplay([east, north])] }]) ?? [
    west,
    south,
    east,
    north,
  ];

/** Moves the map as the atlas asks, and tells the atlas where the reader has moved it. */
export function controlCamera(
  map: MapLibreMap,
  atlas: Atlas,
  {
    scale,
    transform,
  }: { readonly scale: ReadonlySignal<SiteScale>; readonly transform: ReadonlySignal<DisplayTransform> },
  insets: () => Insets,
  keep: (camera: Camera) => Camera,
): CameraControl {
  const keepCity = remember<Bounds | null>();
  const city = computed(() => {
    const { pack } = atlas;
    const { outline, townships, zones } = pack.geometry;
    return keepCity([outline, townships, zones], () => cityBounds(pack));
  });
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const duration = () => (still.matches ? 0 : flightMs);
  const display = (bounds: Bounds): Bounds => displayedBounds(bounds, transform.peek());

  function fitTo(bounds: Bounds, margin: Insets, maxZoom: number, cause: Cause, durationMs = duration()): void {
    const [west, south, east, north] = display(bounds);
    const covered = insets();
    const free = map.getContainer().clientHeight - covered.top - covered.bottom;
    const padding = grown(covered, within(margin, free));
    const box: [[number, number], [number, number]] = [
      [west, south],
      [east, north],
    ];
    const least = keep({ lng: west, lat: south, zoom: 0 }).zoom;
    if ((map.cameraForBounds(box, { padding, maxZoom })?.zoom ?? least) >= least) {
      map.fitBounds(box, { padding, maxZoom, duration: durationMs, linear: true }, because(cause));
      return;
    }
    // Held at the least zoom, a fit would keep the centre that it has at its own, and miss what it fits.
    const { top, right, bottom, left } = padding;
    map.easeTo(
      {
        center: centreOf([west, south, east, north]),
        zoom: least,
        offset: [(left - right) / 2, (top - bottom) / 2],
        duration: durationMs,
      },
      because(cause),
    );
  }

  function fitCity(cause: Cause, durationMs?: number): void {
    const bounds = city.peek();
    if (bounds) fitTo(bounds, cityMarginPx(map.getContainer().clientWidth), 13, cause, durationMs);
  }

  function mostZoom(selection: Selection): number {
    if (selection.kind === 'project') {
      const land = atlas.pack.projectById.get(selection.id)?.plannedNewLandMu ?? 100;
      return zoomWhere(Math.sqrt(land * 850), widestSitePx, scale.peek().latitude);
    }
    return scale.peek().siteZoom + (selection.kind === 'platform' ? 1.5 : 3.5);
  }

  function fitSelection(selection: Selection | null): void {
    const bounds = selection && selectionBounds(atlas.pack, selection);
    if (selection && bounds) fitTo(bounds, selectionMarginPx, mostZoom(selection), 'reader');
  }

  function fitOverlay(): void {
    const bounds = boundsOf(atlas.overlay.peek().map(({ geometry }) => geometry));
    if (bounds) fitTo(bounds, selectionMarginPx, 16, 'reader');
  }

  function carryOut(request: CameraRequest): void {
    if (request.kind === 'fit-city') fitCity('city');
    else if (request.kind === 'fit-selection') fitSelection(atlas.selection.value);
    else if (request.kind === 'fit-bounds') fitTo(request.bounds, selectionMarginPx, 16, 'reader');
    else if (request.kind === 'fit-overlay') fitOverlay();
    else map.easeTo({ zoom: map.getZoom() + request.by, duration: duration() }, because('reader'));
  }

  /** Brings the selection out from under a panel by the shortest way; leaves the map alone where it is in sight. */
  function keepInSight(selection: Selection): void {
    const bounds = selectionBounds(atlas.pack, selection);
    if (!bounds) return;
    const [west, south, east, north] = display(bounds);
    const { clientWidth, clientHeight } = map.getContainer();
    const { top, right, bottom, left } = grown(insets(), even(24));
    const northWest = map.project([west, north]);
    const southEast = map.project([east, south]);
    const shift = (from: number, to: number, least: number, most: number): number => {
      if (to - from > most - least) return Math.min(0, most - (from + to) / 2) || Math.max(0, least - (from + to) / 2);
      return Math.min(0, most - to) || Math.max(0, least - from);
    };
    const x = shift(northWest.x, southEast.x, left, clientWidth - right);
    const y = shift(northWest.y, southEast.y, top, clientHeight - bottom);
    if (x !== 0 || y !== 0) map.panBy([-x, -y], { duration: duration() }, because('map'));
  }

  function cityIsInSight(): boolean {
    const bounds = city.peek();
    if (!bounds) return true;
    const [west, south, east, north] = display(bounds);
    const { clientWidth, clientHeight } = map.getContainer();
    const { top, right, bottom, left } = insets();
    const a = map.project([west, north]);
    const b = map.project([east, south]);
    return a.x >= left && a.y >= top && b.x <= clientWidth - right && b.y <= clientHeight - bottom;
  }

  let told: Camera | null = atlas.view.peek().camera;
  function jumpTo(camera: Camera | null): void {
    told = camera;
    if (!camera) {
      fitCity('map', 0);
      return;
    }
    const [lng = 0, lat = 0] = transform.peek().toDisplay([camera.lng, camera.lat]);
    map.jumpTo({ center: [lng, lat], zoom: camera.zoom }, because('map'));
  }

  // Whatever does not say otherwise is the reader's doing; the wheel, for one, says nothing at all.
  let isResizing = false;
  map.on('moveend', (event) => {
    const cause = 'cause' in event ? (event.cause as Cause) : isResizing ? 'map' : 'reader';
    if (cause === 'map') return;
    const centre = map.getCenter();
    const [lng = 0, lat = 0] = transform.peek().fromDisplay([centre.lng, centre.lat]);
    told = cause === 'city' ? null : { lng, lat, zoom: map.getZoom() };
    if (!sameCamera(told, atlas.view.peek().camera)) atlas.actions.cameraMoved(told);
  });
  map.on('resize', () => {
    // Its own moveend follows at once.
    isResizing = true;
    queueMicrotask(() => {
      isResizing = false;
      if (atlas.view.peek().camera === null) fitCity('map', 0);
    });
  });

  jumpTo(told);
  let shown = transform.peek();
  let fitted = city.peek();
  const stops = [
    effect(() => {
      const next = transform.value;
      if (next === shown) return;
      const { lng, lat } = map.getCenter();
      const ground = shown.fromDisplay([lng, lat]);
      shown = next;
      // What was in the middle stays there, and its ground moves under it.
      if (atlas.view.peek().camera) map.jumpTo({ center: next.toDisplay(ground) as [number, number] }, because('map'));
      else fitCity('map', 0);
    }),
    effect(() => {
      const next = city.value;
      if (next === fitted) return;
      fitted = next;
      untracked(() => {
        if (atlas.view.value.camera === null) fitCity('map');
      });
    }),
    effect(() => {
      const request = atlas.cameraRequest.value;
      if (!request) return;
      untracked(() => {
        carryOut(request);
        atlas.actions.requestCamera(null);
      });
    }),
    effect(() => {
      const { camera } = atlas.view.value;
      if (!sameCamera(camera, told)) untracked(() => jumpTo(camera));
    }),
  ];
  return {
    insetsChanged() {
      const selection = atlas.selection.peek();
      const fitsCity = atlas.view.peek().camera === null;
      const { lng, lat } = map.getCenter();
      const kept = keep({ lng, lat, zoom: map.getZoom() });
      // A panel that closes uncovers what may lie beyond the data.
      const isBeyond = !sameCamera(kept, { lng, lat, zoom: map.getZoom() });
      if (fitsCity && (isBeyond || (!selection && !cityIsInSight()))) fitCity('map');
      else if (isBeyond)
        map.easeTo({ center: [kept.lng, kept.lat], zoom: kept.zoom, duration: duration() }, because('map'));
      else if (selection) keepInSight(selection);
    },
    destroy: () => {
      for (const stop of stops) stop();
    },
  };
}
