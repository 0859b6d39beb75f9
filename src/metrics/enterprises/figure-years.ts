import type { Enterprise } from '../../model/enterprise.ts';

export interface FigureYears {
  /** Years that the figures are of, as runs without a gap, first to last. */
  readonly runs: readonly (readonly [first: number, last: number])[];
  /** Firms that do not say their year. */
  readonly unknown: number;
  /** Firms whose year ends after the as-of month. They count all the same. */
  readonly later: number;
}

/**
 * Of which years the figures of firms are. They are a snapshot as the user brought it, which the as-of month (`YYYY-MM`) does
 * not cut; so whoever shows a sum of them says this beside it.
 */
export function figureYears(rows: readonly Enterprise[], asOf: string): FigureYears {
  const runs: [number, number][] = [];
  const known = rows.flatMap(({ year }) => (year === null ? [] : [year]));
  for (const year of [...new Set(known.map(Number))].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return {
    runs,
    unknown: rows.length - known.length,
    later: known.filter((year) => `${year}-12` > asOf).length,
  };
}
