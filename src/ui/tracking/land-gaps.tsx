import type { MessageKey } from '../../i18n/translate.ts';
import type { ProjectTracking } from '../../model/ledger.ts';
import type { Stage } from '../../model/tracking.ts';
import { Fact } from '../cards/values.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useSpeech } from '../context.ts';
import { landBetween } from './tracking-facts.ts';

const gaps: readonly { readonly label: MessageKey; readonly stage: Stage; readonly next: Stage }[] = [
  { label: 'tracking.approvedNotSupplied', stage: 'approved', next: 'supplied' },
  { label: 'tracking.suppliedNotStarted', stage: 'supplied', next: 'started' },
];

/** 批而未供 and 供而未用: what one stage has and the next has not; unknown where either is. */
export function LandGaps({ tracking }: { readonly tracking: ProjectTracking }) {
  const { t } = useSpeech();
  return (
    <>
      {gaps.map(({ label, stage, next }) => {
        const land = landBetween(tracking, stage, next);
        const remark = land === null ? t('tracking.gapUnknown') : land < 0 && t('tracking.gapNegative');
        return (
          <Fact
            key={label}
            label={t(label)}
            isNumber
            basis={land === null ? 'plan' : 'derived'}
            computed
            remark={remark}
          >
            <Quantity value={land} quantity="land" />
          </Fact>
        );
      })}
    </>
  );
}
