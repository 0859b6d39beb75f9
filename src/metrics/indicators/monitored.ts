import type { Figure, Indicator, Reading } from '../../model/figure.ts';
import type { Localized } from '../../model/language.ts';
import type { PackTables } from '../../model/pack.ts';
import type { Provenance } from '../../model/sourced.ts';
import type { PathKind, YearValue } from './path.ts';
import type { Direction } from './standing.ts';

/** A value with its year and where it stands. */
export interface PlacedValue extends YearValue, Provenance {}

/** What the plan also says of the same matter. `other` is of another definition: beside the rest, and never joined to it. */
export interface RelatedFigure {
  readonly figure: Figure;
  readonly definition: 'same' | 'other';
}

/** Why there is no path to a goal. */
export type NoPath = 'no-base' | 'no-goal' | 'no-year' | 'counts-new' | 'same-year' | 'is-rate';

/** An indicator or another quantified goal of the plan, with what it takes to follow it. */
export interface Monitored extends Provenance {
  readonly kind: 'indicator' | 'figure';
  readonly id: string;
  readonly no: number | null;
  readonly name: Localized;
  /** Of an indicator, its group in the table. */
  readonly group: Localized | null;
  readonly figure: Figure | null;
  readonly unit: string;
  readonly scope: Localized | undefined;
  readonly base: PlacedValue | null;
  readonly goal: PlacedValue | null;
  /** The plan's words about the goal, joined by `;`. */
  readonly comparator: string | null;
  readonly direction: Direction;
  /** Paths by name; none where `noPath` says why. */
  readonly paths: readonly PathKind[];
  readonly noPath: NoPath | null;
  readonly related: readonly RelatedFigure[];
  readonly benchmarks: readonly RelatedFigure[];
}

export type MonitorTables = Pick<PackTables, 'indicators' | 'figures' | 'readings' | 'period-results'>;

/** Years of the columns of the table of indicators. */
export const baseYear = 2020;
export const goalYear = 2025;

const yearOf = (text: string | null): number | null => (text !== null && /^\d{4}$/u.test(text) ? Number(text) : null);
const sourceName = ({ zh = '', ...others }: Localized): string => zh || Object.values(others)[0] || '';

/** Which side of a goal the plan's own words mean; without a word it stays unsaid. */
export function directionOf(comparator: string | null): Direction {
  const words = comparator?.split(';') ?? [];
  if (words.includes('以下')) return 'less';
  return words.some((word) => ['以上', '达到', '力争', '确保'].includes(word)) ? 'more' : 'unsaid';
}

function pathsOf(
  base: YearValue | null,
  goal: YearValue | null,
  isShare: boolean,
): Pick<Monitored, 'paths' | 'noPath'> {
  if (!goal) return { paths: [], noPath: 'no-goal' };
  if (!base) return { paths: [], noPath: 'no-base' };
  if (goal.year <= base.year) return { paths: [], noPath: 'same-year' };
  // Points of a share add; a rate of a rate is no way the plan puts it.
  const paths: readonly PathKind[] = isShare || base.value <= 0 || goal.value <= 0 ? ['linear'] : ['linear', 'growth'];
  return { paths, noPath: null };
}

const isStatedIn = ({ value, locator }: Figure, { readingA, locatorA, readingB, locatorB }: Reading): boolean =>
  value !== null &&
  ((Number(readingA) === value && locatorA === locator) || (Number(readingB) === value && locatorB === locator));

/** Figures that the plan gives of an indicator by its name, and those that a reading sets beside it under another definition. */
function relatedTo(id: string, name: string, { figures, readings }: MonitorTables): readonly RelatedFigure[] {
  const apart = readings.filter(({ indicatorId, kind }) => indicatorId === id && kind === 'definition');
  const own = figures.filter(({ indicatorId }) => indicatorId === id);
  // Benchmarks are of the definition that the city's own figure of their measure is of.
  const stated = own.filter((figure) => apart.some((reading) => isStatedIn(figure, reading)));
  const isApart = ({ measure }: Figure) =>
    sourceName(measure) !== name && stated.some((figure) => sourceName(figure.measure) === sourceName(measure));
  const others = figures.filter(
    (figure) => figure.indicatorId === null && apart.some((reading) => isStatedIn(figure, reading)),
  );
  const measures = new Set(others.map(({ measure }) => sourceName(measure)));
  const benchmarks = figures.filter(
    (figure) => figure.kind === 'benchmark' && figure.indicatorId === null && measures.has(sourceName(figure.measure)),
  );
  return [
    ...own.map((figure): RelatedFigure => ({ figure, definition: isApart(figure) ? 'other' : 'same' })),
    ...[...others, ...benchmarks].map((figure): RelatedFigure => ({ figure, definition: 'other' })),
  ];
}

const placed = (value: number | null, year: number, { source, locator }: Provenance): PlacedValue | null =>
  value === null ? null : { value, year, source, locator };

function ofIndicator(indicator: Indicator, tables: MonitorTables): Monitored {
  const { id, no, name, group, unit, scope, changeKind, source, locator } = indicator;
  const base = placed(indicator.base2020, baseYear, indicator);
  const goal = placed(indicator.target2025, goalYear, indicator);
  const related = relatedTo(id, sourceName(name), tables);
  return {
    ...{ kind: 'indicator', id, no, name, group, figure: null, unit, scope, source, locator, base, goal },
    comparator: indicator.comparator,
    // The table's own heading is 年均增长或提高: a yearly growth or rise, for every row of it.
    direction: indicator.change === null || indicator.change === 0 ? 'unsaid' : indicator.change > 0 ? 'more' : 'less',
    ...pathsOf(base, goal, changeKind === 'points'),
    related: related.filter(({ figure }) => figure.kind !== 'benchmark'),
    benchmarks: related.filter(({ figure }) => figure.kind === 'benchmark'),
  };
}

/** The value that a goal starts from: of its indicator, or of a figure of the same subject, measure, scope and unit. */
function baseOf(goal: Figure, { indicators, figures }: MonitorTables): PlacedValue | null {
  const indicator = indicators.find(({ id }) => id === goal.indicatorId);
  if (indicator) return indicator.unit === goal.unit ? placed(indicator.base2020, baseYear, indicator) : null;
  const same = figures.find(
    (figure) =>
      figure.kind === 'baseline' &&
      figure.periodStart === null &&
      figure.subjectId === goal.subjectId &&
      sourceName(figure.measure) === sourceName(goal.measure) &&
      sourceName(figure.scope ?? {}) === sourceName(goal.scope ?? {}) &&
      figure.unit === goal.unit,
  );
  const year = yearOf(same?.year ?? null);
  return same && year !== null ? placed(same.value, year, same) : null;
}

function ofFigure(figure: Figure, tables: MonitorTables): Monitored {
  const { id, measure, scope, comparator, source, locator } = figure;
  const year = yearOf(figure.year);
  const base = baseOf(figure, tables);
  const goal = year === null ? null : placed(figure.value, year, figure);
  const paths = pathsOf(figure.kind === 'rate' ? null : base, goal, figure.unit === '%');
  const isCount = figure.cumulative === 'added' && !base;
  return {
    ...{ kind: 'figure', id, no: null, name: measure, group: null, figure, scope, comparator, source, locator },
    ...{ base, goal, unit: figure.unit ?? '', direction: directionOf(comparator), ...paths },
    noPath: figure.kind === 'rate' ? 'is-rate' : year === null ? 'no-year' : isCount ? 'counts-new' : paths.noPath,
    related: [],
    benchmarks: [],
  };
}

/**
 * The table's indicators in order, then every other goal, yearly rate and commitment that the plan puts in numbers. What the text says
 * of an indicator for the table's own year stands with the indicator.
 */
export function monitoredOf(tables: MonitorTables): readonly Monitored[] {
  const indicators = tables.indicators.toSorted((one, other) => one.no - other.no);
  const goals = tables.figures.filter(
    ({ kind, value, indicatorId, year, periodStart }) =>
      (kind === 'goal' || kind === 'commitment' || (kind === 'rate' && Number(periodStart) > baseYear)) &&
      value !== null &&
      !(indicatorId !== null && year === String(goalYear)),
  );
  return [
    ...indicators.map((indicator) => ofIndicator(indicator, tables)),
    ...goals.map((figure) => ofFigure(figure, tables)),
  ];
}
