import './plan.css';
import { isMessage } from '../../i18n/translate.ts';
import type { Figure } from '../../model/figure.ts';
import type { Selection } from '../../model/view-state.ts';
import { EntityButton } from '../cards/entity-button.tsx';
import { FigureList } from '../cards/figure-list.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { FoldSection } from './fold-section.tsx';
import { IndicatorList } from './indicator-list.tsx';
import { PeriodResults } from './period-results.tsx';
import { planFigures } from './plan-groups.ts';
import { ReadingList } from './reading-list.tsx';

/** Everything the plan puts in numbers, as it prints it, each with its locator. */
export function PlanPanel() {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const { longRange, byIndustry, byPlatform, commitments, baselines } = planFigures(pack);
  const { figures, indicators, readings } = pack.tables;
  const isEmpty = figures.length + indicators.length + readings.length === 0;
  return (
    <div class="plan">
      <header>
        <h2>{t('plan.title')}</h2>
        <p class="plan-note">{t(isEmpty ? 'plan.none' : 'plan.intro')}</p>
      </header>
      {indicators.length > 0 && (
        <FoldSection title={t('plan.indicators')} isOpen>
          <IndicatorList />
        </FoldSection>
      )}
      {readings.length > 0 && (
        <FoldSection
          title={t('plan.readings')}
          count={readings.length}
          note={t('plan.readingsIntro')}
          id="plan-readings"
        >
          <ReadingList />
        </FoldSection>
      )}
      {byIndustry.size > 0 && (
        <FoldSection title={t('plan.industryGoals')} count={byIndustry.size} note={t('card.neverSummed')}>
          <BySubject kind="industry" groups={byIndustry} />
        </FoldSection>
      )}
      {byPlatform.size > 0 && (
        <FoldSection title={t('plan.platformGoals')} count={byPlatform.size}>
          <BySubject kind="platform" groups={byPlatform} />
        </FoldSection>
      )}
      {commitments.size > 0 && (
        <FoldSection title={t('plan.commitments')} count={sizeOf(commitments)}>
          <BySection groups={commitments} />
        </FoldSection>
      )}
      {longRange.length > 0 && (
        <FoldSection title={t('plan.goals2035')} count={longRange.length}>
          <FigureList figures={longRange} />
        </FoldSection>
      )}
      {baselines.size > 0 && (
        <FoldSection title={t('plan.baselines')} count={sizeOf(baselines)}>
          <BySection groups={baselines} />
        </FoldSection>
      )}
      {pack.tables['period-results'].length > 0 && (
        <FoldSection title={t('plan.periodResults')} count={pack.tables['period-results'].length}>
          <PeriodResults />
        </FoldSection>
      )}
    </div>
  );
}

const sizeOf = (groups: ReadonlyMap<string, readonly Figure[]>): number =>
  [...groups.values()].reduce((count, group) => count + group.length, 0);

function BySubject({
  kind,
  groups,
}: {
  readonly kind: Extract<Selection['kind'], 'industry' | 'platform'>;
  readonly groups: ReadonlyMap<string, readonly Figure[]>;
}) {
  const { pack } = useAtlas();
  const names = kind === 'industry' ? pack.industryById : pack.platformById;
  return [...groups].map(([id, figures]) => (
    <section key={id} class="plan-subject">
      <h4>
        <EntityButton to={{ kind, id }}>
          <Name of={names.get(id)?.name} />
        </EntityButton>
      </h4>
      <FigureList figures={figures} />
    </section>
  ));
}

function BySection({ groups }: { readonly groups: ReadonlyMap<string, readonly Figure[]> }) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const region = ({ subjectKind, subjectId }: Figure) => {
    if (subjectKind !== 'region') return null;
    const key = `region.${subjectId}`;
    return isMessage(key) ? t(key) : subjectId;
  };
  return [...groups].map(([section, figures]) => (
    <section key={section} class="plan-subject">
      <h4 lang={pack.info.languages[0]}>{section}</h4>
      <FigureList figures={figures} about={region} showKind />
    </section>
  ));
}
