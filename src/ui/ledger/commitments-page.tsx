import { useState } from 'preact/hooks';
import type { Commitment } from '../../model/commitment.ts';
import { AsOf } from '../as-of.tsx';
import { figureTime } from '../cards/figure-values.ts';
import { hasText } from '../cards/has-text.ts';
import { PlanFigure } from '../cards/plan-figure.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { type CommitmentProgress, progressAt } from './commitment-progress.ts';
import { ProgressEditor } from './progress-editor.tsx';
import { useBaseUnit } from './use-base-unit.ts';

/** What the plan commits the whole city to, each in its own unit: nothing here is added up. */
export function CommitmentsPage() {
  const { asOf, pack } = useAtlas();
  const { t, month } = useSpeech();
  const [openId, setOpenId] = useState<string | null>(null);
  const commitments = pack.tables.commitments.toSorted((a, b) => a.order - b.order);
  return (
    <>
      <div class="ledger-controls">
        <p class="ledger-lead">{t('commitment.apart')}</p>
        <AsOf />
      </div>
      <div class="ledger-scroll">
        <table class="ledger-table is-plain">
          <caption class="visually-hidden">{t('commitment.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" class="ledger-name">
                {t('commitment.name')}
              </th>
              <th scope="col" class="ledger-numeric">
                {t('commitment.plan')}
              </th>
              <th scope="col" class="ledger-numeric">
                {t('commitment.progress', { month: month(asOf.value) })}
              </th>
              <th scope="col" class="ledger-numeric">
                {t('commitment.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {commitments.map((commitment) => (
              <CommitmentRow
                key={commitment.id}
                commitment={commitment}
                isOpen={openId === commitment.id}
                setOpen={(isOpen) => setOpenId(isOpen ? commitment.id : null)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CommitmentRowProps {
  readonly commitment: Commitment;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

function CommitmentRow({ commitment, isOpen, setOpen }: CommitmentRowProps) {
  const { asOf, pack } = useAtlas();
  const { t, name, format } = useSpeech();
  const figure = pack.tables.figures.find(({ id }) => id === commitment.figureId);
  const measure = name(figure?.measure).text;
  const progress = progressAt(commitment, figure?.value ?? null, pack.tables.progress, asOf.value);
  const share = format(progress.share, 'share');
  return (
    <>
      <tr>
        <th scope="row" class="ledger-name">
          <Name of={figure?.measure} />
          <Locator source={commitment.source} locator={commitment.locator} label={measure} />
          <span class="ledger-remark">
            {t(`commitment.kind.${commitment.kind}`)}
            {hasText(commitment.note) && (
              <>
                {' · '}
                <Name of={commitment.note} />
              </>
            )}
          </span>
        </th>
        <td class="ledger-numeric">
          <PlanFigure value={figure?.value ?? null} unit={figure?.unit} comparator={figure?.comparator ?? null} />
          <span class="ledger-remark">{figure && figureTime(figure)}</span>
        </td>
        <td class="ledger-numeric">
          <button type="button" class="target-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span class="visually-hidden">{t('commitment.enterFor', { name: measure })} </span>
            <Reached progress={progress} unit={figure?.unit ?? null} isQuota={commitment.kind === 'quota-share'} />
          </button>
        </td>
        <td class="ledger-numeric">
          {share.text === null ? (
            <span class="ledger-dash">
              <span aria-hidden="true">—</span>
              <span class="visually-hidden">{t('ledger.noFigure')}</span>
            </span>
          ) : (
            <span class="number">
              {share.text} {share.unit}
            </span>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr class="ledger-editor-row">
          <td colSpan={4}>
            <ProgressEditor commitment={commitment} figure={figure} name={measure} onDone={() => setOpen(false)} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The latest record, in the commitment's own unit; of a share of the quota, what makes it. */
function Reached({
  progress: { record, quotaShare, laterRecords },
  unit,
  isQuota,
}: {
  readonly progress: CommitmentProgress;
  readonly unit: string | null;
  readonly isQuota: boolean;
}) {
  const { t, date, format } = useSpeech();
  const baseUnit = useBaseUnit();
  const later = laterRecords > 0 && <span class="ledger-remark">{t('commitment.later', { count: laterRecords })}</span>;
  const parts = record && (
    <>
      {format(record.value, 'plain').text ?? t('word.unknown')} /{' '}
      {format(record.base, 'plain').text ?? t('word.unknown')} {baseUnit(record.baseUnit ?? '')}
    </>
  );
  if (isQuota && quotaShare === null) {
    return (
      <>
        {record ? (
          <span class="number">{parts}</span>
        ) : (
          <span class="target-enter" aria-hidden="true">
            {t('target.enter')}
          </span>
        )}
        <span class="ledger-remark">{t('commitment.noQuota')}</span>
        {record && <span class="ledger-remark">{date(record.date)}</span>}
        {later}
      </>
    );
  }
  if (!record) {
    return (
      <>
        <span class="target-enter" aria-hidden="true">
          {t('target.enter')}
        </span>
        <span class="ledger-remark">{t('commitment.noProgress')}</span>
        {later}
      </>
    );
  }
  const share = format(quotaShare, 'share');
  return (
    <>
      {isQuota ? (
        <>
          <span class="number">
            {share.text} {share.unit}
          </span>
          <span class="ledger-remark">{parts}</span>
        </>
      ) : (
        <PlanFigure value={record.value} unit={unit} unknown={t('word.unknown')} />
      )}
      <span class="ledger-remark">{date(record.date)}</span>
      {later}
    </>
  );
}
