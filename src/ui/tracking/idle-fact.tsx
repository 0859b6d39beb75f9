import type { ParcelTracking } from '../../model/ledger.ts';
import { Fact } from '../cards/values.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { idleGround } from './tracking-facts.ts';

/** Whether works have not begun so long after the agreed date that the land may count as idle, and what that rests on. */
export function IdleFact({ tracked }: { readonly tracked: ParcelTracking }) {
  const { pack } = useAtlas();
  const { t, date, name } = useSpeech();
  const { reason, months, limit } = idleGround(pack, tracked);
  const threshold = pack.tables.thresholds.find(({ id }) => id === 'idle-after');
  const sayDate = (text: string | null) => (text === null ? '' : date(text));
  const why = t(`tracking.idleReason.${reason}`, {
    agreed: sayDate(tracked.parcel.agreedStart),
    limit: sayDate(limit),
    checked: sayDate(tracked.stages.started.checked),
    months: months ?? '',
  });
  return (
    <Fact
      label={t('tracking.idle')}
      {...(threshold ? { from: threshold, note: name(threshold.note).text } : {})}
      remark={tracked.idle === 'possible' ? `${why}${t('tracking.stop')}${t('tracking.authorityDecides')}` : why}
    >
      <span class={tracked.idle === 'possible' ? 'tracking-warning' : tracked.idle === 'unknown' ? 'unknown' : ''}>
        {t(`tracking.idle.${tracked.idle}`)}
      </span>
    </Fact>
  );
}
