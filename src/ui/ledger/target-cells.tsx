import { statusText } from '../../i18n/status-words.ts';
import type { LedgerFigures, TargetState } from '../../model/ledger.ts';
import { useSpeech } from '../context.ts';
import { Dash, Land, Numeric } from './cells.tsx';
import { StatusMark } from './status-mark.tsx';

interface TargetCellsProps {
  readonly name: string;
  readonly state: TargetState;
  readonly others?: readonly TargetState[];
  /** What has been reported of what the targets are for. */
  readonly reported: LedgerFigures['stages'];
  /** Whether the filter leaves the whole row: else nothing is compared with its target. */
  readonly isWhole: boolean;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
}

/** The target of a row, which opens to be entered or mended, and how far it is reached. */
export function TargetCells({ name, state, others = [], reported, isWhole, isEditing, onEdit }: TargetCellsProps) {
  const { t } = useSpeech();
  return (
    <>
      <Numeric class="starts-group">
        <button type="button" class="target-button" aria-expanded={isEditing} onClick={onEdit}>
          <TargetFace name={name} state={state} />
        </button>
        {others.map((other) => (
          <span key={other.target?.id ?? other.rivals[0]?.id} class="ledger-remark">
            {t(`stage.${(other.target ?? other.rivals[0])?.measure ?? 'supplied'}`)}{' '}
            {other.target ? (
              <Land mu={other.target.valueMu ?? 0} />
            ) : (
              t('target.rivals', { count: other.rivals.length })
            )}
          </span>
        ))}
      </Numeric>
      <td class="ledger-status-cell">
        <Status state={state} reported={reported} isWhole={isWhole} />
        {others.map((other) => (
          <Status
            key={other.target?.id ?? other.rivals[0]?.id}
            state={other}
            reported={reported}
            isWhole={isWhole}
            isSmall
          />
        ))}
      </td>
    </>
  );
}

function TargetFace({ name, state }: { readonly name: string; readonly state: TargetState }) {
  const { t } = useSpeech();
  const { target, rivals, status } = state;
  if (status === 'ambiguous') {
    return (
      <>
        <span class="visually-hidden">{t('target.rivalsFor', { name, count: rivals.length })}</span>
        <span aria-hidden="true">{t('target.rivals', { count: rivals.length })}</span>
      </>
    );
  }
  if (!target || target.valueMu === null) {
    return (
      <>
        <span class="visually-hidden">{t('target.enterFor', { name })}</span>
        <span aria-hidden="true" class="target-enter">
          {t('target.enter')}
        </span>
      </>
    );
  }
  return (
    <>
      <span class="visually-hidden">{t('target.changeFor', { name })}: </span>
      <Land mu={target.valueMu} />
      <span class="ledger-remark">
        {target.year} · {t(`target.basis.${target.basis}`)}
      </span>
    </>
  );
}

function Status({
  state,
  reported,
  isWhole,
  isSmall = false,
}: {
  readonly state: TargetState;
  readonly reported: LedgerFigures['stages'];
  readonly isWhole: boolean;
  readonly isSmall?: boolean;
}) {
  const { t, format } = useSpeech();
  const { status, target, rivals, reachedShare, dueShare } = state;
  if (status === 'no-target') return <Dash word="targetStatus.no-target" />;
  const share = (value: number) => {
    const { text, unit } = format(value, 'share');
    return `${text} ${unit}`;
  };
  const { measure } = target ?? rivals[0] ?? { measure: 'supplied' };
  const word = statusText(t, status, reported[measure], isWhole);
  return (
    <span class={isSmall ? 'target-status is-small' : 'target-status'} data-status={status}>
      <StatusMark status={status} />
      <span>{word}</span>
      {!isWhole && status !== 'no-record' && <span class="ledger-remark">{t('ledger.notCompared')}</span>}
      {!isSmall && reachedShare !== null && dueShare !== null && (
        <span class="ledger-remark">
          {share(reachedShare)} · {t('target.due', { share: share(dueShare) })}
        </span>
      )}
    </span>
  );
}
