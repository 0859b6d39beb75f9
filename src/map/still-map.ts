import type { Atlas } from '../state/atlas.ts';
import { isOfBase } from './bases/shown-base.ts';
import { displayedBounds } from './camera.ts';
import type { DisplayTransform } from './display-transform.ts';
import { extraIsHere } from './extra-of.ts';
import { metresPerPixel, positionsOf } from './ground.ts';
import { drawImages } from './images.ts';
import { type MapContent, mapContent } from './map-content.ts';
import { MapLibreMap } from './map-library.ts';
import { putImages, putStates } from './put.ts';
import { cityBounds } from './selection-bounds.ts';
import { buildStyle } from './style.ts';

/** CSS pixels from the map's upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface StillMap {
  /** Device pixels: the size asked for times the pixel ratio. */
  readonly image: HTMLCanvasElement;
  /** Ground metres of one CSS pixel in the middle. */
  readonly metresPerPx: number;
  /** Points along the border of the city. */
  readonly border: readonly Point[];
  /** Whom the base has to be credited to, where it is not the embedded one. */
  readonly baseCredits: readonly string[];
}

export interface StillSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels for one CSS pixel. */
  readonly pixelRatio: number;
  /** CSS pixels to keep free around the city where the view has no camera of its own. */
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** Longer than the slowest software renderer takes for a sheet. */
const patienceMs = 60_000;

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

function borderPoints(map: MapLibreMap, { pack }: Atlas, { toDisplay }: DisplayTransform): Point[] {
  const ring = pack.geometry.outline.features
    .flatMap(({ geometry }) => positionsOf(geometry))
    .map((position) => map.project(toDisplay(position) as [number, number]));
  return ring.slice(1).flatMap((b, index) => {
    const a = ring[index] as Point;
    return [0, 0.25, 0.5, 0.75].map((share) => ({ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) }));
  });
}

type AttendBase = (map: MapLibreMap, failed: (detail: string) => void) => void;

/** Lays the base that the atlas asks for under the content. Throws where it cannot be had: a picture shows what was asked for. */
async function layBase(atlas: Atlas, content: MapContent): Promise<AttendBase> {
  const base = atlas.baseMap.peek();
  if (base.kind === 'embedded') return () => undefined;
  const { attendBase, openBase } = await import('./bases/follow-base.ts');
  const opened = await openBase(base, new AbortController().signal);
  if (!opened.ok) throw new Error(`no base map: ${opened.problem} ${opened.detail}`);
  content.base.value = opened.base;
  return (map, failed) => attendBase(map, opened.base, failed);
}

/** Draws the atlas's map once, out of sight, and takes it down again. Throws where the machine cannot draw at this size. */
export async function drawStillMap(atlas: Atlas, { width, height, pixelRatio, margin }: StillSize): Promise<StillMap> {
  const content = mapContent(atlas);
  await extraIsHere(atlas);
  const attend = await layBase(atlas, content);
  const transform = content.transform.peek();
  const container = document.body.appendChild(document.createElement('div'));
  Object.assign(container.style, {
    position: 'fixed',
    left: '-100000px',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
  });
  const { camera } = atlas.view.peek();
  const bounds = cityBounds(atlas.pack);
  const city = bounds && displayedBounds(bounds, transform);
  const map = new MapLibreMap({
    container,
    style: buildStyle(content.parts.peek()),
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    validateStyle: false,
    fadeDuration: 0,
    pixelRatio,
    // MapLibre otherwise lowers the pixel ratio without a word.
    maxCanvasSize: [16_384, 16_384],
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
  });
  try {
    if (camera)
      map.jumpTo({
        center: transform.toDisplay([camera.lng, camera.lat]) as [number, number],
        zoom: camera.zoom,
      });
    else if (city)
      map.fitBounds(
        [
          [city[0], city[1]],
          [city[2], city[3]],
        ],
        { padding: { ...margin }, animate: false },
      );
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`the map of ${width} × ${height} px was not drawn in ${patienceMs} ms`)),
        patienceMs,
      );
      map.on('error', (event) => {
        if (!isOfBase(event)) reject(event.error);
      });
      attend(map, (detail) => reject(new Error(`no tile of the base map came: ${detail}`)));
      map.on('style.load', () => {
        putImages(map, drawImages(content.look.peek().palette));
        putStates(map, new Map(), content.states());
      });
      map.once('idle', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    const canvas = map.getCanvas();
    if (canvas.width !== Math.round(width * pixelRatio))
      throw new Error(`the map came out ${canvas.width} px wide instead of ${width * pixelRatio}`);
    return {
      image: copyOf(canvas),
      metresPerPx: metresPerPixel(map.getZoom(), map.getCenter().lat),
      border: borderPoints(map, atlas, transform),
      baseCredits: content.base.peek()?.credits.peek() ?? [],
    };
  } finally {
    map.remove();
    container.remove();
  }
}
