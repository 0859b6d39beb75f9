import '../i18n/later-messages.ts';
import { embeddedBase } from '../model/base-map.ts';
import { localize } from '../model/language.ts';
import { today } from '../model/today.ts';
import type { Atlas } from '../state/atlas.ts';
import { shownSavedView } from '../state/saved-views.ts';
import { drawMapImage, pxPerMm } from './draw-map-image.ts';

/** A4 across. */
const widthMm = 297;
const heightMm = 210;
const dpi = 200;

/** Draws what the atlas shows on a sheet of A4 and hands it to the reader as a file. */
export async function saveMapImage(atlas: Atlas): Promise<void> {
  const { pack, view, defaults } = atlas;
  const { camera, language } = view.peek();
  // The sheet shows as much ground as the window.
  const zoomBy = Math.log2((widthMm * pxPerMm) / document.documentElement.clientWidth);
  const saved = shownSavedView(pack, view.peek(), defaults);
  const picture = {
    pack,
    saved,
    drawnOn: today(),
    view: { ...view.peek(), camera: camera && { ...camera, zoom: camera.zoom + zoomBy } },
    // Where the chosen base is not shown, the screen has the embedded one.
    baseMap: atlas.baseFailure.peek() ? embeddedBase : atlas.baseMap.peek(),
  };
  const url = URL.createObjectURL(await drawMapImage(picture, widthMm, heightMm, dpi));
  const link = document.createElement('a');
  link.href = url;
  const title = localize(pack.info.title, language).text;
  link.download = `${saved ? `${title} · ${saved.name}` : title}.png`;
  link.click();
  // A download that has begun keeps its data; some browsers begin it only after the click's task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
