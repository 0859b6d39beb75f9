import { isLandMetric, landMetrics, type Metric, metricById, metrics } from '../../metrics/metrics.ts';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { LaterLandCharts } from '../later-panels.ts';
import { AreaChart } from './area-chart.tsx';
import { Findings } from './findings.tsx';
import { HeadlineFigures } from './headline-figures.tsx';
import { IndustryChart } from './industry-chart.tsx';

function MetricGroup({ label, of }: { readonly label: string; readonly of: readonly Metric[] }) {
  const { t } = useSpeech();
  return (
    <optgroup label={label}>
      {of.map(({ id }) => (
        <option key={id} value={id}>
          {t(`metric.${id}`)}
        </option>
      ))}
    </optgroup>
  );
}

/** Chooses what the areas are shaded by and the bars measure. */
function MetricSelect() {
  const { actions, metric } = useAtlas();
  const { t } = useSpeech();
  return (
    <div class="metric">
      <label class="field">
        <span>{t('overview.metric')}</span>
        <select
          value={metric.value}
          onChange={(event) => actions.setMetric(metricById(event.currentTarget.value as typeof metric.value).id)}
        >
          <MetricGroup label={t('overview.ofPlan')} of={metrics} />
          <MetricGroup label={t('overview.ofLedger')} of={landMetrics} />
        </select>
      </label>
      <p class="hint">{t(`method.${metric.value}`)}</p>
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
  const { pack, metric } = useAtlas();
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
      {isLandMetric(metric.value) ? (
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
