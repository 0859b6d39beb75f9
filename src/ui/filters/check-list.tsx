import type { ComponentChildren } from 'preact';
import { useAtlas, useSpeech } from '../context.ts';
import type { FilterList } from './facets.ts';

export interface CheckItem {
  readonly value: string;
  readonly name: ComponentChildren;
  readonly colour?: string;
}

interface CheckListProps {
  readonly list: FilterList;
  readonly label: string;
  readonly items: readonly CheckItem[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Values of one list of the filter, each with how many projects would remain by it. */
export function CheckList({ list, label, items, counts }: CheckListProps) {
  const { actions, filter } = useAtlas();
  const { t } = useSpeech();
  const chosen: readonly string[] = filter.value[list];
  return (
    <ul class="check-list" aria-label={label}>
      {items.map(({ value, name, colour }) => {
        const count = counts.get(value) ?? 0;
        const isChosen = chosen.includes(value);
        return (
          <li key={value} class={count === 0 && !isChosen ? 'is-empty' : ''}>
            <label>
              <input type="checkbox" checked={isChosen} onChange={() => actions.toggleFilter(list, value)} />
              {colour && <span class="swatch" style={{ background: colour }} />}
              <span class="check-name">{name}</span>
              <span class="check-count" title={t('filter.wouldRemain', { count })}>
                {count}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
