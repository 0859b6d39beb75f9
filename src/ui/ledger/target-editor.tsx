import { useState } from 'preact/hooks';
import { unitName } from '../../i18n/format.ts';
import type { TargetState } from '../../model/ledger.ts';
import { spans, type Target, targetBases } from '../../model/target.ts';
import { stages } from '../../model/tracking.ts';
import { removalEdits } from '../../state/row-edits.ts';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { type Faults, faultsOf } from '../tracking/faults.ts';
import { ChoiceField, TextField } from '../tracking/form-fields.tsx';
import { FormFrame } from '../tracking/form-frame.tsx';
import { Editor } from './editor.tsx';
import { EntryList } from './entry-list.tsx';
import { fieldsOf, type TargetFields, type TargetScope, targetEdits, targetsOf } from './target-edits.ts';

interface TargetEditorProps {
  readonly scope: TargetScope;
  readonly name: string;
  readonly state: TargetState;
  readonly onDone: () => void;
}

/** The targets of an area, platform, industry or the city, entered and mended in place. */
export function TargetEditor({ scope, name, state, onDone }: TargetEditorProps) {
  const { pack, actions } = useAtlas();
  const { t, name: sourceName } = useSpeech();
  const targets = targetsOf(pack.tables.targets, scope);
  const [editedId, setEditedId] = useState<string | null>(state.target?.id ?? null);
  const edited = targets.find(({ id }) => id === editedId) ?? null;
  const wordsOf = useTargetWords();
  const remove = (id: string, focus: () => void) => {
    if (actions.edit('remove-target', removalEdits(pack, 'targets', id)).length > 0) return;
    if (id === editedId) setEditedId(null);
    focus();
  };
  return (
    <Editor title={t('target.of', { name })} onLeave={onDone}>
      {(focus) => (
        <>
          {state.status === 'ambiguous' && <p class="hint">{t('target.rivalsNote')}</p>}
          <EntryList
            entries={targets.map((target) => ({
              id: target.id,
              name: wordsOf(target),
              figure: <Quantity value={target.valueMu} quantity="land" />,
              source: sourceName(pack.sourceById.get(target.source)?.title).text || target.source,
            }))}
            editedId={editedId}
            onEdit={setEditedId}
            onRemove={(id) => remove(id, focus)}
          />
          <TargetForm key={edited?.id ?? 'new'} scope={scope} target={edited} onDone={onDone} />
        </>
      )}
    </Editor>
  );
}

/** Words by which a target is told from others: year, span, measure, standing. */
function useTargetWords(): (target: Target) => string {
  const { t } = useSpeech();
  return ({ year, span, measure, basis }) =>
    `${year} · ${t(`target.span.${span}`)} · ${t(`stage.${measure}`)} · ${t(`target.basis.${basis}`)}`;
}

interface TargetFormProps {
  readonly scope: TargetScope;
  /** null for a new one. */
  readonly target: Target | null;
  readonly onDone: () => void;
}

function TargetForm({ scope, target, onDone }: TargetFormProps) {
  const { pack, actions, view } = useAtlas();
  const { t, options } = useSpeech();
  // What stands in the field keeps its meaning when the reader's unit changes under it.
  const [unit] = useState(() => view.peek().landUnit);
  const span = view.value.ledgerSpan;
  const [fields, setFields] = useState<TargetFields>(() =>
    target
      ? fieldsOf(target, unit)
      : {
          value: '',
          year: (span === 'annual' ? view.value.asOf : pack.info.period[1]).slice(0, 4),
          span,
          measure: 'supplied',
          basis: '',
          source: '',
          locator: '',
        },
  );
  const [faults, setFaults] = useState<Faults>({});
  const set = (patch: Partial<TargetFields>) => setFields({ ...fields, ...patch });
  const save = () => {
    const missing: Faults = {
      ...(fields.value.trim() === '' && { value: t('target.noValue') }),
      ...(fields.basis === '' && { basis: t('target.noBasis') }),
    };
    if (Object.keys(missing).length > 0) {
      setFaults(missing);
      return;
    }
    const edits = targetEdits(pack, scope, target, fields, unit);
    const issues = edits.length > 0 ? actions.edit('target', edits) : [];
    setFaults(faultsOf(issues, ['value', 'year', 'source', 'locator'], t));
    if (issues.length === 0) onDone();
  };
  return (
    <FormFrame
      label={t(target ? 'target.changeForm' : 'target.enterForm')}
      faults={faults[''] ? [faults['']] : []}
      onSave={save}
      onLeave={onDone}
    >
      <TextField
        label={t('target.value')}
        text={fields.value}
        isFirst
        inputMode="decimal"
        unit={unitName('land', { ...options, units: { ...options.units, land: unit } })}
        fault={faults.value ?? null}
        onText={(value) => set({ value })}
      />
      <TextField
        label={t('target.year')}
        text={fields.year}
        inputMode="decimal"
        fault={faults.year ?? null}
        onText={(year) => set({ year })}
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
        options={[
          ...(fields.basis === '' ? [{ value: '' as const, text: t('target.chooseBasis') }] : []),
          ...targetBases.map((value) => ({ value, text: t(`target.basis.${value}`) })),
        ]}
        fault={faults.basis ?? null}
        onChange={(basis) => set({ basis })}
      />
      <TextField
        label={t('target.source')}
        text={fields.source}
        placeholder={t('target.sourceHint')}
        fault={faults.source ?? null}
        onText={(source) => set({ source })}
      />
      <TextField
        label={t('target.locator')}
        text={fields.locator}
        placeholder={t('target.locatorHint')}
        fault={faults.locator ?? null}
        onText={(locator) => set({ locator })}
      />
    </FormFrame>
  );
}
