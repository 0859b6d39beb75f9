import { isLandMetric, landMetrics, type Metric, metrics } from '../../metrics/metrics.ts';
import { isMapped } from '../../model/statistic.ts';
import { isStatisticMetric, type MetricId } from '../../model/view-state.ts';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { LaterLandCharts, LaterOwnFigures, LaterStatisticCharts } from '../later-panels.ts';
import { AreaChart } from './area-chart.tsx';
import { Findings } from './findings.tsx';
import { HeadlineFigures } from './headline-figures.tsx';
import { IndustryChart } from './industry-chart.tsx';

interface MetricGroupProps {
  readonly label: string;
  readonly of: readonly { readonly id: MetricId; readonly name: string }[];
}

function MetricGroup({ label, of }: MetricGroupProps) {
  return (
    <optgroup label={label}>
      {of.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** Chooses what the areas are shaded by and the bars measure. */
function MetricSelect() {
  const { actions, metric, pack } = useAtlas();
  const { t } = useSpeech();
  const named = ({ id }: Metric) => ({ id, name: t(`metric.${id}`) });
  const { statistics } = pack.tables;
  const own = statistics.filter(isMapped).map(({ id, name }) => ({ id: `statistic.${id}` as const, name }));
  const shown = metric.value;
  return (
    <div class="metric">
      <label class="field">
        <span>{t('overview.metric')}</span>
        <select value={shown} onChange={(event) => actions.setMetric(event.currentTarget.value as MetricId)}>
          <MetricGroup label={t('overview.ofPlan')} of={metrics.map(named)} />
          <MetricGroup label={t('overview.ofLedger')} of={landMetrics.map(named)} />
          {own.length > 0 && <MetricGroup label={t('metrics.own')} of={own} />}
        </select>
      </label>
      {!isStatisticMetric(shown) && <p class="hint">{t(`method.${shown}`)}</p>}
      {statistics.length > 0 && <LaterOwnFigures />}
    </div>
  );
}

function NoneRemain() {
  const { actions, summary } = useAtlas();
  const { t } = useSpeech();
  if (summary.value.projectCount > 0) return null;
  return (
    <p class="none-remain">
      {t('filter.none')}{' '}
      <button type="button" class="text-button" onClick={actions.clearFilter}>
        {t('filter.clearAll')}
      </button>
    </p>
  );
}

export function OverviewPanel() {
  const { pack, metric, statistic } = useAtlas();
  const { t, month } = useSpeech();
  const [from, to] = pack.info.period;
  return (
    <>
      <header class="panel-title">
        <h2>
          <Name of={pack.info.city} />
        </h2>
        <span class="muted">{t('overview.period', { from: month(from), to: month(to) })}</span>
      </header>
      <HeadlineFigures />
      <Findings />
      <NoneRemain />
      <MetricSelect />
      {statistic.value ? (
        <LaterStatisticCharts />
      ) : isLandMetric(metric.value) ? (
        <LaterLandCharts />
      ) : (
        <>
          <IndustryChart />
          <AreaChart />
        </>
      )}
    </>
  );
}
