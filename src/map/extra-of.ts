import { signal } from '@preact/signals';
import { isPlain } from '../model/classification.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { Atlas } from '../state/atlas.ts';
import { isDashed } from './features/dashed.ts';

type Extra = typeof import('./extra/extra.ts');

const fetchExtra = () => import('./extra/extra.ts');

const loaded = signal<Extra | null>(null);
let loading: Promise<void> | null = null;

/** Fetches what draws ground that users bring, and shapes that wait for their word. Until there is any, nothing of it is needed. */
export function loadExtra(): Promise<void> {
  loading ??= fetchExtra().then(
    (extra) => {
      loaded.value = extra;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** Whether anything is there, or asked for, that the first screen as shipped does not have. */
function hasExtra({ pack, overlay, layers, classification }: Atlas): boolean {
  const { geometry, tables }: EffectivePack = pack;
  return (
    overlay.value.length > 0 ||
    !isPlain(classification.value) ||
    layers.value.clusters.visible ||
    layers.value.density.visible ||
    tables.parcels.some(({ shape }) => shape) ||
    tables.enterprises.some(({ lng }) => lng !== null) ||
    tables['control-lines'].some(({ shape }) => shape) ||
    [geometry.townships, geometry.zones, geometry.platforms, geometry.sites].some(({ features }) =>
      features.some(({ properties }) => !isDashed(properties.geometryBasis)),
    )
  );
}

/** Resolves when what draws the rest of the map is here, as far as there is anything for it to draw. */
export const extraIsHere = (atlas: Atlas): Promise<void> => (hasExtra(atlas) ? loadExtra() : Promise.resolve());

/** What draws the rest of the map; null where nothing needs it, and until its code has come. */
export function extraOf(atlas: Atlas): Extra | null {
  if (!hasExtra(atlas)) return null;
  if (!loaded.value) {
    const ask = () => {
      loadExtra().catch((error: unknown) => {
        console.warn(error);
        window.addEventListener('online', ask, { once: true });
      });
    };
    ask();
  }
  return loaded.value;
}
