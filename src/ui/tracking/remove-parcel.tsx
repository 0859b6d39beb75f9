import { useAtlas, useSpeech } from '../context.ts';
import { parcelRemovalEdits } from './tracking-edits.ts';
import { recordsOf } from './tracking-facts.ts';
import { useCanEdit } from './use-can-edit.ts';
import { useUndoOffer } from './use-undo-offer.ts';

interface RemoveParcelProps {
  readonly parcelId: string;
  readonly name: string;
  readonly onRemoved: () => void;
}

/** Removes a parcel with its records, and offers to undo it. */
export function RemoveParcel({ parcelId, name, onRemoved }: RemoveParcelProps) {
  const { actions, pack } = useAtlas();
  const { t } = useSpeech();
  const canEdit = useCanEdit();
  const offerUndo = useUndoOffer();
  const remove = () => {
    const count = recordsOf(pack, parcelId).length;
    if (actions.edit('remove-parcel', parcelRemovalEdits(pack, parcelId)).length > 0) return;
    offerUndo(({ t: say }) => say('tracking.parcelRemoved', { name, count }));
    onRemoved();
  };
  return (
    <button
      type="button"
      class="card-link"
      disabled={!canEdit}
      aria-label={t('tracking.removeParcelNamed', { name })}
      onClick={remove}
    >
      {t('tracking.removeParcel')}
    </button>
  );
}
