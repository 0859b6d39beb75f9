import { type FormatOptions, format } from '../../i18n/format.ts';
import { statisticFigures } from '../../metrics/statistics.ts';
import type { PackTables } from '../../model/pack.ts';
import type { Statistic } from '../../model/statistic.ts';
import type { StatisticMetric } from '../../model/view-state.ts';
import { decimalsOf } from '../statistics/decimals.ts';

/** A column of the table that a user brought. */
export interface ProjectStatistic {
  readonly column: StatisticMetric;
  readonly statistic: Statistic;
  /** By project id; a project that the user's table does not name has no entry. */
  readonly figures: ReadonlyMap<string, number | null>;
  /** A figure as text, all of the column with as many decimals. */
  readonly text: (value: number) => string | null;
}

/** A column for each statistic of projects. */
export const projectStatistics = (
  tables: Pick<PackTables, 'statistics' | 'statistic-values'>,
  options: FormatOptions,
): readonly ProjectStatistic[] =>
  tables.statistics
    .filter(({ scopeKind }) => scopeKind === 'project')
    .map((statistic) => {
      const figures = statisticFigures(tables['statistic-values'], statistic);
      const all = { ...options, ...decimalsOf(figures) };
      return {
        column: `statistic.${statistic.id}`,
        statistic,
        figures,
        text: (value) => format(value, 'plain', all).text,
      };
    });
