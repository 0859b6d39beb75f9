import { computed, effect } from '@preact/signals';
import { type ComposeGround, hasGround } from '../pack/ground/composition.ts';
import type { Atlas } from '../state/atlas.ts';

/** What composes the ground that users bring with the pack's own: nothing of it is needed where they have brought none. */
export const loadGround = () => import('../pack/ground/compose-ground.ts');

/**
 * Loads what composes ground as soon as there is any, and gives it to `use`, once. Returns what ends it. Where the code does not
 * come, the pack's own geometry is shown until the browser is back online.
 */
export function watchGround(
  atlas: Atlas,
  use: (composeGround: ComposeGround) => void,
  load: typeof loadGround = loadGround,
): () => void {
  const isThere = computed(() => hasGround(atlas.pack.tables));
  let isUsed = false;
  return effect(() => {
    if (!isThere.value || isUsed) return;
    const ended = new AbortController();
    const ask = (): void => {
      load().then(
        ({ composeGround }) => {
          if (ended.signal.aborted) return;
          isUsed = true;
          use(composeGround);
        },
        () => window.addEventListener('online', ask, { once: true, signal: ended.signal }),
      );
    };
    ask();
    return () => ended.abort();
  });
}
