import type { Monitored, RelatedFigure } from '../../metrics/indicators/monitored.ts';
import { type PathKind, pathValue } from '../../metrics/indicators/path.ts';
import type { Reached } from '../../metrics/indicators/reached.ts';

export interface ChartPoint {
  readonly year: number;
  readonly value: number;
}

export interface BesidePoint extends ChartPoint {
  readonly related: RelatedFigure;
}

/** What the chart of an indicator draws. Points of another definition are in no line. */
export interface ChartPoints {
  readonly years: readonly [first: number, last: number];
  readonly paths: readonly { readonly kind: PathKind; readonly points: readonly ChartPoint[] }[];
  /** Earlier values of the same definition, the base and the actuals that count: one line. */
  readonly line: readonly ChartPoint[];
  readonly actuals: readonly (ChartPoint & { readonly source: string; readonly isCounted: boolean })[];
  readonly benchmarks: readonly BesidePoint[];
  /** Values of the city under another definition. */
  readonly apart: readonly BesidePoint[];
}

function besideOf(related: readonly RelatedFigure[]): readonly BesidePoint[] {
  return related.flatMap((one) => {
    const { year, value, periodStart } = one.figure;
    // A sum or a rate over a period is of no single year.
    if (year === null || value === null || periodStart !== null || !/^\d{4}$/u.test(year)) return [];
    return [{ year: Number(year), value, related: one }];
  });
}

export function chartPoints(monitored: Monitored, { actuals, counted }: Reached): ChartPoints {
  const { base, goal, paths, related, benchmarks, unit } = monitored;
  const ofUnit = besideOf(related).filter(({ related: { figure } }) => figure.unit === unit);
  const baselines = ofUnit.filter(({ related: { figure } }) => figure.kind === 'baseline');
  const earlier = baselines.filter(
    ({ year, related: { definition } }) => definition === 'same' && (base === null || year < base.year),
  );
  const apart = baselines.filter(({ related: { definition } }) => definition === 'other');
  const shown = actuals.map(({ year, value, source }) => ({
    year: Number(year),
    value,
    source,
    isCounted: counted.some((one) => one.year === year),
  }));
  // Whether an actual from before the base is of today's definition is not known where the plan tells of a change.
  const joined = shown.filter(
    ({ year, isCounted }) =>
      isCounted && year !== base?.year && (base === null || year > base.year || apart.length === 0),
  );
  const beside = besideOf(benchmarks);
  const all = [base, goal, ...earlier, ...apart, ...shown, ...beside].flatMap((point) => (point ? [point.year] : []));
  const years: [number, number] = [Math.min(...all), Math.max(...all)];
  const span = base && goal ? Array.from({ length: goal.year - base.year + 1 }, (_, index) => base.year + index) : [];
  return {
    years,
    paths: paths.map((kind) => ({
      kind,
      points: span.flatMap((year) => {
        const value = base && goal ? pathValue(kind, base, goal, year) : null;
        return value === null ? [] : [{ year, value }];
      }),
    })),
    line: [...earlier, ...(base ? [base] : []), ...joined]
      .map(({ year, value }) => ({ year, value }))
      .toSorted((one, other) => one.year - other.year),
    actuals: shown,
    benchmarks: beside,
    apart,
  };
}
