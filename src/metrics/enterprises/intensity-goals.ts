import type { Indicator } from '../../model/figure.ts';
import type { IntensityId } from './intensity.ts';

// Indicators have no measure of their own: their Chinese name and unit, as the plan prints them, tell what they are of.
const named: Readonly<Partial<Record<IntensityId, string>>> = {
  'value-added-per-mu': '亩均增加值',
  'tax-per-mu': '亩均税收',
};
const unit = '万元/亩';

/** The indicator whose goal stands beside a figure per mu, in 10 000 currency units per mu; undefined where the plan has none. */
export function intensityGoal(indicators: readonly Indicator[], id: IntensityId): Indicator | undefined {
  const name = named[id];
  if (!name) return undefined;
  return indicators.find(
    (indicator) => indicator.unit === unit && indicator.target2025 !== null && indicator.name.zh?.endsWith(name),
  );
}
