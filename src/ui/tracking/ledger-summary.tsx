import './tracking.css';
import { useMemo } from 'preact/hooks';
import { statusText } from '../../i18n/status-words.ts';
import { buildLedger } from '../../metrics/ledger.ts';
import type { LedgerGroup, LedgerRow } from '../../model/ledger.ts';
import { Fact, Section } from '../cards/values.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';

interface LedgerSummaryProps {
  readonly group: LedgerGroup;
  readonly id: string;
}

/** What was supplied of an area's, platform's or industry's land, against which target; of all its projects, whatever the filter. */
export function LedgerSummary({ group, id }: LedgerSummaryProps) {
  const { pack, asOf, actions } = useAtlas();
  const { t, month } = useSpeech();
  const rows = useMemo(() => {
    const mask = new Uint8Array(pack.tables.projects.length).fill(1);
    // Nothing here tells measured land.
    const measuredMu = new Map<string, number>();
    const ledger = buildLedger({ pack, mask, measuredMu, asOf: asOf.value, group, span: 'cumulative' });
    return ledger.rows.filter((row) => row.id === id && (row.projects.length > 0 || row.target.status !== 'no-target'));
  }, [pack, asOf.value, group, id]);
  if (rows.length === 0) return null;
  const open = () => {
    actions.setLedgerGroup(group);
    actions.openLedger();
  };
  return (
    <Section title={t('tracking.title')}>
      <p class="card-note">{t('tracking.toDate', { month: month(asOf.value) })}</p>
      {rows.map((row) => (
        <RowFacts key={row.basis} row={row} />
      ))}
      <button type="button" class="text-button" onClick={open}>
        {t('tracking.openLedger')}
      </button>
    </Section>
  );
}

function RowFacts({ row }: { readonly row: LedgerRow }) {
  const { t, format } = useSpeech();
  const { approved, supplied } = row.stages;
  const { target, status, reachedShare } = row.target;
  const share = format(reachedShare, 'share');
  return (
    <>
      {row.basis !== null && <p class="card-note">{t(`tracking.allocated.${row.basis}`)}</p>}
      <dl class="card-facts">
        {(
          [
            ['approved', approved],
            ['supplied', supplied],
          ] as const
        ).map(([stage, { value, known, of }]) => (
          <Fact
            key={stage}
            label={t(`stage.${stage}`)}
            isNumber
            remark={value !== null && known < of && t('tracking.projectsReported', { known, of })}
          >
            <Quantity value={value} quantity="land" unknown={t('tracking.notReported')} />
          </Fact>
        ))}
        {row.bearsTarget && (
          <Fact label={t('tracking.target')} isNumber>
            {target === null ? (
              <span class="unknown">{t(`targetStatus.${status}`)}</span>
            ) : (
              <>
                <Quantity value={target.valueMu} quantity="land" />
                <span class="card-extra">
                  {t('tracking.targetOf', { year: target.year, basis: t(`target.basis.${target.basis}`) })}
                </span>
              </>
            )}
          </Fact>
        )}
        {row.bearsTarget && target !== null && (
          <Fact label={t('tracking.status')}>
            <span class={status === 'short' ? 'tracking-warning' : ''}>
              {statusText(t, status, supplied, row.isWhole)}
            </span>
            {share.text !== null && (
              <span class="card-extra">{t('tracking.reachedShare', { share: `${share.text} ${share.unit}` })}</span>
            )}
          </Fact>
        )}
      </dl>
    </>
  );
}
