import { type ReadonlySignal, signal } from '@preact/signals';
import type { Theme } from '../model/view-state.ts';
import { darkPalette, lightPalette, type Palette } from './palette.ts';

const query = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
const systemSignal = signal(query?.matches ?? false);
query?.addEventListener('change', ({ matches }) => {
  systemSignal.value = matches;
});

/** Whether the system asks for a dark page. */
export const systemIsDark: ReadonlySignal<boolean> = systemSignal;

/** The palette of a theme; `auto` follows the system, and so does an effect or component that calls this. */
export function currentPalette(theme: Theme): Palette {
  const dark = theme === 'dark' || (theme === 'auto' && systemIsDark.value);
  return dark ? darkPalette : lightPalette;
}
