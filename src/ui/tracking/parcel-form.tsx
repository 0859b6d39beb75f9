import { useState } from 'preact/hooks';
import { landOrigins, type Parcel, supplyModes } from '../../model/tracking.ts';
import { type CellTexts, rowEdits } from '../../state/row-edits.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { readNumber } from '../filters/read-number.ts';
import { type Faults, faultsOf } from './faults.ts';
import { ChoiceField, TextField } from './form-fields.tsx';
import { FormFrame } from './form-frame.tsx';
import { type ParcelField, parcelFields } from './parcel-fields.ts';
import { readDate } from './read-date.ts';
import { newParcelEdits } from './tracking-edits.ts';

const choices = {
  supplyMode: supplyModes.map((value) => ({ value, key: `supplyMode.${value}` as const })),
  landOrigin: landOrigins.map((value) => ({ value, key: `landOrigin.${value}` as const })),
};

const wideFields: ReadonlySet<ParcelField> = new Set(['name', 'approvalNo', 'contractNo', 'supervisionNo', 'note']);

/** The cell that a written text makes; null for a text that the field refuses. */
function cellOf(field: ParcelField, text: string): string | null {
  const plain = text.trim();
  if (plain === '') return '';
  if (field === 'agreedStart' || field === 'agreedCompletion') return readDate(plain);
  if (field !== 'plotRatio') return plain;
  const number = readNumber(plain);
  return number === null ? null : String(number);
}

interface ParcelFormProps {
  readonly projectId: string;
  /** The parcel to change; without it a new one is made. */
  readonly parcel?: Parcel;
  readonly onDone: () => void;
}

/** What a land office knows a parcel by: texts as entered, and nothing that is not known. */
export function ParcelForm({ projectId, parcel, onDone }: ParcelFormProps) {
  const { pack, actions } = useAtlas();
  const { t } = useSpeech();
  const [opening] = useState<CellTexts>(() => (parcel && pack.cellsOf('parcels', parcel.id)) ?? {});
  const [texts, setTexts] = useState<CellTexts>(opening);
  const [faults, setFaults] = useState<Faults>({});
  const textOf = (field: ParcelField) => texts[field] ?? '';
  const write = (field: ParcelField) => (text: string) => setTexts((before) => ({ ...before, [field]: text }));

  function save(): void {
    const changed = parcelFields.filter((field) => textOf(field) !== (opening[field] ?? ''));
    const cells = Object.fromEntries(changed.map((field) => [field, cellOf(field, textOf(field))]));
    const refused = changed.filter((field) => cells[field] === null);
    if (refused.length > 0) {
      const faultKey = (field: ParcelField) => (field === 'plotRatio' ? 'tracking.badNumber' : 'tracking.badDate');
      setFaults(
        Object.fromEntries(refused.map((field) => [field, t(faultKey(field), { text: textOf(field).trim() })])),
      );
      return;
    }
    const known = Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell ?? '']));
    const edits = parcel ? rowEdits(pack, 'parcels', parcel.id, known) : newParcelEdits(pack, projectId, known);
    const issues = edits.length > 0 ? actions.edit('parcel', edits) : [];
    if (issues.length > 0) setFaults(faultsOf(issues, parcelFields, t));
    else onDone();
  }

  return (
    <FormFrame
      label={t('tracking.parcelForm')}
      faults={faults[''] ? [faults['']] : []}
      hint={t('tracking.parcelHint')}
      onSave={save}
      onLeave={onDone}
    >
      {parcelFields.map((field) => {
        const label = t(`tracking.field.${field}`);
        if (field === 'supplyMode' || field === 'landOrigin') {
          return (
            <ChoiceField
              key={field}
              label={label}
              value={textOf(field)}
              options={[
                { value: '', text: t('tracking.unknownChoice') },
                ...choices[field].map(({ value, key }) => ({ value, text: t(key) })),
              ]}
              onChange={write(field)}
            />
          );
        }
        return (
          <TextField
            key={field}
            label={label}
            text={textOf(field)}
            onText={write(field)}
            fault={faults[field] ?? null}
            isWide={wideFields.has(field)}
            inputMode={field === 'plotRatio' ? 'decimal' : 'text'}
            {...(field === 'agreedStart' || field === 'agreedCompletion' ? { placeholder: '2022-05-31' } : {})}
          />
        );
      })}
    </FormFrame>
  );
}
