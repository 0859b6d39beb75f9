import { useMemo, useState } from 'preact/hooks';
import { describeIssue } from '../../i18n/describe-issue.ts';
import { format as formatNumber } from '../../i18n/format.ts';
import { measureGap, type Score, scoreOf } from '../../metrics/enterprises/score.ts';
import type { ScoreRow } from '../../model/score.ts';
import { rowEdits } from '../../state/row-edits.ts';
import { CheckedField } from '../components/checked-field.tsx';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useCanEdit } from '../tracking/use-can-edit.ts';
import { EnterpriseTable } from './enterprise-table.tsx';
import { readScoreField, type ScoreField, scoreFields } from './read-score-field.ts';

function MeasureField({ measure, field }: { readonly measure: ScoreRow; readonly field: ScoreField }) {
  const { pack, actions } = useAtlas();
  const { t, name } = useSpeech();
  const [fault, setFault] = useState(t('enterprise.score.badNumber'));
  const take = (text: string): boolean => {
    const read = readScoreField(field, text);
    if ('fault' in read) {
      setFault(t(read.fault));
      return false;
    }
    const edits = rowEdits(pack, 'score-measures', measure.id, { [field]: read.cell });
    if (edits.length === 0) return true;
    const [issue] = actions.edit('score', edits);
    if (issue) setFault(describeIssue(issue, t));
    return issue === undefined;
  };
  return (
    <CheckedField
      label={`${name(measure.name).text} · ${t(`enterprise.score.${field}`)}`}
      text={measure[field]?.toString() ?? ''}
      placeholder={t('enterprise.score.notSet')}
      inputMode="decimal"
      fault={fault}
      take={take}
    />
  );
}

function MeasureTable({ measures, scores }: { readonly measures: readonly ScoreRow[]; readonly scores: Scores }) {
  const { t } = useSpeech();
  const canEdit = useCanEdit();
  return (
    <fieldset class="enterprises-measures" disabled={!canEdit}>
      <legend class="visually-hidden">{t('enterprise.section.score')}</legend>
      <table class="ledger-table is-plain">
        <thead>
          <tr>
            <th scope="col" class="ledger-word-head">
              {t('enterprise.score.measure')}
            </th>
            {scoreFields.map((field) => (
              <th key={field} scope="col" class="ledger-word-head">
                {t(`enterprise.score.${field}`)}
              </th>
            ))}
            <th scope="col">{t('enterprise.score.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => {
            const gap = measureGap(measure);
            const counted = scores.filter(({ score }) =>
              score.parts.some((part) => part.measure.id === measure.id && part.points !== null),
            );
            return (
              <tr key={measure.id}>
                <th scope="row" class="ledger-name">
                  <Name of={measure.name} /> <span class="unit">{measure.unit}</span>
                </th>
                {scoreFields.map((field) => (
                  <td key={field}>
                    <MeasureField measure={measure} field={field} />
                  </td>
                ))}
                <td class="ledger-numeric">
                  {gap
                    ? t('enterprise.score.off', { what: t(`enterprise.score.missing.${gap}`) })
                    : t('enterprise.coverage', { known: counted.length, of: scores.length })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </fieldset>
  );
}

type Scores = readonly {
  readonly enterprise: Parameters<typeof scoreOf>[0];
  readonly score: Score;
}[];

/** The 亩均论英雄 score by weights and baselines that the reader sets. */
export function ScoreSection() {
  const { pack, remainingEnterprises } = useAtlas();
  const { t, name, options } = useSpeech();
  const rows = remainingEnterprises.value;
  const { 'score-measures': table } = pack.tables;
  const measures = useMemo(() => table.toSorted((one, other) => one.order - other.order), [table]);
  const scores: Scores = useMemo(
    () => rows.map((enterprise) => ({ enterprise, score: scoreOf(enterprise, measures) })),
    [rows, measures],
  );
  const scored = scores.filter(({ score }) => score.points !== null);
  const title = t('enterprise.section.score');
  const points = (value: number | null) => formatNumber(value, 'plain', { ...options, decimals: 1 }).text;
  const lacking = ({ parts }: Score) =>
    parts.filter(({ gap }) => gap === 'value').map(({ measure }) => name(measure.name).text);
  return (
    <div class="enterprises-section">
      <header>
        <h3>{title}</h3>
      </header>
      <MeasureTable measures={measures} scores={scores} />
      <p class="hint">{t('enterprise.score.note')}</p>
      {scored.length === 0 ? (
        <p class="muted">{t('enterprise.score.none')}</p>
      ) : (
        <EnterpriseTable
          label={title}
          rows={scored}
          enterpriseOf={({ enterprise }) => enterprise}
          first={{ key: 'rate', descending: true }}
          columns={[
            {
              key: 'rate',
              label: t('enterprise.score.rate'),
              sortOf: ({ score }) => score.rate,
              cell: ({ score }) => <Quantity value={score.rate} quantity="share" />,
            },
            {
              key: 'points',
              label: t('enterprise.score.points'),
              sortOf: ({ score }) => score.points,
              cell: ({ score }) => points(score.points),
            },
            {
              key: 'weight',
              label: t('enterprise.score.outOf'),
              sortOf: ({ score }) => score.weight,
              cell: ({ score }) => points(score.weight),
            },
            {
              key: 'class',
              label: t('enterprise.performanceClass'),
              isText: true,
              sortOf: ({ enterprise }) => enterprise.performanceClass,
              cell: ({ enterprise }) => enterprise.performanceClass ?? t('word.unknown'),
            },
            {
              key: 'lacking',
              label: t('enterprise.score.notCounted'),
              isText: true,
              sortOf: ({ score }) => lacking(score).length,
              cell: ({ score }) => lacking(score).join(t('exchange.listSeparator')) || '—',
            },
          ]}
        />
      )}
      {scored.length > 0 && scored.length < scores.length && (
        <p class="hint">{t('enterprise.score.unscored', { count: scores.length - scored.length })}</p>
      )}
    </div>
  );
}
