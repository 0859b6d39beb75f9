import { isEmptyFilter } from '../../model/filter.ts';
import { Icon } from '../components/icon.tsx';
import { useFocusWithin } from '../components/use-focus-within.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { shell } from '../shell.ts';
import { AreaGroup, IndustryGroup, KindGroup, PeriodGroup, PlatformGroup, RangeGroups } from './filter-groups.tsx';

/** All conditions, which hold together on map, table, figures and legend. */
export function FilterPanel() {
  const { actions, filter } = useAtlas();
  const { t } = useSpeech();
  const section = useFocusWithin<HTMLElement>();
  const close = () => {
    shell.filtersOpen.value = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    <section
      id="filters"
      ref={section}
      tabIndex={-1}
      class="filters"
      aria-label={t('filter.title')}
      onKeyDown={onKeyDown}
    >
      <header class="panel-head">
        <h2>{t('filter.title')}</h2>
        {!isEmptyFilter(filter.value) && (
          <button type="button" class="text-button" onClick={actions.clearFilter}>
            {t('filter.clearAll')}
          </button>
        )}
        <button type="button" class="icon-button" aria-label={t('app.close')} title={t('app.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body">
        <IndustryGroup />
        <AreaGroup />
        <PlatformGroup />
        <KindGroup />
        <PeriodGroup />
        <RangeGroups />
      </div>
    </section>
  );
}
