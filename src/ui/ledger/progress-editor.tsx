import { useState } from 'preact/hooks';
import type { Commitment, ProgressRecord } from '../../model/commitment.ts';
import type { Figure } from '../../model/figure.ts';
import type { Issue } from '../../model/issue.ts';
import { landUnits } from '../../model/unit.ts';
import { removalEdits } from '../../state/row-edits.ts';
import { PlanFigure, sourceWord } from '../cards/plan-figure.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { type ProgressFields, progressEdits, progressFields, progressIssues } from './commitment-progress.ts';
import { ChoiceField, Editor, FormActions, OtherIssues, TextField } from './form.tsx';
import { useBaseUnit } from './use-base-unit.ts';

interface ProgressEditorProps {
  readonly commitment: Commitment;
  readonly figure: Figure | undefined;
  readonly name: string;
  readonly onDone: () => void;
}

/** How far a commitment has come: its records, and a form to enter or mend one. */
export function ProgressEditor({ commitment, figure, name, onDone }: ProgressEditorProps) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const [editedId, setEditedId] = useState<string | null>(null);
  const records = pack.tables.progress
    .filter(({ commitmentId }) => commitmentId === commitment.id)
    .toSorted((a, b) => b.date.localeCompare(a.date));
  const edited = records.find(({ id }) => id === editedId) ?? null;
  return (
    <Editor title={t('commitment.of', { name })} onLeave={onDone}>
      {records.length > 0 && <RecordList records={records} figure={figure} editedId={editedId} onEdit={setEditedId} />}
      <ProgressForm
        key={edited?.id ?? 'new'}
        commitment={commitment}
        unit={figure?.unit ?? ''}
        record={edited}
        onDone={onDone}
      />
    </Editor>
  );
}

function RecordList({
  records,
  figure,
  editedId,
  onEdit,
}: {
  readonly records: readonly ProgressRecord[];
  readonly figure: Figure | undefined;
  readonly editedId: string | null;
  readonly onEdit: (id: string | null) => void;
}) {
  const { pack, actions } = useAtlas();
  const { t, date, name } = useSpeech();
  const baseUnit = useBaseUnit();
  const remove = (id: string) => {
    actions.edit('remove-progress', removalEdits(pack, 'progress', id));
    if (id === editedId) onEdit(null);
  };
  return (
    <ul class="target-list">
      {records.map((record) => (
        <li key={record.id} aria-current={record.id === editedId ? 'true' : undefined}>
          <PlanFigure
            value={record.value}
            unit={record.baseUnit === null ? figure?.unit : baseUnit(record.baseUnit)}
            unknown={t('word.unknown')}
          />
          <span>{date(record.date)}</span>
          <span class="muted">
            {record.source && (name(pack.sourceById.get(record.source)?.title).text || record.source)}
          </span>
          {record.id !== editedId && (
            <button
              type="button"
              class="text-button"
              aria-label={t('target.changeNamed', { target: date(record.date) })}
              onClick={() => onEdit(record.id)}
            >
              {t('target.change')}
            </button>
          )}
          <button
            type="button"
            class="text-button"
            aria-label={t('target.removeNamed', { target: date(record.date) })}
            onClick={() => remove(record.id)}
          >
            {t('target.remove')}
          </button>
        </li>
      ))}
    </ul>
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
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const isQuota = commitment.kind === 'quota-share';
  const set = (patch: Partial<ProgressFields>) => setFields({ ...fields, ...patch });
  const issueOf = (field: string) => issues.find((issue) => issue.field === field) ?? null;
  const save = (event: Event) => {
    event.preventDefault();
    const wrong = progressIssues(fields);
    const edits = progressEdits(pack, commitment, record, fields);
    const found = wrong.length > 0 ? wrong : edits.length > 0 ? actions.edit('progress', edits) : [];
    setIssues(found);
    if (found.length === 0) onDone();
  };
  return (
    <form class="ledger-form" noValidate onSubmit={save}>
      <TextField
        label={t(isQuota ? 'commitment.quotaUsed' : 'commitment.value')}
        value={fields.value}
        inputMode="decimal"
        unit={isQuota ? baseUnit(fields.baseUnit) : sourceWord(t, 'planUnit', unit)}
        issue={issueOf('value')}
        onInput={(value) => set({ value })}
      />
      {isQuota && (
        <>
          <TextField
            label={t('commitment.base')}
            value={fields.base}
            inputMode="decimal"
            unit={baseUnit(fields.baseUnit)}
            issue={issueOf('base')}
            onInput={(base) => set({ base })}
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
        value={fields.date}
        placeholder="2022-05-31"
        issue={issueOf('date')}
        onInput={(date) => set({ date })}
      />
      <TextField
        label={t('commitment.source')}
        value={fields.source}
        placeholder={t('target.sourceHint')}
        isWide
        issue={issueOf('source')}
        onInput={(source) => set({ source })}
      />
      <TextField
        label={t('commitment.locator')}
        value={fields.locator}
        placeholder={t('target.locatorHint')}
        issue={issueOf('locator')}
        onInput={(locator) => set({ locator })}
      />
      <OtherIssues issues={issues} fields={['value', 'base', 'date', 'source', 'locator']} />
      <FormActions onLeave={onDone} />
    </form>
  );
}
