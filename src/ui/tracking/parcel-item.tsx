import { useState } from 'preact/hooks';
import type { ParcelTracking } from '../../model/ledger.ts';
import type { Parcel } from '../../model/tracking.ts';
import { Fact } from '../cards/values.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { IdleFact } from './idle-fact.tsx';
import { parcelFields } from './parcel-fields.ts';
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
        <ParcelFacts parcel={parcel} />
        <IdleFact tracked={tracked} />
      </dl>
      <RecordList projectId={projectId} records={records} onRemoved={onRemoved} />
    </li>
  );
}

/** The parcel's attributes that are known; the name stands above them. */
function ParcelFacts({ parcel }: { readonly parcel: Parcel }) {
  const { pack } = useAtlas();
  const { t, date, format } = useSpeech();
  const said = {
    name: () => null,
    supplyMode: () => parcel.supplyMode && t(`supplyMode.${parcel.supplyMode}`),
    landOrigin: () => parcel.landOrigin && t(`landOrigin.${parcel.landOrigin}`),
    plotRatio: () => format(parcel.plotRatio, 'plain').text,
    agreedStart: () => parcel.agreedStart && date(parcel.agreedStart),
    agreedCompletion: () => parcel.agreedCompletion && date(parcel.agreedCompletion),
    source: () => {
      const title = parcel.source === null ? undefined : pack.sourceById.get(parcel.source)?.title;
      return title ? <Name of={title} /> : parcel.source;
    },
  };
  return (
    <>
      {parcelFields.map((field) => {
        const value = field in said ? said[field as keyof typeof said]() : parcel[field];
        return (
          value !== null &&
          value !== '' && (
            <Fact key={field} label={t(`tracking.field.${field}`)}>
              <span class="tracking-text">{value}</span>
            </Fact>
          )
        );
      })}
    </>
  );
}
