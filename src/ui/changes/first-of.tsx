import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useSpeech } from '../context.ts';

/** An import brings thousands of rows: so many are listed at a time. */
const atOnce = 100;

interface FirstOfProps<T> {
  readonly items: readonly T[];
  readonly class?: string;
  readonly children: (item: T) => ComponentChildren;
}

/** A list of the first items, and a button for more. */
export function FirstOf<T>({ items, class: name, children }: FirstOfProps<T>) {
  const { t, format } = useSpeech();
  const [shown, setShown] = useState(atOnce);
  const number = (value: number) => format(value, 'plain').text ?? '';
  const more = Math.min(atOnce, items.length - shown);
  return (
    <>
      <ul class={name}>{items.slice(0, shown).map(children)}</ul>
      {more > 0 && (
        <button type="button" class="bar-button" onClick={() => setShown(shown + atOnce)}>
          {t('changes.showMore', { count: number(more), total: number(items.length) })}
        </button>
      )}
    </>
  );
}
