import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { Selection } from '../model/view-state.ts';
import type { Atlas } from '../state/atlas.ts';
import { enterprisePoint, layerIds, parcelFill } from './ids.ts';

interface Target {
  readonly kind: Selection['kind'];
  readonly layers: readonly string[];
  readonly reachPx: number;
  /** The property that holds the id of what is meant, where it is not the feature's own. */
  readonly property?: string;
}

/** What a point of the map can mean, topmost first. A parcel means its project, and itself where it has none. */
const targets: readonly Target[] = [
  { kind: 'enterprise', layers: [enterprisePoint], reachPx: 2 },
  { kind: 'project', layers: [parcelFill], reachPx: 0, property: 'projectId' },
  { kind: 'parcel', layers: [parcelFill], reachPx: 0 },
  { kind: 'project', layers: [layerIds.siteFill], reachPx: 1 },
  { kind: 'area', layers: [layerIds.bubble], reachPx: 2 },
  {
    kind: 'platform',
    layers: [layerIds.platformSymbol, layerIds.plannedLayoutRing, layerIds.plannedPlatformRing],
    reachPx: 3,
  },
  { kind: 'platform', layers: [layerIds.platformExtent], reachPx: 0 },
  { kind: 'area', layers: [layerIds.zoneGround], reachPx: 0 },
  { kind: 'area', layers: [layerIds.townshipGround, layerIds.outOfScopeGround], reachPx: 0 },
];

/** A finger is less exact than a pointer. */
const fingerPx = 8;

/** What lies at a point of the canvas; null where there is nothing to select. */
export function targetAt(map: MapLibreMap, x: number, y: number, extraPx = 0): Selection | null {
  for (const { kind, layers, reachPx, property = 'id' } of targets) {
    // Layers of ground that users bring are there only while there is some.
    const present = layers.filter((id) => map.getLayer(id));
    if (present.length === 0) continue;
    const reach = reachPx === 0 ? 0 : reachPx + extraPx;
    const at: PointLike | [PointLike, PointLike] =
      reach === 0
        ? [x, y]
        : [
            [x - reach, y - reach],
            [x + reach, y + reach],
          ];
    const [hit] = map.queryRenderedFeatures(at, { layers: present });
    const id: unknown = hit?.properties[property];
    if (typeof id === 'string' && id) return { kind, id };
  }
  return null;
}

export interface PointerEvents {
  /** Where the pointer is, in px of the container; null when it left. */
  readonly moved: (position: { readonly x: number; readonly y: number } | null) => void;
  /** Px in the container that Enter selects: the middle of the room between the panels. */
  readonly cross: () => { readonly x: number; readonly y: number };
}

/** Hover, click and keys on the map become actions of the atlas. */
export function listenToPointer(map: MapLibreMap, atlas: Atlas, { moved, cross }: PointerEvents): void {
  const canvas = map.getCanvas();
  let frame = 0;
  map.on('mousemove', ({ point }) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const isDrawing = atlas.drawing.peek() !== null;
      const target = map.isMoving() || isDrawing ? null : targetAt(map, point.x, point.y);
      if (!isDrawing) canvas.style.cursor = target ? 'pointer' : '';
      moved(point);
      atlas.actions.setHover(target);
    });
  });
  map.on('mouseout', () => {
    cancelAnimationFrame(frame);
    moved(null);
    atlas.actions.setHover(null);
  });
  map.on('click', ({ point, originalEvent }) => {
    if (atlas.drawing.peek()) return;
    const finger = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
    atlas.actions.select(targetAt(map, point.x, point.y, finger ? fingerPx : 0));
  });
  canvas.addEventListener('keydown', (event) => {
    // While something is drawn these keys end or finish it.
    if (atlas.drawing.peek()) return;
    if (event.key === 'Escape') atlas.actions.select(null);
    if (event.key !== 'Enter') return;
    const { x, y } = cross();
    atlas.actions.select(targetAt(map, x, y));
  });
}
