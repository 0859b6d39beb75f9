import { useState } from 'preact/hooks';
import type { SavedView } from '../../model/saved-view.ts';
import { today } from '../../model/today.ts';
import { removalEdits } from '../../state/row-edits.ts';
import { lostInSavedView } from '../../state/saved-views.ts';
import { writeUrl } from '../../state/url.ts';
import { Icon } from '../components/icon.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useCanEdit } from '../tracking/use-can-edit.ts';
import { useUndoOffer } from '../tracking/use-undo-offer.ts';
import { moveEdits, viewFieldEdits, viewStateEdits } from './saved-view-edits.ts';
import { ViewForm } from './view-form.tsx';

interface SavedViewItemProps {
  readonly saved: SavedView;
  readonly isShown: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Called when the view is removed, so that the focus does not go with it. */
  readonly onRemoved: () => void;
}

/** A saved view to open, rename, move, share and remove. */
export function SavedViewItem({ saved, isShown, isFirst, isLast, onRemoved }: SavedViewItemProps) {
  const { actions, defaults, pack, view } = useAtlas();
  const { t, date } = useSpeech();
  const canEdit = useCanEdit();
  const offerUndo = useUndoOffer();
  const [isEdited, setEdited] = useState(false);
  const { id, name, note } = saved;
  const lost = lostInSavedView(saved, defaults, pack);
  const remove = () => {
    if (actions.edit('remove-saved-view', removalEdits(pack, 'saved-views', id)).length > 0) return;
    offerUndo((speech) => speech.t('savedViews.removed', { name }));
    onRemoved();
  };
  const replace = () => {
    const edits = viewStateEdits(pack, id, writeUrl(view.value, defaults), today());
    if (edits.length === 0 || actions.edit('saved-view', edits).length > 0) return;
    offerUndo((speech) => speech.t('savedViews.replaced', { name }));
  };
  const copy = async () => {
    const url = new URL(`#${saved.state}`, document.baseURI).href;
    try {
      await navigator.clipboard.writeText(url);
      actions.notify({ kind: 'copied' });
    } catch {
      actions.notify({ kind: 'copy-failed', url });
    }
  };
  const moveBy = (by: -1 | 1) => actions.edit('move-saved-view', moveEdits(pack, id, by));
  return (
    <li>
      <button
        type="button"
        class="view-button"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => actions.openSavedView(id)}
      >
        <span class="view-name">
          {name}
          {note && <small>{note}</small>}
          {saved.savedOn && <small class="muted">{t('savedViews.savedOn', { date: date(saved.savedOn) })}</small>}
        </span>
        {isShown && <span class="tag is-accent">{t('savedViews.shown')}</span>}
      </button>
      {lost.length > 0 && (
        <p class="field-fault saved-view-lost">
          {t('savedViews.lost', { what: lost.join(t('exchange.listSeparator')) })}
        </p>
      )}
      <div class="saved-view-tools">
        <button
          type="button"
          class="icon-button"
          aria-label={t('savedViews.up', { name })}
          disabled={!canEdit || isFirst}
          onClick={() => moveBy(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('savedViews.down', { name })}
          disabled={!canEdit || isLast}
          onClick={() => moveBy(1)}
        >
          <Icon name="down" />
        </button>
        <button type="button" class="text-button" aria-label={t('savedViews.copyOf', { name })} onClick={copy}>
          {t('savedViews.copy')}
        </button>
        <button
          type="button"
          class="text-button"
          disabled={!canEdit}
          aria-expanded={isEdited}
          aria-label={t('savedViews.changeOf', { name })}
          onClick={() => setEdited(!isEdited)}
        >
          {t('savedViews.change')}
        </button>
        <button
          type="button"
          class="text-button"
          disabled={!canEdit}
          aria-label={t('savedViews.replaceOf', { name })}
          onClick={replace}
        >
          {t('savedViews.replace')}
        </button>
        <button
          type="button"
          class="text-button"
          disabled={!canEdit}
          aria-label={t('savedViews.removeOf', { name })}
          onClick={remove}
        >
          {t('savedViews.remove')}
        </button>
      </div>
      {isEdited && (
        <ViewForm
          label={t('savedViews.changeOf', { name })}
          opening={{ name, note: note ?? '' }}
          step="saved-view"
          edits={(fields) => viewFieldEdits(pack, id, fields)}
          onDone={() => setEdited(false)}
        />
      )}
    </li>
  );
}
