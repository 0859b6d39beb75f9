import './statistics.css';
import { statisticFigures } from '../../metrics/statistics.ts';
import { sumKnown } from '../../metrics/sum.ts';
import type { Project } from '../../model/project.ts';
import type { StatisticScope } from '../../model/statistic.ts';
import { Section } from '../cards/values.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { StatisticFigure, useSourceName } from './statistic-figure.tsx';

interface CardStatisticsProps {
  readonly scopeKind: StatisticScope;
  readonly id: string;
  /** Of an area: its projects, whose figures are added up where they add up. */
  readonly projects?: readonly Project[];
}

/** The user's own figures of an area, platform or project, each with unit and source; nothing where there are none. */
export function CardStatistics({ scopeKind, id, projects = [] }: CardStatisticsProps) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const sourceName = useSourceName();
  const { statistics, 'statistic-values': values } = pack.tables;
  const own = statistics
    .filter((statistic) => statistic.scopeKind === scopeKind)
    .map((statistic) => {
      const value = statisticFigures(values, statistic).get(id);
      const unknown = t(value === undefined ? 'absence.notInTable' : 'word.noData');
      return { statistic, value: value ?? null, unknown, sum: undefined };
    });
  const added = statistics
    .filter((statistic) => statistic.scopeKind === 'project' && statistic.adding === 'sum' && projects.length > 0)
    .map((statistic) => {
      const figures = statisticFigures(values, statistic);
      const sum = sumKnown(projects.map((project) => figures.get(project.id) ?? null));
      return { statistic, value: sum.value, unknown: t('word.noData'), sum };
    });
  const rows = [...own, ...added];
  if (rows.length === 0) return null;
  return (
    <Section title={t('ownFigures.title')}>
      <dl class="card-facts">
        {rows.map(({ statistic, value, unknown, sum }) => (
          <div key={statistic.id} class="card-fact">
            <dt>
              {statistic.name}
              {sum && <span class="card-extra">{t('ownFigures.ofProjects')}</span>}
            </dt>
            <dd>
              <StatisticFigure value={value} statistic={statistic} unknown={unknown} sum={sum} />
            </dd>
            <dd class="card-remark">{[sourceName(statistic), statistic.note].filter(Boolean).join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
