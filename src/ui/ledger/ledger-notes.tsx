import { isEmptyFilter } from '../../model/filter.ts';
import { thresholdValue } from '../../model/rule.ts';
import { Locator } from '../components/locator.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { StatusMark } from './status-mark.tsx';

/** What the table's figures are and are not, said once beneath it. */
export function LedgerNotes() {
  const { filter, ledger, summary, whole } = useAtlas();
  const { t, format } = useSpeech();
  const { group, span, total } = ledger.value;
  const land = format(whole.plannedNewLandMu.value, 'land');
  return (
    <div class="ledger-notes">
      <p>
        {isEmptyFilter(filter.value)
          ? t('ledger.totalIsWhole', { land: `${land.text ?? ''} ${land.unit}`, count: total.projectCount })
          : t('ledger.totalIsFiltered', { count: summary.value.projectCount, all: whole.projectCount })}
      </p>
      <p>{t(`ledger.note.${group}`)}</p>
      {span === 'annual' && <p>{t('ledger.note.annual')}</p>}
      <p>{t('ledger.note.planned')}</p>
      <StatusLegend />
    </div>
  );
}

/** How a status is judged, with the thresholds of the pack. */
function StatusLegend() {
  const { pack } = useAtlas();
  const { t, name } = useSpeech();
  const per = (id: 'target-met' | 'target-over') => thresholdValue(pack.tables.thresholds, id) ?? '—';
  const source = (id: 'target-met' | 'target-over') => pack.tables.thresholds.find((threshold) => threshold.id === id);
  const rows = [
    { status: 'over', text: t('targetRule.over', { value: per('target-over') }), threshold: source('target-over') },
    { status: 'met', text: t('targetRule.met', { value: per('target-met') }), threshold: source('target-met') },
    { status: 'on-the-way', text: t('targetRule.on-the-way'), threshold: undefined },
    { status: 'short', text: t('targetRule.short'), threshold: undefined },
    { status: 'no-record', text: t('targetRule.no-record'), threshold: undefined },
  ] as const;
  return (
    <section class="status-legend" aria-label={t('ledger.statuses')}>
      <h3>{t('ledger.statuses')}</h3>
      <dl>
        {rows.map(({ status, text, threshold }) => (
          <div key={status}>
            <dt>
              <span class="target-status" data-status={status}>
                <StatusMark status={status} />
                <span>{t(status === 'no-record' ? 'absence.notReported' : `targetStatus.${status}`)}</span>
              </span>
            </dt>
            <dd>
              {text}
              {threshold && (
                <Locator
                  source={threshold.source}
                  locator={threshold.locator}
                  label={name(threshold.name).text}
                  note={name(threshold.note).text || undefined}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
