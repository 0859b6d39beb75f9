import { signal } from '@preact/signals';
import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fromShifted, toShifted } from '../../src/geo/shifted-datums.ts';
import { type DisplayTransform, identityTransform } from '../../src/map/display-transform.ts';
import { drawOnMap } from '../../src/map/drawing/draw-on-map.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityPack } from '../pack/packs.ts';

interface Drawn {
  id?: number;
  readonly geometry: { readonly type: string; readonly coordinates: Position[][] };
  readonly properties: { readonly currentlyDrawing?: boolean };
}

/** What stands on the canvas, in its own coordinates, and whoever listens to it. */
const canvas = vi.hoisted(() => ({ features: [] as Drawn[], finished: (): void => undefined }));

vi.mock('terra-draw-maplibre-gl-adapter', () => ({ TerraDrawMapLibreGLAdapter: class {} }));
vi.mock('terra-draw', () => {
  class Mode {}
  class TerraDraw {
    start() {}
    stop() {}
    setMode() {}
    selectFeature() {}
    clear() {
      canvas.features = [];
    }
    getSnapshot() {
      return canvas.features;
    }
    addFeatures(features: readonly Drawn[]) {
      canvas.features.push(...features.map((feature, id) => ({ ...feature, id })));
      return features.map((_, id) => ({ valid: true, id }));
    }
    on(event: string, listen: (id: number, context: { readonly action: string }) => void) {
      if (event === 'finish') canvas.finished = () => listen(0, { action: 'dragCoordinate' });
    }
  }
  return {
    TerraDraw,
    TerraDrawLineStringMode: Mode,
    TerraDrawModeUndoRedo: Mode,
    TerraDrawPolygonMode: Mode,
    TerraDrawSelectMode: Mode,
  };
});

const gcj02: DisplayTransform = { toDisplay: toShifted('gcj02'), fromDisplay: fromShifted('gcj02') };
const ring: Position[] = [
  [121.3, 30.2],
  [121.301, 30.2],
  [121.301, 30.201],
  [121.3, 30.2],
];

let pack: EffectivePack;
beforeAll(async () => {
  pack = await cityPack();
});

/** Someone who draws a ring by hand over a base map. */
function drawing(first: DisplayTransform) {
  const atlas = createAtlas(pack, defaultView(pack.info, 'zh'), '');
  const transform = signal(first);
  atlas.actions.startDrawing('parcel');
  const end = drawOnMap({} as MapLibreMap, atlas, () => transform.value);
  return {
    atlas,
    transform,
    end,
    draw(positions: readonly Position[], currentlyDrawing = false) {
      const coordinates = [positions.map((position) => transform.peek().toDisplay(position))];
      canvas.features.push({ geometry: { type: 'Polygon', coordinates }, properties: { currentlyDrawing } });
      canvas.finished();
    },
    strokes: () => atlas.drawing.value?.strokes ?? [],
    shown: () => canvas.features.map(({ geometry }) => geometry.coordinates[0] ?? []),
  };
}

function isNear(found: readonly Position[] | undefined, wanted: readonly Position[]): void {
  expect(found).toHaveLength(wanted.length);
  found?.forEach(([lng = 0, lat = 0], index) => {
    expect(lng).toBeCloseTo(wanted[index]?.[0] ?? 0, 8);
    expect(lat).toBeCloseTo(wanted[index]?.[1] ?? 0, 8);
  });
}

describe('what is drawn', () => {
  test.each([
    ['the embedded base', 'GCJ-02', identityTransform, gcj02],
    ['GCJ-02', 'the embedded base', gcj02, identityTransform],
  ] as const)('over %s keeps its ground when the base becomes %s', (_, __, first, second) => {
    const { draw, transform, strokes, shown, end } = drawing(first);
    draw(ring);
    isNear(strokes()[0]?.positions, ring);
    transform.value = second;
    isNear(shown()[0], ring.map(second.toDisplay));
    canvas.finished();
    isNear(strokes()[0]?.positions, ring);
    end();
  });

  test('and is still open goes with the base that it was drawn over', () => {
    const { draw, transform, strokes, end } = drawing(identityTransform);
    draw(ring);
    draw(ring.slice(0, 3), true);
    expect(strokes()).toHaveLength(2);
    transform.value = gcj02;
    expect(strokes().map(({ isOpen }) => isOpen)).toEqual([false]);
    end();
  });
});
