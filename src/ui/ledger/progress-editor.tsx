import { useState } from 'preact/hooks';
import type { Commitment, ProgressRecord } from '../../model/commitment.ts';
import type { Figure } from '../../model/figure.ts';
import { landUnits } from '../../model/unit.ts';
import { removalEdits } from '../../state/row-edits.ts';
import { PlanFigure, sourceWord } from '../cards/plan-figure.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { type Faults, faultsOf } from '../tracking/faults.ts';
import { ChoiceField, TextField } from '../tracking/form-fields.tsx';
import { FormFrame } from '../tracking/form-frame.tsx';
import { type ProgressFields, progressEdits, progressFaults, progressFields } from './commitment-progress.ts';
import { Editor } from './editor.tsx';
import { EntryList } from './entry-list.tsx';
import { useBaseUnit } from './use-base-unit.ts';

interface ProgressEditorProps {
  readonly commitment: Commitment;
  readonly figure: Figure | undefined;
  readonly name: string;
  readonly onDone: () => void;
}

/** How far a commitment has come: its records, and a form to enter or mend one. */
export function ProgressEditor({ commitment, figure, name, onDone }: ProgressEditorProps) {
  const { pack, actions } = useAtlas();
  const { t, date, name: sourceName } = useSpeech();
  const baseUnit = useBaseUnit();
  const [editedId, setEditedId] = useState<string | null>(null);
  const records = pack.tables.progress
    .filter(({ commitmentId }) => commitmentId === commitment.id)
    .toSorted((a, b) => b.date.localeCompare(a.date));
  const edited = records.find(({ id }) => id === editedId) ?? null;
  const remove = (id: string, focus: () => void) => {
    if (actions.edit('remove-progress', removalEdits(pack, 'progress', id)).length > 0) return;
    if (id === editedId) setEditedId(null);
    focus();
  };
  return (
    <Editor title={t('commitment.of', { name })} onLeave={onDone}>
      {(focus) => (
        <>
          <EntryList
            entries={records.map((record) => ({
              id: record.id,
              name: date(record.date),
              figure: (
                <PlanFigure
                  value={record.value}
                  unit={record.baseUnit === null ? figure?.unit : baseUnit(record.baseUnit)}
                  unknown={t('word.unknown')}
                />
              ),
              source: record.source && (sourceName(pack.sourceById.get(record.source)?.title).text || record.source),
            }))}
            editedId={editedId}
            onEdit={setEditedId}
            onRemove={(id) => remove(id, focus)}
          />
          <ProgressForm
            key={edited?.id ?? 'new'}
            commitment={commitment}
            unit={figure?.unit ?? ''}
            record={edited}
            onDone={onDone}
          />
        </>
      )}
    </Editor>
  );
}

interface ProgressFormProps {
  readonly commitment: Commitment;
  /** Of the commitment's figure, in the plan's words. */
  readonly unit: string;
  /** null for a new one. */
  readonly record: ProgressRecord | null;
  readonly onDone: () => void;
}

function ProgressForm({ commitment, unit, record, onDone }: ProgressFormProps) {
  const { pack, actions, units } = useAtlas();
  const { t } = useSpeech();
  const baseUnit = useBaseUnit();
  const [fields, setFields] = useState<ProgressFields>(() => progressFields(record, units.value.land));
  const [faults, setFaults] = useState<Faults>({});
  const isQuota = commitment.kind === 'quota-share';
  const set = (patch: Partial<ProgressFields>) => setFields({ ...fields, ...patch });
  const save = () => {
    const wrong = progressFaults(fields, t);
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    const edits = progressEdits(pack, commitment, record, fields);
    const issues = edits.length > 0 ? actions.edit('progress', edits) : [];
    setFaults(faultsOf(issues, ['value', 'base', 'date', 'source', 'locator'], t));
    if (issues.length === 0) onDone();
  };
  return (
    <FormFrame
      label={t(record ? 'commitment.changeForm' : 'commitment.enterForm')}
      faults={faults[''] ? [faults['']] : []}
      onSave={save}
      onLeave={onDone}
    >
      <TextField
        label={t(isQuota ? 'commitment.quotaUsed' : 'commitment.value')}
        text={fields.value}
        isFirst
        inputMode="decimal"
        unit={isQuota ? baseUnit(fields.baseUnit) : sourceWord(t, 'planUnit', unit)}
        fault={faults.value ?? null}
        onText={(value) => set({ value })}
      />
      {isQuota && (
        <>
          <TextField
            label={t('commitment.base')}
            text={fields.base}
            inputMode="decimal"
            unit={baseUnit(fields.baseUnit)}
            fault={faults.base ?? null}
            onText={(base) => set({ base })}
          />
          <ChoiceField
            label={t('commitment.baseUnit')}
            value={fields.baseUnit}
            options={[...new Set([...landUnits, fields.baseUnit])].map((value) => ({ value, text: baseUnit(value) }))}
            onChange={(value) => set({ baseUnit: value })}
          />
        </>
      )}
      <TextField
        label={t('commitment.date')}
        text={fields.date}
        placeholder="2022-05-31"
        fault={faults.date ?? null}
        onText={(date) => set({ date })}
      />
      <TextField
        label={t('commitment.source')}
        text={fields.source}
        placeholder={t('target.sourceHint')}
        fault={faults.source ?? null}
        onText={(source) => set({ source })}
      />
      <TextField
        label={t('commitment.locator')}
        text={fields.locator}
        placeholder={t('target.locatorHint')}
        fault={faults.locator ?? null}
        onText={(locator) => set({ locator })}
      />
    </FormFrame>
  );
}
