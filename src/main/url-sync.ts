import { effect } from '@preact/signals';
import type { Atlas } from '../state/atlas.ts';
import { writeUrl } from '../state/url.ts';

// Browsers refuse more than about 100 changes of history in half a minute; a dragged map makes many.
const pauseMs = 200;

/** Keeps the address equal to the view, and the view to an address the reader enters. Returns what ends it. */
export function syncUrl(atlas: Atlas): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const written = () => `#${writeUrl(atlas.view.peek(), atlas.defaults)}`;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (location.hash !== written()) history.replaceState(history.state, '', written());
  };
  const stop = effect(() => {
    atlas.view.value;
    // Nobody reads the address while dragging; once the drag rests, it is told.
    if (!atlas.isDragging.value) timer ??= setTimeout(write, pauseMs);
  });
  const open = () => {
    if (location.hash !== written()) atlas.actions.openUrl(location.hash);
  };
  window.addEventListener('hashchange', open);
  // A reload or a copied address within the pause must not miss the last change.
  window.addEventListener('pagehide', write);
  return () => {
    stop();
    clearTimeout(timer);
    window.removeEventListener('hashchange', open);
    window.removeEventListener('pagehide', write);
  };
}
