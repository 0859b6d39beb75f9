import { useMemo, useState } from 'preact/hooks';
import { statisticScopes } from '../../model/statistic.ts';
import { type Speech, useAtlas, useSpeech } from '../context.ts';
import { offer } from '../offer.ts';
import { ChoiceField, TextField } from '../tracking/form-fields.tsx';
import { BelongingTable } from './belonging-table.tsx';
import { ColumnTable } from './column-table.tsx';
import { putAway } from './desk.ts';
import { GroundIssues } from './issue-list.tsx';
import type { TableForm, TableReview } from './review-table.ts';
import { TakeButton } from './take-button.tsx';
import { planTable, takenColumns } from './take-table.ts';
import { TemplatesButton } from './templates-button.tsx';

const mostNamed = 4;

/** What was taken, and which rows were not. */
function takenWords(count: number, fitting: number, unpainted: readonly string[]) {
  return ({ t }: Speech): string => {
    const taken = t('ground.taken.figures', { count, rows: fitting });
    if (unpainted.length === 0) return taken;
    const names = unpainted.slice(0, mostNamed).join(t('ground.nameJoint'));
    const key = unpainted.length > mostNamed ? 'ground.taken.unpaintedSome' : 'ground.taken.unpainted';
    return `${taken} ${t(key, { count: unpainted.length, names })}`;
  };
}

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
  const taken = takenColumns(form);
  const fitting = rows.filter(({ owner }) => owner !== null).length;
  const plan = useMemo(() => planTable(pack, review.table, form, rows), [pack, form, rows]);
  const hasNoSource = form.source.trim() === '';
  const take = () => {
    // Before the figures are there the map goes on showing what it does, and one undo takes them back.
    if (plan.shown) actions.setMetric(`statistic.${plan.shown}`);
    const issues = actions.edit('statistics', plan.edits);
    if (issues.length > 0) {
      if (plan.shown) actions.undo();
      return issues;
    }
    putAway(review.key);
    const unpainted = rows.flatMap(({ owner, text }) => (owner === null ? [text] : []));
    offer.value = {
      says: takenWords(taken.length, fitting, unpainted),
      offers: (speech) => speech.t('tracking.undo'),
      take: () => {
        actions.undo();
        // And the map goes back to what it showed.
        if (plan.shown) actions.undo();
      },
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
          onChange={review.changeScope}
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
  const { t } = useSpeech();
  const form = review.form.value;
  if (!form) return <p aria-busy="true">{t('ground.matching')}</p>;
  return (
    <>
      {review.isForeign.value && (
        <p class="field-fault" role="status">
          {t('ground.foreign')} <TemplatesButton />
        </p>
      )}
      <Ready review={review} form={form} />
    </>
  );
}
