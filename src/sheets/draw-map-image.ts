import { drawStillMap } from '../map/still-map.ts';
import type { BaseMap } from '../model/base-map.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { SavedView } from '../model/saved-view.ts';
import type { ViewState } from '../model/view-state.ts';
import { createAtlas } from '../state/atlas.ts';
import { drawFurniture, noteLines, sheetLayout } from './map-furniture.ts';

/** A pack and the state of the atlas to draw it in. The camera's zoom is that of a map as wide as the sheet. */
export interface MapPicture {
  readonly pack: EffectivePack;
  readonly view: ViewState;
  /** The embedded one, where it says nothing. */
  readonly baseMap?: BaseMap;
  /** The saved view that is shown: its name and note stand with the title. */
  readonly saved?: Pick<SavedView, 'name' | 'note'> | null;
  /** The day it is drawn, `YYYY-MM-DD`; stands on the sheet where it is given. */
  readonly drawnOn?: string;
}

const mmPerInch = 25.4;
/** CSS: 96 px to the inch. */
export const pxPerMm = 96 / mmPerInch;

// Browsers allow few WebGL contexts at a time and drop the oldest, which would be the map on screen.
let queue: Promise<unknown> = Promise.resolve();

async function draw(
  { pack, view, baseMap, saved = null, drawnOn }: MapPicture,
  widthMm: number,
  heightMm: number,
  dpi: number,
): Promise<Blob> {
  const atlas = createAtlas(pack, view, '');
  if (baseMap) atlas.actions.setBaseMap(baseMap);
  const width = Math.round(widthMm * pxPerMm);
  const height = Math.round(heightMm * pxPerMm);
  const pixelRatio = dpi / 96;
  const sheet = document.createElement('canvas');
  sheet.width = Math.round(width * pixelRatio);
  sheet.height = Math.round(height * pixelRatio);
  const context = sheet.getContext('2d');
  if (!context) throw new Error(`no 2D canvas of ${sheet.width} × ${sheet.height} px`);
  const caption = saved && { name: saved.name, noteLines: noteLines(context, saved.note ?? '', width) };
  const layout = sheetLayout(width, height, caption?.noteLines.length ?? 0);
  const map = await drawStillMap(atlas, { ...layout.map, pixelRatio, margin: layout.margin });
  context.scale(pixelRatio, pixelRatio);
  drawFurniture(context, atlas, map, layout, { caption, drawnOn: drawnOn ?? null });
  const blob = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(`no PNG of ${sheet.width} × ${sheet.height} px`);
  return blob;
}

/**
 * A sheet with the map of a view, its title, legend, scale bar, north arrow, notice and credits, as PNG.
 * Sheets are drawn one after the other. Rejects where the machine cannot draw at this size.
 */
export function drawMapImage(picture: MapPicture, widthMm: number, heightMm: number, dpi: number): Promise<Blob> {
  const result = queue.then(() => draw(picture, widthMm, heightMm, dpi));
  queue = result.catch(() => undefined);
  return result;
}
