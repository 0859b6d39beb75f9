import { useRef, useState } from 'preact/hooks';
import type { Monitored } from '../../metrics/indicators/monitored.ts';
import { countsBy, type Reached } from '../../metrics/indicators/reached.ts';
import type { Actual } from '../../model/actual.ts';
import { removalEdits } from '../../state/row-edits.ts';
import { PlanFigure } from '../cards/plan-figure.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { EntryList } from '../ledger/entry-list.tsx';
import { offer } from '../offer.ts';
import { type Faults, faultsOf } from '../tracking/faults.ts';
import { TextField } from '../tracking/form-fields.tsx';
import { FormFrame } from '../tracking/form-frame.tsx';
import { FormOpener } from '../tracking/form-opener.tsx';
import { type ActualFields, actualEdits, actualFaults, actualFields } from './actual-edits.ts';
import { unitOf } from './say-value.ts';

interface ActualEditorProps {
  readonly monitored: Monitored;
  readonly reached: Reached;
}

/** The actuals of an indicator by year, each with its source, and the form to enter or mend one. */
export function ActualEditor({ monitored, reached }: ActualEditorProps) {
  const { pack, actions, asOf } = useAtlas();
  const { t, month, name: sourceName } = useSpeech();
  const [open, setOpen] = useState<'closed' | 'new' | { readonly id: string }>('closed');
  const box = useRef<HTMLElement>(null);
  const editedId = typeof open === 'object' ? open.id : null;
  const edited = reached.actuals.find(({ id }) => id === editedId) ?? null;
  const later = reached.actuals.length - reached.counted.length;
  const lastMonth = `${reached.actuals.at(-1)?.year}-12`;
  const remove = (id: string) => {
    if (actions.edit('remove-actual', removalEdits(pack, 'actuals', id)).length > 0) return;
    if (id === editedId) setOpen('closed');
    box.current?.focus();
  };
  return (
    <section ref={box} tabIndex={-1} class="indicator-actuals" aria-label={t('indicators.actuals')}>
      <h4>{t('indicators.actuals')}</h4>
      {later > 0 && (
        <p class="indicator-later" role="status">
          {t('indicators.later', { count: later, month: month(asOf.value) })}{' '}
          <button type="button" class="text-button" onClick={() => actions.setAsOf(lastMonth)}>
            {t('indicators.lookAt', { month: month(lastMonth) })}
          </button>
        </p>
      )}
      <EntryList
        entries={reached.actuals.map((actual) => ({
          id: actual.id,
          name: t('indicators.ofYear', { year: actual.year }),
          figure: <PlanFigure value={actual.value} unit={monitored.unit} />,
          source: [
            sourceName(pack.sourceById.get(actual.source)?.title).text || actual.source,
            actual.locator,
            countsBy(actual, asOf.value) ? null : t('indicators.notCounted'),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
        editedId={editedId}
        onEdit={(id) => setOpen(id === null ? 'new' : { id })}
        onRemove={remove}
      />
      <FormOpener label={t('indicators.enterForm')} isOpen={open !== 'closed'} onOpen={() => setOpen('new')} />
      {open !== 'closed' && (
        <ActualForm
          key={editedId ?? 'new'}
          monitored={monitored}
          actual={edited}
          others={reached.actuals.filter(({ id }) => id !== editedId)}
          onDone={() => setOpen('closed')}
        />
      )}
      <p class="hint">{t('indicators.actualsHint')}</p>
    </section>
  );
}

interface ActualFormProps {
  readonly monitored: Monitored;
  /** null for a new one. */
  readonly actual: Actual | null;
  readonly others: readonly Actual[];
  readonly onDone: () => void;
}

function ActualForm({ monitored, actual, others, onDone }: ActualFormProps) {
  const { pack, actions, asOf, history } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  const [fields, setFields] = useState<ActualFields>(() => actualFields(actual));
  const [faults, setFaults] = useState<Faults>({});
  const set = (patch: Partial<ActualFields>) => setFields({ ...fields, ...patch });

  function offerLater(year: string): void {
    const [month, before] = [`${year}-12`, asOf.peek()];
    if (countsBy({ year }, before)) return;
    offer.value = {
      says: (say) => say.t('indicators.laterOffer', { year, month: say.month(before) }),
      offers: (say) => say.t('indicators.lookAt', { month: say.month(month) }),
      take: () => actions.setAsOf(month),
      after: history.peek(),
    };
  }

  function save(): void {
    const wrong = actualFaults(fields, others, t);
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    const edits = actualEdits(pack, monitored, actual, fields);
    const issues = edits.length > 0 ? actions.edit('actual', edits) : [];
    setFaults(faultsOf(issues, ['year', 'value', 'source', 'locator'], t));
    if (issues.length > 0) return;
    if (edits.length > 0) offerLater(fields.year.normalize('NFKC').trim().slice(0, 4));
    onDone();
  }

  return (
    <FormFrame
      label={t(actual ? 'indicators.changeForm' : 'indicators.enterForm')}
      faults={faults[''] ? [faults['']] : []}
      onSave={save}
      onLeave={onDone}
    >
      <TextField
        label={t('indicators.year')}
        text={fields.year}
        isFirst
        inputMode="decimal"
        placeholder="2023"
        fault={faults.year ?? null}
        onText={(year) => set({ year })}
      />
      <TextField
        label={t('indicators.value')}
        text={fields.value}
        inputMode="decimal"
        unit={unitOf(monitored, speech)}
        fault={faults.value ?? null}
        onText={(value) => set({ value })}
      />
      <TextField
        label={t('indicators.source')}
        text={fields.source}
        placeholder={t('target.sourceHint')}
        fault={faults.source ?? null}
        onText={(source) => set({ source })}
      />
      <TextField
        label={t('indicators.locator')}
        text={fields.locator}
        placeholder={t('target.locatorHint')}
        fault={faults.locator ?? null}
        onText={(locator) => set({ locator })}
      />
    </FormFrame>
  );
}
