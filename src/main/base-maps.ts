import { effect } from '@preact/signals';
import * as z from 'zod/mini';
import { baseDatums, type OnlineBase, onlineKinds } from '../model/base-map.ts';
import type { Atlas } from '../state/atlas.ts';
import { type KeptBases, kept, nothingKept } from '../ui/base-maps/kept.ts';
import { presets, withKey } from '../ui/base-maps/presets.ts';
import { baseMapsKey } from './preferences.ts';

const baseSchema = z.object({
  kind: z.enum(onlineKinds),
  id: z.string(),
  name: z.string(),
  urls: z.array(z.string()).check(z.minLength(1)),
  datum: z.enum(baseDatums),
  attribution: z.string(),
  tileSize: z.union([z.literal(256), z.literal(512)]),
  maxZoom: z.number(),
});
const keptSchema = z.object({ chosen: z.nullable(z.string()), own: z.array(baseSchema), key: z.string() });

/** What an earlier visit left; nothing where it cannot be read. */
export function readKept(storage: Storage | null): KeptBases {
  try {
    return keptSchema.parse(JSON.parse(storage?.getItem(baseMapsKey) ?? ''));
  } catch {
    return nothingKept;
  }
}

function writeKept(storage: Storage | null, bases: KeptBases): void {
  try {
    if (JSON.stringify(bases) === JSON.stringify(nothingKept)) storage?.removeItem(baseMapsKey);
    else storage?.setItem(baseMapsKey, JSON.stringify(bases));
  } catch (error) {
    console.info('base maps are not remembered', error);
  }
}

/** The base of an id, as far as it is still there, and its key. */
function baseOf({ chosen, own, key }: KeptBases, language: string): OnlineBase | null {
  const preset = presets.find(({ id }) => id === chosen);
  if (preset) return key ? withKey(preset, key, language) : null;
  return own.find(({ id }) => id === chosen) ?? null;
}

const ends = new WeakMap<Atlas, () => void>();

/**
 * Chooses the base that was chosen at the last visit, and remembers from now on what is chosen. Asked again, it goes on.
 * Returns what ends it.
 */
export function keepBaseMaps(atlas: Atlas, storage: Storage | null): () => void {
  const known = ends.get(atlas);
  if (known) return known;
  const left = readKept(storage);
  kept.value ??= left;
  const base = baseOf(left, atlas.language.peek());
  if (base && atlas.baseMap.peek().kind === 'embedded') atlas.actions.setBaseMap(base);
  const end = effect(() => {
    const current = atlas.baseMap.value;
    const chosen = current.kind === 'embedded' ? null : current.id;
    writeKept(storage, { ...(kept.value ?? nothingKept), chosen });
  });
  ends.set(atlas, end);
  return end;
}
