import { useState } from 'preact/hooks';
import type { ParcelTracking } from '../../model/ledger.ts';
import type { Parcel } from '../../model/tracking.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { ParcelGround } from '../drawing/parcel-card.tsx';
import { ParcelDrawing } from '../drawing/parcel-tools.tsx';
import { IdleFact } from './idle-fact.tsx';
import { ParcelFacts } from './parcel-facts.tsx';
import { ParcelForm } from './parcel-form.tsx';
import { parcelName } from './parcel-name.ts';
import { RecordList } from './record-list.tsx';
import { parcelRemovalEdits } from './tracking-edits.ts';
import { recordsOf } from './tracking-facts.ts';
import { useCanEdit } from './use-can-edit.ts';
import { useUndoOffer } from './use-undo-offer.ts';

interface ParcelItemProps {
  readonly projectId: string;
  readonly tracked: ParcelTracking;
  readonly parcels: readonly Parcel[];
  readonly onRemoved: () => void;
}

/** A parcel with what is known of it, its records, and whether it may be idle. */
export function ParcelItem({ projectId, tracked, parcels, onRemoved }: ParcelItemProps) {
  const { pack, actions } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  const canEdit = useCanEdit();
  const offerUndo = useUndoOffer();
  const [isEdited, setEdited] = useState(false);
  const { parcel } = tracked;
  const name = parcelName(parcel, parcels, speech);
  const records = recordsOf(pack, parcel.id);
  const remove = () => {
    if (actions.edit('remove-parcel', parcelRemovalEdits(pack, parcel.id)).length > 0) return;
    offerUndo(({ t: say }) => say('tracking.parcelRemoved', { name, count: records.length }));
    onRemoved();
  };
  return (
    <li class="tracking-parcel">
      <div class="tracking-parcel-head">
        <h4>{name}</h4>
        <span class="tracking-buttons">
          <ParcelDrawing parcel={parcel} name={name} />
          <button
            type="button"
            class="card-link"
            disabled={!canEdit}
            aria-expanded={isEdited}
            aria-label={t('tracking.editParcelNamed', { name })}
            onClick={() => setEdited(!isEdited)}
          >
            {t('tracking.editParcel')}
          </button>
          <button
            type="button"
            class="card-link"
            disabled={!canEdit}
            aria-label={t('tracking.removeParcelNamed', { name })}
            onClick={remove}
          >
            {t('tracking.removeParcel')}
          </button>
        </span>
      </div>
      {isEdited && <ParcelForm projectId={projectId} parcel={parcel} onDone={() => setEdited(false)} />}
      <dl class="card-facts">
        <ParcelGround parcel={parcel} />
        <ParcelFacts parcel={parcel} />
        <IdleFact tracked={tracked} />
      </dl>
      <RecordList projectId={projectId} records={records} onRemoved={onRemoved} />
    </li>
  );
}
