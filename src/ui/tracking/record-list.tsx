import { useState } from 'preact/hooks';
import { monthOf } from '../../metrics/calendar.ts';
import type { LandRecord } from '../../model/tracking.ts';
import { removalEdits } from '../../state/row-edits.ts';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { type Speech, useAtlas, useSpeech } from '../context.ts';
import { RecordForm } from './record-form.tsx';
import { useCanEdit } from './use-can-edit.ts';
import { useUndoOffer } from './use-undo-offer.ts';

/** A record in a few words, to tell its buttons from those of others. */
function recordName({ stage, date, landMu }: LandRecord, { t, date: say, format }: Speech): string {
  const { text, unit } = format(landMu, 'land');
  return [t(`stage.${stage}`), say(date), text === null ? t('tracking.landUnknown') : `${text} ${unit}`].join(' ');
}

interface RecordListProps {
  readonly projectId: string;
  readonly records: readonly LandRecord[];
  /** Called when a record is removed, so that the focus does not go with it. */
  readonly onRemoved: () => void;
}

/** A parcel's records in time order, each of which can be changed and removed. */
export function RecordList({ projectId, records, onRemoved }: RecordListProps) {
  const { t } = useSpeech();
  if (records.length === 0) return <p class="unknown">{t('tracking.noRecords')}</p>;
  return (
    <ol class="tracking-records" aria-label={t('tracking.records')}>
      {records.map((record) => (
        <RecordItem key={record.id} projectId={projectId} record={record} onRemoved={onRemoved} />
      ))}
    </ol>
  );
}

function RecordItem({
  projectId,
  record,
  onRemoved,
}: Omit<RecordListProps, 'records'> & { readonly record: LandRecord }) {
  const { pack, actions, asOf } = useAtlas();
  const speech = useSpeech();
  const { t, date } = speech;
  const canEdit = useCanEdit();
  const offerUndo = useUndoOffer();
  const [isEdited, setEdited] = useState(false);
  const name = recordName(record, speech);
  const document = record.source === null ? undefined : pack.sourceById.get(record.source)?.title;
  const remove = () => {
    if (actions.edit('remove-record', removalEdits(pack, 'land-records', record.id)).length > 0) return;
    offerUndo(({ t: say, date: day }) =>
      say('tracking.recordRemoved', { stage: say(`stage.${record.stage}`), date: day(record.date) }),
    );
    onRemoved();
  };
  return (
    <li>
      <div class="tracking-record">
        <span class="number">{date(record.date)}</span>
        <span>{t(`stage.${record.stage}`)}</span>
        <Quantity value={record.landMu} quantity="land" unknown={t('tracking.landUnknown')} />
        <span class="tracking-record-source">
          {document ? <Name of={document} /> : record.source} {record.locator}
          {monthOf(record.date) > asOf.value && <span class="tag">{t('tracking.notCounted')}</span>}
        </span>
        <span class="tracking-buttons">
          <button
            type="button"
            class="card-link"
            disabled={!canEdit}
            aria-expanded={isEdited}
            aria-label={t('tracking.editNamed', { record: name })}
            onClick={() => setEdited(!isEdited)}
          >
            {t('tracking.edit')}
          </button>
          <button
            type="button"
            class="card-link"
            disabled={!canEdit}
            aria-label={t('tracking.removeNamed', { record: name })}
            onClick={remove}
          >
            {t('tracking.remove')}
          </button>
        </span>
      </div>
      {isEdited && (
        <RecordForm projectId={projectId} stage={record.stage} record={record} onDone={() => setEdited(false)} />
      )}
    </li>
  );
}
