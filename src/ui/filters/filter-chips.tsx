import { isEmptyFilter } from '../../model/filter.ts';
import { Icon } from '../components/icon.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { conditionsOf } from './conditions.ts';

/** More conditions than these take a row of their own. */
const mostBeside = 3;

/** The conditions in force, each with its way out, and one for all. */
export function FilterChips() {
  const { actions, filter, pack } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  if (isEmptyFilter(filter.value)) return null;
  const conditions = conditionsOf(pack, filter.value, speech);
  return (
    <div class={conditions.length > mostBeside ? 'conditions are-many' : 'conditions'}>
      <ul class="chips" aria-label={t('filter.active')}>
        {conditions.map(({ id, label, text, without }) => (
          <li key={id}>
            <button
              type="button"
              class="chip"
              aria-label={t('filter.remove', { condition: `${label} ${text}` })}
              title={`${label}：${text}`}
              onClick={() => actions.setFilter(without)}
            >
              <span>{text}</span>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="text-button" aria-label={t('filter.clearAll')} onClick={actions.clearFilter}>
        {t('filter.clear')}
      </button>
    </div>
  );
}
