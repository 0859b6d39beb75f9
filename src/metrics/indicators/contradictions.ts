import type { Figure, Indicator, PeriodResult, Reading } from '../../model/figure.ts';
import { agrees, type Contradiction, roundTo, stated } from './contradiction.ts';
import { baseYear, goalYear, type MonitorTables } from './monitored.ts';
import { ratioContradictions } from './ratio-contradictions.ts';
import { totalContradictions } from './total-contradictions.ts';

/** Digits after the point with which growth is compared: those of the table's own column. */
const rateDigits = 1;

/** Growth or rise that does not lead from the table's base to its goal. */
function rateOf(indicator: Indicator): readonly Contradiction[] {
  const { id, name, base2020: base, target2025: goal, change, changeKind, locator } = indicator;
  if (base === null || goal === null || change === null || base <= 0) return [];
  const years = goalYear - baseYear;
  const isGrowth = changeKind === 'growth';
  const implied = isGrowth ? ((goal / base) ** (1 / years) - 1) * 100 : (goal - base) / years;
  if (roundTo(implied, rateDigits) === roundTo(change, rateDigits)) return [];
  const unit = isGrowth ? '%' : '百分点/年';
  return [
    {
      ...{ id: `rate.${id}`, kind: 'rate', indicatorId: id, topic: name, year: goalYear },
      stated: stated(change, unit, indicator),
      against: { value: null, unit, locator },
      computed: implied,
      computedUnit: unit,
      formula: isGrowth ? `(${goal} ÷ ${base})^(1/${years}) − 1` : `(${goal} − ${base}) ÷ ${years}`,
    },
  ];
}

/** Growth of the last period that does not lead from the base that its own target implies to what was reached. */
function periodRateOf(result: PeriodResult): readonly Contradiction[] {
  const { id, name, target2020: target, plannedGrowth, actual2020: actual, actualGrowth, locator } = result;
  if (target === null || plannedGrowth === null || actual === null || actualGrowth === null) return [];
  const start = target / (1 + plannedGrowth / 100) ** 5;
  const implied = ((actual / start) ** (1 / 5) - 1) * 100;
  if (roundTo(implied, rateDigits) === roundTo(actualGrowth, rateDigits)) return [];
  return [
    {
      ...{ id: `rate.${id}`, kind: 'rate', indicatorId: null, topic: name, year: baseYear },
      stated: stated(actualGrowth, '%', result),
      against: { value: null, unit: '%', locator },
      computed: implied,
      computedUnit: '%',
      formula: `(${actual} ÷ (${target} ÷ ${1 + plannedGrowth / 100}^5))^(1/5) − 1`,
    },
  ];
}

/** What the text gives of an indicator, where the table gives another value for the same year. */
function textOf(figure: Figure, indicators: readonly Indicator[]): readonly Contradiction[] {
  const { id, kind, value, unit, year } = figure;
  const indicator = indicators.find((one) => one.id === figure.indicatorId);
  if (!indicator || value === null || unit === null) return [];
  const isBase = kind === 'baseline' && year === String(baseYear);
  if (!isBase && !(kind === 'goal' && year === String(goalYear))) return [];
  const inTable = isBase ? indicator.base2020 : indicator.target2025;
  if (inTable === null || agrees(value, inTable)) return [];
  return [
    {
      ...{ id: `text.${id}`, kind: 'text-vs-table', indicatorId: indicator.id, topic: indicator.name },
      year: Number(year),
      stated: stated(value, unit, figure),
      against: { value: inTable, unit: indicator.unit, locator: indicator.locator },
      computed: null,
      computedUnit: unit,
      formula: `${value} ≠ ${inTable}`,
    },
  ];
}

/** Every contradiction that arithmetic finds in the plan's tables. None of the statements is preferred. */
export function contradictionsOf(tables: MonitorTables): readonly Contradiction[] {
  return [
    ...tables.figures.flatMap((figure) => textOf(figure, tables.indicators)),
    ...tables.indicators.flatMap(rateOf),
    ...tables['period-results'].flatMap(periodRateOf),
    ...ratioContradictions(tables),
    ...totalContradictions(tables),
  ];
}

/** The reading of the pack that tells of the same contradiction, with its explanation; undefined for none. */
export function readingOf(found: Contradiction, readings: readonly Reading[]): Reading | undefined {
  return readings.find(
    ({ kind, indicatorId, readingA, readingB }) =>
      kind === found.kind &&
      (indicatorId === null || found.indicatorId === null || indicatorId === found.indicatorId) &&
      (Number(readingA) === found.stated.value || (readingB !== null && Number(readingB) === found.stated.value)),
  );
}
