import type { Ref } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { search } from './search.ts';
import { type SearchEntry, searchIndex } from './search-index.ts';

const step: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface OptionProps {
  readonly id: string;
  readonly entry: SearchEntry;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
}

function ResultOption({ id, entry, isActive, onChoose, onPoint }: OptionProps) {
  const { t } = useSpeech();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's input has the focus and handles the keys
    <div
      id={id}
      class="result"
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // The press must not take the focus from the input, which would close the list before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onMouseMove={onPoint}
    >
      <span class="result-name">
        <Name of={entry.name} />
        {entry.detail && (
          <small class="muted">
            <Name of={entry.detail} />
          </small>
        )}
      </span>
      <span class="result-kind">{t(`search.kind.${entry.kind}`)}</span>
    </div>
  );
}

/** A combobox over all names: arrow keys move, Enter goes there, Escape closes and then clears. */
export function SearchBox({ input }: { readonly input: Ref<HTMLInputElement> }) {
  const { actions, pack } = useAtlas();
  const { t } = useSpeech();
  const listId = useId();
  const index = useMemo(() => searchIndex(pack), [pack]);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const results = useMemo(() => search(index, query), [index, query]);
  const isAsked = query.trim() !== '';
  const isShown = isOpen && isAsked;
  const optionId = (position: number) => `${listId}-${position}`;

  const write = (text: string) => {
    setQuery(text);
    setActive(0);
    setOpen(true);
  };
  const choose = (entry: SearchEntry | undefined) => {
    if (!entry) return;
    if ('selection' in entry.target) actions.show(entry.target.selection);
    else actions.requestCamera({ kind: 'fit-bounds', bounds: entry.target.bounds });
    setOpen(false);
    setQuery('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter while a Chinese input method is composing chooses a character, not a result.
    if (event.isComposing) return;
    const move = step[event.key];
    if (move !== undefined && results.length > 0) {
      event.preventDefault();
      if (isShown) setActive((active + move + results.length) % results.length);
      else setOpen(true);
    } else if (event.key === 'Enter' && isShown) {
      event.preventDefault();
      choose(results[active]);
    } else if (event.key === 'Escape' && isAsked) {
      event.preventDefault();
      if (isShown) setOpen(false);
      else setQuery('');
    }
  };

  return (
    <search class="search" onFocusOut={() => setOpen(false)}>
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('search.label')}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && results.length > 0 ? optionId(active) : undefined}
        placeholder={t('search.placeholder')}
        value={query}
        onInput={(event) => write(event.currentTarget.value)}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {isAsked ? (
        <button
          type="button"
          class="search-clear"
          aria-label={t('search.clear')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => write('')}
        >
          <Icon name="close" />
        </button>
      ) : (
        <span class="key" aria-hidden="true">
          /
        </span>
      )}
      <div class="search-results surface" hidden={!isShown}>
        <div id={listId} role="listbox" aria-label={t('search.results')}>
          {results.map((entry, position) => (
            <ResultOption
              key={`${entry.kind}-${JSON.stringify(entry.target)}-${position}`}
              id={optionId(position)}
              entry={entry}
              isActive={position === active}
              onChoose={() => choose(entry)}
              onPoint={() => position !== active && setActive(position)}
            />
          ))}
        </div>
        <p class="search-note muted" role="status">
          {!isShown ? '' : results.length === 0 ? t('search.none', { query }) : t('search.hint')}
        </p>
      </div>
    </search>
  );
}
