import { isEmptyFilter } from '../../model/filter.ts';
import { useAtlas, useSpeech } from '../context.ts';

/** The heading of a list, and a line that its figures are of what the filter leaves, while there is a filter. */
export function ListHead({ title, measure }: { readonly title: string; readonly measure?: string }) {
  const { filter } = useAtlas();
  const { t } = useSpeech();
  return (
    <header class="list-head">
      <h2>
        {title} {measure && <span class="list-measure">{measure}</span>}
      </h2>
      {!isEmptyFilter(filter.value) && <p class="list-note">{t('list.underFilter')}</p>}
    </header>
  );
}
