import { contradictionsOf } from '../../metrics/indicators/contradictions.ts';
import type { Monitored } from '../../metrics/indicators/monitored.ts';
import { reachedAt } from '../../metrics/indicators/reached.ts';
import { joinedWords } from '../cards/figure-list.tsx';
import { hasText } from '../cards/has-text.ts';
import { PlanFigure, sourceWord } from '../cards/plan-figure.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ActualEditor } from './actual-editor.tsx';
import { ContradictionList } from './contradiction-list.tsx';
import { IndicatorChart } from './indicator-chart.tsx';
import { RelatedFigures } from './related-figures.tsx';
import { NeededWords, StandingWords } from './standing-words.tsx';

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
  const { base, goal, scope, source, locator, unit, comparator, noPath } = monitored;
  const reached = reachedAt(monitored, pack.tables.actuals, asOf.value);
  const contradicted =
    contradictionsOf(pack.tables).some(({ indicatorId }) => indicatorId === monitored.id) ||
    pack.tables.readings.some(({ indicatorId }) => indicatorId === monitored.id);
  const words = comparator?.split(';') ?? [];
  const isDrawn = base !== null || goal !== null || reached.actuals.length > 0;
  return (
    <section class="indicator-detail" aria-label={name(monitored.name).text}>
      <h3>
        {monitored.no !== null && <span class="plan-no">{monitored.no} </span>}
        <Name of={monitored.name} />
        <Locator source={source} locator={locator} label={name(monitored.name).text} />
      </h3>
      {hasText(scope) && <p class="muted indicator-scope">{joinedWords(name(scope).text, options.language)}</p>}
      <dl class="indicator-facts">
        <div>
          <dt>
            {t('indicators.base')} {base?.year}
          </dt>
          <dd>
            <PlanFigure value={base?.value ?? null} unit={unit} unknown={t('indicators.noBase')} />
          </dd>
        </div>
        <div>
          <dt>
            {t('indicators.goal')} {goal?.year}
          </dt>
          <dd>
            <PlanFigure value={goal?.value ?? monitored.figure?.value ?? null} unit={unit} comparator={comparator} />
          </dd>
        </div>
        <div>
          <dt>
            {t('indicators.standing')} {reached.latest?.year}
          </dt>
          <dd>
            <StandingWords monitored={monitored} reached={reached} />
          </dd>
        </div>
        <div>
          <dt>{t('indicators.needed')}</dt>
          <dd>
            <NeededWords monitored={monitored} reached={reached} />
          </dd>
        </div>
      </dl>
      <p class="hint">
        {t('indicators.direction')}: <DirectionWords monitored={monitored} />
        {noPath === null && words.includes('以上') && ` ${t('indicators.bound')}`}
        {noPath === null && words.includes('左右') && ` ${t('indicators.roughly')}`}
      </p>
      {isDrawn && <IndicatorChart monitored={monitored} reached={reached} />}
      <ActualEditor key={monitored.id} monitored={monitored} reached={reached} />
      <RelatedFigures title={t('indicators.benchmarks')} related={monitored.benchmarks} />
      <RelatedFigures title={t('indicators.alsoSaid')} related={monitored.related} />
      {contradicted && (
        <section class="indicator-related">
          <h4>{t('indicators.contradictions')}</h4>
          <ContradictionList indicatorId={monitored.id} />
        </section>
      )}
    </section>
  );
}
