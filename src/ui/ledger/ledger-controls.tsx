import { ledgerGroups } from '../../model/ledger.ts';
import { spans } from '../../model/target.ts';
import { AsOf } from '../as-of.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useAtlas, useSpeech } from '../context.ts';

/** By what the rows are, which records count, and until when. */
export function LedgerControls() {
  const { actions, view } = useAtlas();
  const { t } = useSpeech();
  const { ledgerGroup, ledgerSpan, asOf } = view.value;
  return (
    <div class="ledger-controls">
      <Segmented
        label={t('ledger.group')}
        value={ledgerGroup}
        options={ledgerGroups.map((value) => ({ value, text: t(`ledger.group.${value}`) }))}
        onChange={actions.setLedgerGroup}
      />
      <Segmented
        label={t('ledger.span')}
        value={ledgerSpan}
        options={spans.map((value) => ({ value, text: t(`ledger.span.${value}`, { year: asOf.slice(0, 4) }) }))}
        onChange={actions.setLedgerSpan}
      />
      <AsOf />
      <LaterRecords />
    </div>
  );
}

/** How many records the as-of date leaves out, and the way to count them. */
function LaterRecords() {
  const { actions, ledger, pack } = useAtlas();
  const { t, month } = useSpeech();
  const { laterRecords, asOf } = ledger.value;
  if (laterRecords === 0) return null;
  const latest = pack.tables['land-records'].reduce((last, { date }) => (date > last ? date : last), '').slice(0, 7);
  return (
    <p class="ledger-later">
      {t('ledger.laterRecords', { count: laterRecords, month: month(asOf) })}{' '}
      <button type="button" class="text-button" onClick={() => actions.setAsOf(latest)}>
        {t('ledger.goToLatest', { month: month(latest) })}
      </button>
    </p>
  );
}
