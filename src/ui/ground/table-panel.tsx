import { useMemo, useState } from 'preact/hooks';
import { planStatistics } from '../../exchange/ground/plan-statistics.ts';
import { statisticScopes } from '../../model/statistic.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { offer } from '../offer.ts';
import { ChoiceField, TextField } from '../tracking/form-fields.tsx';
import { BelongingTable } from './belonging-table.tsx';
import { ColumnTable } from './column-table.tsx';
import { putAway } from './desk.ts';
import { GroundIssues } from './issue-list.tsx';
import { scopeChanged, type TableForm, type TableReview } from './review-table.ts';
import { TakeButton } from './take-button.tsx';

interface ReadyProps {
  readonly review: TableReview;
  readonly form: TableForm;
}

/** A table of figures once it is known what its rows are of: units and source in one form, and what fits nothing. */
function Ready({ review, form }: ReadyProps) {
  const { actions, history, pack } = useAtlas();
  const { t } = useSpeech();
  const [hasTried, setTried] = useState(false);
  const rows = review.rows.value;
  const set = (patch: Partial<TableForm>) => {
    review.form.value = { ...form, ...patch };
  };
  const taken = form.columns.filter(({ isTaken }) => isTaken);
  const fitting = rows.filter(({ owner }) => owner !== null).length;
  const plan = useMemo(
    () =>
      planStatistics(pack, review.table, {
        scopeKind: form.scopeKind,
        source: form.source.trim(),
        columns: taken.map(({ name, unit, adding }) => ({ name, unit: unit.trim(), adding })),
        assigned: new Map(rows.map(({ number, owner }) => [number, owner?.id ?? null])),
      }),
    [pack, form, rows],
  );
  const hasNoSource = form.source.trim() === '';
  const take = () => {
    const issues = actions.edit('statistics', plan.edits);
    if (issues.length > 0) return issues;
    const unmatched = rows.length - fitting;
    const count = taken.length;
    putAway(review.key);
    offer.value = {
      says: (speech) =>
        [
          speech.t('ground.taken.figures', { count, rows: fitting }),
          ...(unmatched > 0 ? [speech.t('ground.taken.unpainted', { count: unmatched })] : []),
        ].join(' '),
      offers: (speech) => speech.t('tracking.undo'),
      take: actions.undo,
      after: history.peek(),
    };
    return [];
  };
  const waits = (): string | null => {
    if (review.isMatching.value) return t('ground.matching');
    if (form.columns.length === 0) return t('ground.noFigures');
    if (taken.length === 0) return t('ground.noColumn');
    return fitting === 0 ? t('ground.noRowFits') : null;
  };
  return (
    <>
      <div class="ground-fields">
        <ChoiceField
          label={t('ground.scope')}
          value={form.scopeKind}
          options={statisticScopes.map((value) => ({ value, text: t(`word.${value}`) }))}
          onChange={(scopeKind) => scopeChanged(review, pack, scopeKind)}
        />
        <ChoiceField
          label={t('ground.scopeColumn')}
          value={form.nameColumn}
          options={review.table.columns.map((value) => ({ value, text: value }))}
          onChange={(nameColumn) => set({ nameColumn })}
        />
      </div>
      {form.columns.length > 0 && <ColumnTable columns={form.columns} onColumns={(columns) => set({ columns })} />}
      <TextField
        label={t('ground.figureSource')}
        text={form.source}
        isWide
        placeholder={t('ground.figureSourceHint')}
        fault={hasTried && hasNoSource ? t('ground.missing.source') : null}
        onText={(source) => set({ source })}
      />
      <GroundIssues issues={plan.issues} title={t('ground.issuesOfCells', { count: plan.issues.length })} />
      <BelongingTable
        key={form.scopeKind}
        title={t('ground.rowsFit')}
        kinds={[form.scopeKind]}
        rows={rows}
        byHand={review.byHand.value}
        onHand={(byHand) => {
          review.byHand.value = byHand;
        }}
        areaMuOf={null}
      />
      <footer class="ground-foot">
        <TakeButton
          word={t('ground.take.figures', { count: taken.length })}
          waits={waits()}
          hasFaults={() => {
            setTried(true);
            return hasNoSource;
          }}
          take={take}
          onLeave={() => putAway(review.key)}
        />
      </footer>
    </>
  );
}

export function TablePanel({ review }: { readonly review: TableReview }) {
  const { actions } = useAtlas();
  const { t } = useSpeech();
  const form = review.form.value;
  if (!form) return <p aria-busy="true">{t('ground.matching')}</p>;
  return (
    <>
      {review.isForeign.value && (
        <p class="field-fault" role="status">
          {t('ground.foreign')}{' '}
          <button type="button" class="text-button" onClick={() => actions.openLedger('import')}>
            {t('ground.toTemplates')}
          </button>
        </p>
      )}
      <Ready review={review} form={form} />
    </>
  );
}
