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
import { RemoveParcel } from './remove-parcel.tsx';
import { recordsOf } from './tracking-facts.ts';
import { useCanEdit } from './use-can-edit.ts';

interface ParcelItemProps {
  readonly projectId: string;
  readonly tracked: ParcelTracking;
  readonly parcels: readonly Parcel[];
  readonly onRemoved: () => void;
}

/** A parcel with what is known of it, its records, and whether it may be idle. */
export function ParcelItem({ projectId, tracked, parcels, onRemoved }: ParcelItemProps) {
  const { pack } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  const canEdit = useCanEdit();
  const [isEdited, setEdited] = useState(false);
  const { parcel } = tracked;
  const name = parcelName(parcel, parcels, speech);
  const records = recordsOf(pack, parcel.id);
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
          <RemoveParcel parcelId={parcel.id} name={name} onRemoved={onRemoved} />
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
