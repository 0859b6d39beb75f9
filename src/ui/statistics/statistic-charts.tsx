import './statistics.css';
import type { MessageKey } from '../../i18n/translate.ts';
import { statisticFigures } from '../../metrics/statistics.ts';
import type { Area } from '../../model/area.ts';
import type { Statistic } from '../../model/statistic.ts';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { projectsWithout } from '../filters/facets.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { BarRow } from '../overview/bar-row.tsx';
import { longest } from '../overview/bars.ts';
import { type StatisticBar, statisticAreaBars, statisticIndustryBars } from './statistic-bars.ts';
import { useStatisticText } from './statistic-figure.tsx';

const lists = { area: 'areas', industry: 'industries' } as const;

interface FigureBarsProps {
  readonly statistic: Statistic;
  readonly kind: keyof typeof lists;
  readonly bars: readonly StatisticBar[];
  readonly scale: number;
  readonly label?: string;
}

function FigureBars({ statistic, kind, bars, scale, label }: FigureBarsProps) {
  const { actions, filter, pack } = useAtlas();
  const { t, name } = useSpeech();
  const industryColour = useIndustryColour();
  const textOf = useStatisticText(statistic);
  const chosen: readonly string[] = filter.value[lists[kind]];
  const entities = kind === 'area' ? pack.areaById : pack.industryById;
  if (bars.length === 0) return null;
  return (
    <>
      {label && <h4>{label}</h4>}
      <ul class="overview-bars" aria-label={label}>
        {bars.map((bar) => {
          const { known, of } = bar.sum;
          return (
            <BarRow
              key={bar.id}
              bar={bar}
              longest={scale}
              quantity="plain"
              figure={textOf(bar.value)}
              name={<Name of={entities.get(bar.id)?.name} />}
              nameText={name(entities.get(bar.id)?.name).text}
              {...(kind === 'industry' ? { colour: industryColour(bar.id) } : {})}
              note={known > 0 && known < of ? t('absence.knownOf', { known, of }) : undefined}
              withoutFigure={known === 0 ? t('word.noData') : undefined}
              isChosen={chosen.includes(bar.id)}
              isAside={chosen.length > 0 && !chosen.includes(bar.id)}
              onToggle={() => actions.toggleFilter(lists[kind], bar.id)}
              onOpen={() => actions.show({ kind, id: bar.id })}
              onPoint={(isOn) => actions.setHover(isOn ? { kind, id: bar.id } : null)}
            />
          );
        })}
      </ul>
    </>
  );
}

/** Areas without a figure, by name. */
function Missing({ areas, reason }: { readonly areas: readonly Area[]; readonly reason: MessageKey }) {
  const { actions } = useAtlas();
  const { t } = useSpeech();
  if (areas.length === 0) return null;
  return (
    <details class="not-listed">
      <summary>{t('landChart.without', { count: areas.length, reason: t(reason) })}</summary>
      <ul class="name-list">
        {areas.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="text-button" onClick={() => actions.show({ kind: 'area', id })}>
              <Name of={name} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function AreaFigures({ statistic }: { readonly statistic: Statistic }) {
  const { filter, pack } = useAtlas();
  const { t } = useSpeech();
  const { areas, 'statistic-values': values } = pack.tables;
  const rows = projectsWithout(pack, filter.value, 'areas');
  const { bars, missing } = statisticAreaBars(statistic, statisticFigures(values, statistic), areas, rows);
  const isZone = ({ id }: StatisticBar) => pack.areaById.get(id)?.kind === 'zone';
  const zones = bars.filter(isZone);
  const scale = longest(bars);
  return (
    <section class="chart" aria-label={t('overview.byArea')}>
      <h3>
        {t('overview.byArea')} <span class="unit">{statistic.unit}</span>
      </h3>
      <FigureBars statistic={statistic} kind="area" label={t('filter.zones')} bars={zones} scale={scale} />
      <FigureBars
        statistic={statistic}
        kind="area"
        label={t(zones.length > 0 && statistic.scopeKind === 'project' ? 'filter.townships' : 'word.township')}
        bars={bars.filter((bar) => !isZone(bar))}
        scale={scale}
      />
      <Missing
        areas={missing}
        reason={statistic.scopeKind === 'area' ? 'absence.notInTable' : 'word.noProjectListed'}
      />
    </section>
  );
}

function IndustryFigures({ statistic }: { readonly statistic: Statistic }) {
  const { filter, pack } = useAtlas();
  const { t } = useSpeech();
  const figures = statisticFigures(pack.tables['statistic-values'], statistic);
  const ids = pack.tables.industries.map(({ id }) => id);
  const bars = statisticIndustryBars(figures, ids, projectsWithout(pack, filter.value, 'industries'));
  return (
    <section class="chart" aria-label={t('overview.byIndustry')}>
      <h3>
        {t('overview.byIndustry')} <span class="unit">{statistic.unit}</span>
      </h3>
      <FigureBars statistic={statistic} kind="industry" bars={bars} scale={longest(bars)} />
    </section>
  );
}

/** The user's own statistic that the map shows, by area, and of projects by industry too. */
export function StatisticCharts() {
  const { statistic } = useAtlas();
  const { value } = statistic;
  if (!value) return null;
  return (
    <>
      {value.scopeKind === 'project' && <IndustryFigures statistic={value} />}
      <AreaFigures statistic={value} />
    </>
  );
}
