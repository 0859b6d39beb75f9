import '../tracking/tracking.css';
import './saved-views.css';
import { useRef, useState } from 'preact/hooks';
import { today } from '../../model/today.ts';
import { shownSavedView } from '../../state/saved-views.ts';
import { writeUrl } from '../../state/url.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { FormOpener } from '../tracking/form-opener.tsx';
import { inOrder, newViewEdits } from './saved-view-edits.ts';
import { SavedViewItem } from './saved-view-item.tsx';
import { ViewForm } from './view-form.tsx';

/** The user's own views: saves what is shown under a name, and opens, orders, shares and removes what was saved. */
export function SavedViews() {
  const { defaults, pack, view } = useAtlas();
  const { t } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLElement>(null);
  const saved = inOrder(pack.tables['saved-views']);
  const shown = shownSavedView(pack, view.value, defaults);
  return (
    <section ref={box} class="saved-views" tabIndex={-1} aria-label={t('savedViews.title')}>
      <h3>{t('savedViews.title')}</h3>
      <p class="hint">{t('savedViews.intro')}</p>
      <FormOpener label={t('savedViews.save')} isOpen={isOpen} onOpen={() => setOpen(true)} />
      {isOpen && (
        <ViewForm
          label={t('savedViews.save')}
          opening={{ name: '', note: '' }}
          step="saved-view"
          edits={(fields) => newViewEdits(pack, fields, writeUrl(view.peek(), defaults), today())}
          onDone={() => setOpen(false)}
        />
      )}
      {saved.length === 0 && <p class="unknown">{t('savedViews.none')}</p>}
      {saved.length > 0 && (
        <ol class="views" aria-label={t('savedViews.list')}>
          {saved.map((one, index) => (
            <SavedViewItem
              key={one.id}
              saved={one}
              isShown={one.id === shown?.id}
              isFirst={index === 0}
              isLast={index === saved.length - 1}
              onRemoved={() => box.current?.focus()}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
