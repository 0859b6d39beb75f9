import { useEffect, useRef } from 'preact/hooks';
import { contradictionsOf } from '../../metrics/indicators/contradictions.ts';
import type { Monitored } from '../../metrics/indicators/monitored.ts';
import { reachedAt } from '../../metrics/indicators/reached.ts';
import { joinedWords } from '../cards/figure-list.tsx';
import { hasText } from '../cards/has-text.ts';
import { sourceWord } from '../cards/plan-figure.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ActualEditor } from './actual-editor.tsx';
import { ContradictionList } from './contradiction-list.tsx';
import { IndicatorChart } from './indicator-chart.tsx';
import { RelatedFigures } from './related-figures.tsx';

/** Which way is better, and by which of the plan's words. */
function DirectionWords({ monitored }: { readonly monitored: Monitored }) {
  const { t } = useSpeech();
  const { kind, direction, comparator } = monitored;
  if (direction === 'unsaid') return <>{t('indicators.direction.unsaid')}</>;
  if (kind === 'indicator') return <>{t('indicators.direction.table')}</>;
  const words = (comparator ?? '')
    .split(';')
    .map((word) => sourceWord(t, 'comparator', word))
    .join(' ');
  return <>{t(`indicators.direction.${direction}`, { words })}</>;
}

/** The chosen indicator: chart, standing, actuals, what else the plan says of it. */
export function IndicatorDetail({ monitored }: { readonly monitored: Monitored }) {
  const { asOf, pack } = useAtlas();
  const { t, name, options } = useSpeech();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.closest('tr')?.previousElementSibling?.scrollIntoView({ block: 'start' }), []);
  const { base, goal, scope, comparator, noPath } = monitored;
  const reached = reachedAt(monitored, pack.tables.actuals, asOf.value);
  const contradicted =
    contradictionsOf(pack.tables).some(({ indicatorId }) => indicatorId === monitored.id) ||
    pack.tables.readings.some(({ indicatorId }) => indicatorId === monitored.id);
  const words = comparator?.split(';') ?? [];
  const isDrawn = base !== null || goal !== null || reached.actuals.length > 0;
  return (
    <section ref={box} class="ledger-editor indicator-detail plan" aria-label={name(monitored.name).text}>
      <div class="indicator-drawn">{isDrawn ? <IndicatorChart monitored={monitored} reached={reached} /> : null}</div>
      <div class="indicator-said">
        {hasText(scope) && <p class="muted indicator-scope">{joinedWords(name(scope).text, options.language)}</p>}
        <p class="hint">
          {t('indicators.direction')}: <DirectionWords monitored={monitored} />
          {noPath === null && words.includes('以上') && ` ${t('indicators.bound')}`}
          {noPath === null && words.includes('左右') && ` ${t('indicators.roughly')}`}
        </p>
        <ActualEditor key={monitored.id} monitored={monitored} reached={reached} />
        <RelatedFigures title={t('indicators.benchmarks')} related={monitored.benchmarks} />
        <RelatedFigures title={t('indicators.alsoSaid')} related={monitored.related} />
        {contradicted && (
          <section class="indicator-related">
            <h4>{t('indicators.contradictions')}</h4>
            <ContradictionList indicatorId={monitored.id} />
          </section>
        )}
      </div>
    </section>
  );
}
