import { useState } from 'preact/hooks';
import { unitName } from '../../i18n/format.ts';
import { monthOf } from '../../metrics/calendar.ts';
import type { Edit } from '../../model/edit.ts';
import { type LandRecord, type Stage, stages } from '../../model/tracking.ts';
import { type CellTexts, rowEdits } from '../../state/row-edits.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { readNumber } from '../filters/read-number.ts';
import { offer } from '../offer.ts';
import { type Faults, faultsOf } from './faults.ts';
import { ChoiceField, TextField } from './form-fields.tsx';
import { FormFrame } from './form-frame.tsx';
import { parcelName } from './parcel-name.ts';
import { readDate } from './read-date.ts';
import { landInField, landText, newRecordEdits } from './tracking-edits.ts';
import { parcelsOf } from './tracking-facts.ts';

export interface RecordFormProps {
  readonly projectId: string;
  /** The stage that the form opens with. */
  readonly stage: Stage;
  /** Called when the record is made, or the form is left. */
  readonly onDone: () => void;
  /** The record to change; without it a new one is made. */
  readonly record?: LandRecord;
}

/** Tells that a record dated after the as-of month does not count yet, and offers to go there. */
function useLaterOffer() {
  const { actions, asOf, history } = useAtlas();
  return (date: string) => {
    const [month, before] = [monthOf(date), asOf.peek()];
    if (month <= before) return;
    offer.value = {
      says: (speech) => speech.t('tracking.later', { date: speech.date(date), month: speech.month(before) }),
      offers: (speech) => speech.t('tracking.lookAt', { month: speech.month(month) }),
      take: () => actions.setAsOf(month),
      after: history.peek(),
    };
  };
}

/**
 * Enters one dated record of a project's land, or changes one. Land is written in the unit that the reader had when the
 * form opened. A record of a project without a parcel makes its first parcel in the same step.
 */
export function RecordForm({ projectId, stage: openingStage, onDone, record }: RecordFormProps) {
  const { pack, actions, view } = useAtlas();
  const speech = useSpeech();
  const { t, options } = speech;
  const tellIfLater = useLaterOffer();
  const [unit] = useState(() => view.peek().landUnit);
  const openingLand = landInField(record?.landMu ?? null, unit);
  const [stage, setStage] = useState(record?.stage ?? openingStage);
  const [parcel, setParcel] = useState(record?.parcelId ?? '');
  const [land, setLand] = useState(openingLand);
  const [date, setDate] = useState(record?.date ?? '');
  const [source, setSource] = useState(record?.source ?? '');
  const [faults, setFaults] = useState<Faults>({});
  // Land left empty by oversight would make a stage unknown: it is asked about once.
  const [isUnknownMeant, setUnknownMeant] = useState(false);

  const parcels = parcelsOf(pack, projectId);
  const parcelId = parcels.find(({ id }) => id === parcel)?.id ?? parcels[0]?.id ?? null;
  const readLand = readNumber(land);
  const readDay = readDate(date);

  function wrong(): Faults {
    const found: Record<string, string> = {};
    const leavesLandOpen = land.trim() === '' && !(record && openingLand === '');
    if (leavesLandOpen && !isUnknownMeant) found.land = t('tracking.noLand');
    else if (land.trim() !== '' && readLand === null) found.land = t('tracking.badLand');
    if (date.trim() === '') found.date = t('tracking.noDate');
    else if (readDay === null) found.date = t('tracking.badDate', { text: date.trim() });
    setUnknownMeant(leavesLandOpen);
    return found;
  }

  function edits(): readonly Edit[] {
    const cells: CellTexts = {
      stage,
      date: readDay ?? date.trim(),
      source: source.trim(),
      // A number that stays as it was shown keeps its cell, whatever unit it was shown in.
      ...(record && land === openingLand ? {} : { land: landText(pack, readLand, unit) }),
    };
    return record
      ? rowEdits(pack, 'land-records', record.id, { ...cells, parcelId: parcelId ?? record.parcelId })
      : newRecordEdits(pack, projectId, parcelId, cells);
  }

  function save(): void {
    const found = wrong();
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const made = edits();
    const issues = made.length > 0 ? actions.edit('record', made) : [];
    if (issues.length > 0) {
      setFaults(faultsOf(issues, ['land', 'date', 'source'], t));
      return;
    }
    if (made.length > 0 && readDay !== null) tellIfLater(readDay);
    onDone();
  }

  return (
    <FormFrame
      label={t(record ? 'tracking.editRecordForm' : 'tracking.recordForm')}
      faults={faults[''] ? [faults['']] : []}
      hint={
        <>
          {t('tracking.landHint')}
          {parcels.length === 0 && ` ${t('tracking.firstParcel')}`}
        </>
      }
      onSave={save}
      onLeave={onDone}
    >
      {parcelId !== null && parcels.length > 1 && (
        <ChoiceField
          label={t('tracking.parcel')}
          value={parcelId}
          options={parcels.map((one) => ({ value: one.id, text: parcelName(one, parcels, speech) }))}
          onChange={setParcel}
        />
      )}
      <ChoiceField
        label={t('tracking.stage')}
        value={stage}
        options={stages.map((one) => ({ value: one, text: t(`stage.${one}`) }))}
        onChange={setStage}
      />
      <TextField
        label={t('tracking.land')}
        text={land}
        onText={setLand}
        fault={faults.land ?? null}
        unit={unitName('land', { ...options, units: { ...options.units, land: unit } })}
        inputMode="decimal"
        isFirst
      />
      <TextField
        label={t('tracking.date')}
        text={date}
        onText={setDate}
        fault={faults.date ?? null}
        placeholder="2021-05-31"
      />
      <TextField label={t('tracking.document')} text={source} onText={setSource} fault={faults.source ?? null} />
    </FormFrame>
  );
}
