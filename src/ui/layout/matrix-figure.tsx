import type { PlannedCell } from '../../metrics/layout/matrix.ts';
import type { Sum } from '../../model/ledger.ts';
import type { Quantity } from '../../model/unit.ts';
import { useSpeech } from '../context.ts';
import { OriginMark } from './origin-mark.tsx';

interface MatrixFigureProps {
  readonly sum: Sum;
  /** Whether the list has a project here that the filter may have left out. */
  readonly isListed: boolean;
  readonly planned?: PlannedCell | null;
  readonly quantity: Quantity;
  /** Of all cells; those of totals are not tinted. */
  readonly largest?: number;
  /** Names the button for its figure; without it the cell is a total, and no button. */
  readonly label?: (value: string) => string;
  readonly isPressed?: boolean;
  readonly onPress?: () => void;
}

/** A cell: its figure as a button, tinted by value, or why there is none; and whether it is planned. */
export function MatrixFigure(props: MatrixFigureProps) {
  const { sum, isListed, planned, quantity, largest = 0, label, isPressed = false, onPress } = props;
  const { t, format } = useSpeech();
  const { text, unit } = format(sum.value, quantity);
  const known = sum.known < sum.of ? t('layout.known', { known: sum.known, of: sum.of }) : null;
  const marks = (['layout', 'platform'] as const).flatMap((origin) => {
    const basis = planned?.[origin];
    return basis ? [{ origin, basis, said: t(`layout.mark.${origin}.${basis}`) }] : [];
  });
  // The eye compares areas of tint by their root, and a large total would leave all others pale.
  const tint = largest > 0 && sum.value !== null ? Math.sqrt(sum.value / largest) : 0;
  const figure = (
    <>
      {text ?? <span class="unknown">{t('word.unknown')}</span>}
      {known && <span class="matrix-remark">{known}</span>}
    </>
  );
  const said = [`${text ?? t('word.unknown')} ${unit}`, known, ...marks.map((mark) => mark.said)].filter(Boolean);
  return (
    <td style={{ '--tint': `${Math.round(tint * 100)}%` }} data-planned={marks.length > 0 ? '' : undefined}>
      <div class="matrix-cell">
        <span class="matrix-marks" title={marks.map((mark) => mark.said).join(' · ') || undefined}>
          {marks.map(({ origin, basis }) => (
            <OriginMark key={origin} origin={origin} basis={basis} />
          ))}
        </span>
        {sum.of === 0 && (
          <span class="unknown">
            <span aria-hidden="true">{isListed ? '·' : '—'}</span>
            <span class="visually-hidden">
              {[t(isListed ? 'word.noneLeft' : 'word.noProjectListed'), ...marks.map((mark) => mark.said)].join(', ')}
            </span>
          </span>
        )}
        {sum.of > 0 &&
          (label ? (
            <button type="button" aria-pressed={isPressed} aria-label={label(said.join(', '))} onClick={onPress}>
              {figure}
            </button>
          ) : (
            <span class="matrix-sum">{figure}</span>
          ))}
      </div>
    </td>
  );
}
