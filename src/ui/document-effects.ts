import { useEffect } from 'preact/hooks';
import type { Atlas } from '../state/atlas.ts';
import { systemIsDark } from '../theme/current-palette.ts';
import { useAtlas, useSpeech } from './context.ts';

const htmlLang = { zh: 'zh-CN', en: 'en' } as const;

/** Language, theme and title of the document follow the view. */
export function useDocument(): void {
  const atlas = useAtlas();
  const { name, options } = useSpeech();
  const theme = atlas.theme.value === 'auto' ? (systemIsDark.value ? 'dark' : 'light') : atlas.theme.value;
  const title = name(atlas.pack.info.title).text;
  useEffect(() => {
    document.documentElement.lang = htmlLang[options.language];
    document.documentElement.dataset.theme = theme;
    document.title = title;
  }, [options.language, theme, title]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]');

function onKey(event: KeyboardEvent, atlas: Atlas, focusSearch: () => void): void {
  if (isTyping(event.target) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) atlas.actions.redo();
    else atlas.actions.undo();
  } else if (key === '/') {
    event.preventDefault();
    focusSearch();
  }
}

/** `/` goes to the search, Ctrl+Z back, Ctrl+Shift+Z and Ctrl+Y forward again; not while a text is being written. */
export function useShortcuts(focusSearch: () => void): void {
  const atlas = useAtlas();
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event, atlas, focusSearch);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [atlas, focusSearch]);
}
