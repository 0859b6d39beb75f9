import { useState } from 'preact/hooks';
import { unitName } from '../../i18n/format.ts';
import type { Issue } from '../../model/issue.ts';
import type { TargetState } from '../../model/ledger.ts';
import { spans, type Target, targetBases } from '../../model/target.ts';
import { stages } from '../../model/tracking.ts';
import { removalEdits } from '../../state/row-edits.ts';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ChoiceField, Editor, FormActions, OtherIssues, TextField } from './form.tsx';
import { fieldsOf, type TargetFields, type TargetScope, targetEdits, targetsOf } from './target-edits.ts';

interface TargetEditorProps {
  readonly scope: TargetScope;
  readonly name: string;
  readonly state: TargetState;
  readonly onDone: () => void;
}

/** The targets of an area, platform, industry or the city, entered and mended in place. */
export function TargetEditor({ scope, name, state, onDone }: TargetEditorProps) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const targets = targetsOf(pack.tables.targets, scope);
  const [editedId, setEditedId] = useState<string | null>(state.target?.id ?? null);
  const edited = targets.find(({ id }) => id === editedId) ?? null;
  return (
    <Editor title={t('target.of', { name })} onLeave={onDone}>
      {state.status === 'ambiguous' && <p class="hint">{t('target.rivalsNote')}</p>}
      {targets.length > 0 && <TargetList targets={targets} editedId={editedId} onEdit={setEditedId} />}
      <TargetForm key={edited?.id ?? 'new'} scope={scope} target={edited} onDone={onDone} />
    </Editor>
  );
}

/** Words by which a target is told from others: year, span, measure, standing. */
function useTargetWords(): (target: Target) => string {
  const { t } = useSpeech();
  return ({ year, span, measure, basis }) =>
    `${year} · ${t(`target.span.${span}`)} · ${t(`stage.${measure}`)} · ${t(`target.basis.${basis}`)}`;
}

interface TargetListProps {
  readonly targets: readonly Target[];
  readonly editedId: string | null;
  readonly onEdit: (id: string | null) => void;
}

function TargetList({ targets, editedId, onEdit }: TargetListProps) {
  const { pack, actions } = useAtlas();
  const { t, name } = useSpeech();
  const words = useTargetWords();
  const remove = (target: Target) => {
    actions.edit('remove-target', removalEdits(pack, 'targets', target.id));
    if (target.id === editedId) onEdit(null);
  };
  return (
    <ul class="target-list">
      {targets.map((target) => (
        <li key={target.id} aria-current={target.id === editedId ? 'true' : undefined}>
          <Quantity value={target.valueMu} quantity="land" />
          <span>{words(target)}</span>
          <span class="muted">{name(pack.sourceById.get(target.source)?.title).text || target.source}</span>
          {target.id !== editedId && (
            <button
              type="button"
              class="text-button"
              aria-label={t('target.changeNamed', { target: words(target) })}
              onClick={() => onEdit(target.id)}
            >
              {t('target.change')}
            </button>
          )}
          <button
            type="button"
            class="text-button"
            aria-label={t('target.removeNamed', { target: words(target) })}
            onClick={() => remove(target)}
          >
            {t('target.remove')}
          </button>
        </li>
      ))}
      {editedId !== null && (
        <li>
          <button type="button" class="text-button" onClick={() => onEdit(null)}>
            {t('target.add')}
          </button>
        </li>
      )}
    </ul>
  );
}

const missingValue: Issue = {
  code: 'value-missing',
  file: 'data/targets.csv',
  field: 'value',
  params: { expected: '1234.5' },
};

interface TargetFormProps {
  readonly scope: TargetScope;
  /** null for a new one. */
  readonly target: Target | null;
  readonly onDone: () => void;
}

function TargetForm({ scope, target, onDone }: TargetFormProps) {
  const { pack, actions, units, view } = useAtlas();
  const { t, options } = useSpeech();
  const unit = units.value.land;
  const span = view.value.ledgerSpan;
  const [fields, setFields] = useState<TargetFields>(() =>
    target
      ? fieldsOf(target, unit)
      : {
          value: '',
          year: (span === 'annual' ? view.value.asOf : pack.info.period[1]).slice(0, 4),
          span,
          measure: 'supplied',
          basis: 'own',
          source: '',
          locator: '',
        },
  );
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const set = (patch: Partial<TargetFields>) => setFields({ ...fields, ...patch });
  const issueOf = (field: string) => issues.find((issue) => issue.field === field) ?? null;
  const save = (event: Event) => {
    event.preventDefault();
    const edits = targetEdits(pack, scope, target, fields, unit);
    const isEmpty = fields.value.trim() === '';
    const found = isEmpty ? [missingValue] : edits.length > 0 ? actions.edit('target', edits) : [];
    setIssues(found);
    if (found.length === 0) onDone();
  };
  return (
    <form class="ledger-form" noValidate onSubmit={save}>
      <TextField
        label={t('target.value')}
        value={fields.value}
        inputMode="decimal"
        unit={unitName('land', options)}
        issue={issueOf('value')}
        onInput={(value) => set({ value })}
      />
      <TextField
        label={t('target.year')}
        value={fields.year}
        inputMode="numeric"
        issue={issueOf('year')}
        onInput={(year) => set({ year })}
      />
      <ChoiceField
        label={t('target.span')}
        value={fields.span}
        options={spans.map((value) => ({ value, text: t(`target.span.${value}`) }))}
        onChange={(value) => set({ span: value })}
      />
      <ChoiceField
        label={t('target.measure')}
        value={fields.measure}
        options={stages.map((value) => ({ value, text: t(`stage.${value}`) }))}
        onChange={(measure) => set({ measure })}
      />
      <ChoiceField
        label={t('target.basis')}
        value={fields.basis}
        options={targetBases.map((value) => ({ value, text: t(`target.basis.${value}`) }))}
        onChange={(basis) => set({ basis })}
      />
      <TextField
        label={t('target.source')}
        value={fields.source}
        placeholder={t('target.sourceHint')}
        isWide
        issue={issueOf('source')}
        onInput={(source) => set({ source })}
      />
      <TextField
        label={t('target.locator')}
        value={fields.locator}
        placeholder={t('target.locatorHint')}
        issue={issueOf('locator')}
        onInput={(locator) => set({ locator })}
      />
      <OtherIssues issues={issues} fields={['value', 'year', 'source', 'locator']} />
      <FormActions onLeave={onDone} />
    </form>
  );
}
