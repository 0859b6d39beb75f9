import { type Language, languages } from '../model/language.ts';
import { type Theme, themes } from '../model/view-state.ts';

/** What the reader wants whatever the link: a link that says otherwise wins. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

const storageKey = 'industrial-atlas.preferences';
/** Under which the base map is remembered. Its code comes early only where there is something. */
export const baseMapsKey = 'industrial-atlas.base-maps';

function stored(storage: Storage): { readonly language?: unknown; readonly theme?: unknown } {
  try {
    const value: unknown = JSON.parse(storage.getItem(storageKey) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/**
 * The remembered language and theme, else the first language of the browser that the interface has.
 * `storage` is null where the browser refuses it.
 */
export function readPreferences(storage: Storage | null, browserLanguages: readonly string[]): Preferences {
  const { language, theme } = storage ? stored(storage) : {};
  const offered = browserLanguages.map((tag) => languages.find((candidate) => tag.toLowerCase().startsWith(candidate)));
  return {
    language: languages.find((candidate) => candidate === language) ?? offered.find((candidate) => candidate) ?? 'en',
    theme: themes.find((candidate) => candidate === theme) ?? 'auto',
  };
}

/** Remembers language and theme; a full or refused storage only means that they are not remembered. */
export function writePreferences(storage: Storage | null, { language, theme }: Preferences): void {
  try {
    storage?.setItem(storageKey, JSON.stringify({ language, theme }));
  } catch (error) {
    console.info('preferences are not remembered', error);
  }
}

/** The browser's storage; null where reading it throws, as under some privacy settings. */
export function safeStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * The hash to open with. A link says everything, its silence meaning the pack's defaults, so that two readers see the
 * same; only without a link do the reader's own language and theme count.
 */
export function openingHash(hash: string, { language, theme }: Preferences): string {
  return hash.replace(/^#/u, '') === '' ? `v=1&lang=${language}&theme=${theme}` : hash;
}
