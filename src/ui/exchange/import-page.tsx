import './exchange.css';
import { useMemo, useState } from 'preact/hooks';
import type { FoundTable } from '../../exchange/import/find-table.ts';
import { editsOfPlan, planImport } from '../../exchange/import/plan-import.ts';
import { describeIssue } from '../../i18n/describe-issue.ts';
import type { Issue } from '../../model/issue.ts';
import { tableOf } from '../../state/changes/fit-edits.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { chooseFiles } from '../ground/incoming.ts';
import { offer } from '../offer.ts';
import { importState } from './import-state.ts';
import { PlanTable, plannedLookup } from './plan-table.tsx';
import { TemplateList } from './template-list.tsx';

const mostIssues = 10;

/** What the file would do, and the user's word on it. */
function Preview({ file, tables }: { readonly file: string; readonly tables: readonly FoundTable[] }) {
  const { actions, canEdit, history, pack } = useAtlas();
  const { t } = useSpeech();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  // The pack may change before the word is given: what is taken is planned on the pack as it is.
  const plans = useMemo(() => planImport(pack, tables), [pack, tables]);
  const lookup = plannedLookup((table, id) => {
    const name = tableOf(table);
    return name ? pack.cellsOf(name, id) : null;
  }, plans);
  const count = plans.reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);
  const leave = () => {
    importState.value = { is: 'none' };
  };
  const take = () => {
    const wrong = actions.edit('import', editsOfPlan(plans));
    setIssues(wrong);
    if (wrong.length > 0) return;
    importState.value = { is: 'taken', count };
    offer.value = {
      says: (speech) => speech.t('exchange.taken', { count }),
      offers: (speech) => speech.t('tracking.undo'),
      take: actions.undo,
      after: history.peek(),
    };
  };
  return (
    <>
      <div class="import-word">
        <h2>{t('exchange.preview', { file })}</h2>
        {count > 0 && (
          <button type="button" class="solid-button" disabled={!canEdit.value} onClick={take}>
            {count === 1 ? t('exchange.takeOne') : t('exchange.take', { count })}
          </button>
        )}
        <button type="button" class="bar-button" onClick={leave}>
          {t('exchange.leave')}
        </button>
      </div>
      {!canEdit.value && <p class="hint">{t('exchange.readOnly')}</p>}
      {count === 0 && <p role="status">{t('exchange.nothingToTake')}</p>}
      {issues.length > 0 && (
        <div role="alert" class="field-fault">
          {t('exchange.refusedNow')}
          <ul>
            {issues.slice(0, mostIssues).map((issue) => (
              <li key={JSON.stringify(issue)}>{describeIssue(issue, t)}</li>
            ))}
          </ul>
        </div>
      )}
      {plans.map((plan) => (
        <PlanTable key={`${plan.found.grid.name} ${plan.found.table}`} plan={plan} lookup={lookup} />
      ))}
    </>
  );
}

function Content() {
  const { t } = useSpeech();
  const state = importState.value;
  switch (state.is) {
    case 'none':
      return (
        <div class="import-drop">
          <p>{t('exchange.drop')}</p>
          <p class="hint">{t('ground.formats')}</p>
          <p class="hint">{t('exchange.templatesHint')}</p>
        </div>
      );
    case 'reading':
      return (
        <p role="status" aria-busy="true">
          {t('exchange.reading', { file: state.file })}
        </p>
      );
    case 'failed':
      return (
        <p role="alert" class="field-fault">
          {t(`exchange.file.${state.why.problem}`, {
            file: state.file,
            headings: state.why.headings.join(t('exchange.listSeparator')),
          })}
        </p>
      );
    case 'taken':
      return <p role="status">{t('exchange.taken', { count: state.count })}</p>;
    case 'read':
      return <Preview file={state.file} tables={state.tables} />;
  }
}

/** Where files of any kind come in; what they hold of targets, parcels and records waits here for the user's word. */
export function ImportPage() {
  const { t } = useSpeech();
  return (
    <div class="import-page">
      <div class="ledger-controls import-controls">
        <TemplateList />
        <button type="button" class="solid-button" onClick={chooseFiles}>
          {t('exchange.choose')}
        </button>
      </div>
      <div class="ledger-scroll import-content">
        <Content />
      </div>
    </div>
  );
}
