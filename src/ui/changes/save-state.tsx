import { useAtlas, useSpeech } from '../context.ts';
import { useChanges } from './context.ts';

/** Whether the edits have reached the disk, once there are any; opens the list of them. */
export function SaveState() {
  const { actions } = useAtlas();
  const { isFollowing, saveState } = useChanges();
  const { t } = useSpeech();
  const state = isFollowing.value && saveState.value === 'saved' ? 'readOnly' : saveState.value;
  return (
    <span role="status">
      {state !== 'none' && (
        <button
          type="button"
          class={`bar-button save-state is-${state}`}
          title={t('keep.openChanges')}
          onClick={() => actions.openLedger('changes')}
        >
          {t(`keep.${state}`)}
        </button>
      )}
    </span>
  );
}
