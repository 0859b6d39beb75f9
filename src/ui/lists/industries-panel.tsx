import { ratio } from '../../metrics/ratio.ts';
import { type Industry, industryGroups } from '../../model/industry.ts';
import { IndustryDot } from '../cards/industry-name.tsx';
import { industryGoals, rangeRows } from '../cards/industry-values.ts';
import { PlanFigure } from '../cards/plan-figure.tsx';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { ListHead } from './list-head.tsx';
import { ListRow, ListSection } from './list-row.tsx';
import { ProjectCount } from './project-count.tsx';

/** The industries by group, each with the planned new land of its projects that the filter leaves. */
export function IndustriesPanel() {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  return (
    <div class="list-panel">
      <ListHead title={t('list.industries')} measure={t('metric.planned-new-land')} />
      {pack.tables.projects.some(({ industryBasis }) => industryBasis === 'derived') && (
        <p class="list-note">{t('card.industryJudged')}</p>
      )}
      {industryGroups.map((group) => {
        const industries = pack.tables.industries.filter((industry) => industry.group === group);
        return (
          industries.length > 0 && (
            <ListSection key={group} title={t(`industryGroup.${group}`)}>
              <ul class="list">
                {industries.map((industry) => (
                  <IndustryRow key={industry.id} industry={industry} />
                ))}
              </ul>
            </ListSection>
          )
        );
      })}
      <p class="list-note">{t('card.neverSummed')}</p>
    </div>
  );
}

function IndustryRow({ industry }: { readonly industry: Industry }) {
  const { pack, byIndustry, remaining } = useAtlas();
  const { t, format } = useSpeech();
  const colour = useIndustryColour();
  const summary = byIndustry.value.get(industry.id);
  const land = summary?.plannedNewLandMu.value ?? null;
  const longest = Math.max(
    0,
    ...[...byIndustry.value.values()].map(({ plannedNewLandMu }) => plannedNewLandMu.value ?? 0),
  );
  const range = rangeRows(remaining.value, industry).find(({ label }) => label === 'metric.planned-new-land');
  const span = range && `${format(range.least, 'land').text}–${format(range.most, 'land').text}`;
  const goals = industryGoals(pack, industry);
  return (
    <ListRow
      to={{ kind: 'industry', id: industry.id }}
      name={
        <>
          <IndustryDot id={industry.id} />
          <Name of={industry.name} />
        </>
      }
      figure={<Quantity value={land} quantity="land" unknown={t(summary ? 'word.unknown' : 'word.noProjectListed')} />}
      bar={land === null ? null : (ratio(land, longest) ?? 0)}
      colour={colour(industry.id)}
      detail={
        <>
          {summary && (
            <span>
              <ProjectCount of={summary.projectCount} />
            </span>
          )}
          {span && <span>{t('list.range', { span })}</span>}
          {goals.map((goal) => (
            <span key={goal.id} class="list-goal">
              {goal.year} <Name of={goal.measure} />{' '}
              <PlanFigure value={goal.value} unit={goal.unit} comparator={goal.comparator} />
            </span>
          ))}
        </>
      }
    />
  );
}
