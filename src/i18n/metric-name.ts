import type { Statistic } from '../model/statistic.ts';
import { isStatisticMetric, type MetricId } from '../model/view-state.ts';
import type { Translate } from './translate.ts';

/** What a metric is called: a statistic as its user named it. */
export const metricName = (metric: MetricId, statistic: Statistic | null, t: Translate): string =>
  isStatisticMetric(metric) ? (statistic?.name ?? metric) : t(`metric.${metric}`);
