import { unitName } from '../../i18n/format.ts';
import { metricById } from '../../metrics/metrics.ts';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { projectsWithout } from '../filters/facets.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { BarRow } from './bar-row.tsx';
import { industryBars, longest } from './bars.ts';

/** The metric by industry, in the industries' colours. The filter's own industries do not hide the others. */
export function IndustryChart() {
  const { actions, filter, metric, pack } = useAtlas();
  const { t, name, options } = useSpeech();
  const colourOf = useIndustryColour();
  const { quantity } = metricById(metric.value);
  const rows = projectsWithout(pack, filter.value, 'industries');
  const bars = industryBars(
    rows,
    pack.tables.industries.map(({ id }) => id),
    metric.value,
  );
  const scale = longest(bars);
  const chosen = filter.value.industries;
  const hasRange = bars.some(({ least, most, value }) => least !== null && (least !== value || most !== value));
  return (
    <section class="chart" aria-label={t('overview.byIndustry')}>
      <h3>
        {t('overview.byIndustry')} <span class="unit">{unitName(quantity, options)}</span>
      </h3>
      <ul class="overview-bars">
        {bars.map((bar, index) => {
          const industry = pack.industryById.get(bar.id);
          return (
            <BarRow
              key={bar.id}
              bar={bar}
              startsGroup={industry?.group !== pack.tables.industries[index - 1]?.group}
              longest={scale}
              quantity={quantity}
              name={<Name of={industry?.name} />}
              nameText={name(industry?.name).text}
              colour={colourOf(bar.id)}
              isChosen={chosen.includes(bar.id)}
              isAside={chosen.length > 0 && !chosen.includes(bar.id)}
              onToggle={() => actions.toggleFilter('industries', bar.id)}
              onOpen={() => actions.show({ kind: 'industry', id: bar.id })}
              onPoint={(isOn) => actions.setHover(isOn ? { kind: 'industry', id: bar.id } : null)}
            />
          );
        })}
      </ul>
      {hasRange && <p class="hint">{t('overview.rangeHint')}</p>}
    </section>
  );
}
