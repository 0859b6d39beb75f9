import { type ReadonlySignal, signal } from '@preact/signals';

function mediaSignal(query: string): ReadonlySignal<boolean> {
  const list = window.matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener('change', () => {
    matches.value = list.matches;
  });
  return matches;
}

/** A phone: panels are in a sheet at the bottom. The same width stands in styles/phone.css. */
export const isPhone = mediaSignal('(max-width: 720px)');
