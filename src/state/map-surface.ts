import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { type BaseFailure, type BaseMap, embeddedBase } from '../model/base-map.ts';
import type { Bounds } from '../model/geometry.ts';
import type { OverlayShape } from '../model/overlay.ts';

/** A wish to move the camera, carried out by the map. */
export type CameraRequest =
  | { readonly kind: 'fit-city' }
  | { readonly kind: 'fit-selection' }
  | { readonly kind: 'fit-overlay' }
  | { readonly kind: 'fit-bounds'; readonly bounds: Bounds }
  | { readonly kind: 'zoom'; readonly by: number };

export type MapStatus = 'loading' | 'ready' | 'no-webgl' | 'context-lost' | 'failed';

/** What lies under and over the map, and what passes between map and page; no step of history, in no link. */
export function createMapSurface() {
  const cameraRequest = signal<CameraRequest | null>(null);
  const mapStatus = signal<MapStatus>('loading');
  const baseMap = signal<BaseMap>(embeddedBase);
  const baseFailure = signal<BaseFailure | null>(null);
  const overlay = signal<readonly OverlayShape[]>([]);
  const isDragging = signal(false);
  return {
    cameraRequest: cameraRequest as ReadonlySignal<CameraRequest | null>,
    mapStatus: mapStatus as ReadonlySignal<MapStatus>,
    baseMap: baseMap as ReadonlySignal<BaseMap>,
    /** Why the chosen base is not shown; null where it is, or is on its way. */
    baseFailure: baseFailure as ReadonlySignal<BaseFailure | null>,
    overlay: overlay as ReadonlySignal<readonly OverlayShape[]>,
    /** Whether a person is just dragging what changes the view: what is not needed at each move waits for the rest. */
    isDragging: isDragging as ReadonlySignal<boolean>,
    actions: {
      setDragging: (is: boolean) => {
        isDragging.value = is;
      },
      requestCamera: (request: CameraRequest | null) => {
        cameraRequest.value = request;
      },
      /** What is to lie under the map. It is the reader's own choice: no step of history, in no link and no change set. */
      setBaseMap: (base: BaseMap) =>
        batch(() => {
          baseMap.value = base;
          baseFailure.value = null;
        }),
      baseMapFailed: (failure: BaseFailure | null) => {
        baseFailure.value = failure;
      },
      setOverlay: (shapes: readonly OverlayShape[]) => {
        overlay.value = shapes;
      },
      setMapStatus: (status: MapStatus) => {
        mapStatus.value = status;
      },
    },
  };
}
