import { formatSigned } from '../../i18n/format.ts';
import type { Monitored } from '../../metrics/indicators/monitored.ts';
import type { Reached } from '../../metrics/indicators/reached.ts';
import { useSpeech } from '../context.ts';
import { plain, roundedFor, unitOf } from './say-value.ts';

interface ReachedProps {
  readonly monitored: Monitored;
  readonly reached: Reached;
}

/** Ahead or behind, by which path; why there is none. */
export function StandingWords({ monitored, reached }: ReachedProps) {
  const speech = useSpeech();
  const { t, options } = speech;
  if (monitored.noPath) return <span class="ledger-remark">{t(`indicators.noPath.${monitored.noPath}`)}</span>;
  if (reached.standings.length === 0) return <span class="ledger-dash">—</span>;
  return (
    <ul class="indicator-standings">
      {reached.standings.map(({ kind, standing, value, gap }) => (
        <li key={kind}>
          <span class="indicator-standing" data-standing={standing}>
            {t(`indicators.standing.${standing}`)}
          </span>
          <span class="ledger-remark">
            {t(`indicators.path.${kind}`)} {plain(roundedFor(monitored, value), speech)}{' '}
            {formatSigned(roundedFor(monitored, gap), 'plain', options).text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is needed a year from the latest actual, or the base, to the goal: as an amount and as a rate. */
export function NeededWords({ monitored, reached }: ReachedProps) {
  const speech = useSpeech();
  const { t, options, format } = speech;
  const { needed, latest } = reached;
  if (!needed) return <span class="ledger-dash">—</span>;
  if (needed.isReached) return <span>{t('indicators.reached')}</span>;
  if (needed.amount === null) {
    return <span>{t(needed.isReached === null ? 'indicators.yearHasComeUnsaid' : 'indicators.yearHasCome')}</span>;
  }
  const showsGrowth = monitored.unit !== '%' && needed.growth !== null;
  return (
    <>
      <span class="quantity">
        <span class="number">{formatSigned(roundedFor(monitored, needed.amount), 'plain', options).text}</span>{' '}
        <span class="unit">{monitored.unit === '%' ? t('plan.points') : unitOf(monitored, speech)}</span>
      </span>
      <span class="ledger-remark">
        {showsGrowth && `${t('indicators.growthAYear', { growth: format(needed.growth, 'share').text ?? '' })} · `}
        {latest ? t('indicators.fromYear', { year: latest.year }) : t('indicators.fromBase')}
      </span>
    </>
  );
}
