import { groupBy } from '../../metrics/group-by.ts';
import { figuresByArea } from '../../metrics/statistics.ts';
import { sumKnown } from '../../metrics/sum.ts';
import type { Area } from '../../model/area.ts';
import type { Sum } from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import type { Statistic } from '../../model/statistic.ts';
import type { Bar } from '../overview/bars.ts';

/** A bar of a statistic; `sum` says of how many there are figures. */
export interface StatisticBar extends Bar {
  readonly sum: Sum;
}

type Figures = ReadonlyMap<string, number | null>;

const barOf = (id: string, sum: Sum): StatisticBar => ({
  id,
  sum,
  projectCount: sum.of,
  value: sum.value,
  least: null,
  most: null,
});

const bySize = (bars: readonly StatisticBar[]): readonly StatisticBar[] =>
  bars.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));

/** A bar for each area that the statistic has, largest first, and the areas that it does not have. */
export function statisticAreaBars(
  statistic: Statistic,
  figures: Figures,
  areas: readonly Area[],
  projects: readonly Project[],
): { readonly bars: readonly StatisticBar[]; readonly missing: readonly Area[] } {
  const sums = figuresByArea(statistic, figures, areas, projects);
  return {
    bars: bySize(
      areas.flatMap(({ id }) => {
        const sum = sums.get(id);
        return sum ? [barOf(id, sum)] : [];
      }),
    ),
    missing: areas.filter(({ id }) => !sums.has(id)),
  };
}

/** A bar for each industry that projects given belong to, in the order of the pack. */
export function statisticIndustryBars(
  figures: Figures,
  industryIds: readonly string[],
  projects: readonly Project[],
): readonly StatisticBar[] {
  const groups = groupBy(projects, ({ industryId }) => industryId);
  return industryIds.flatMap((id) => {
    const rows = groups.get(id);
    return rows ? [barOf(id, sumKnown(rows.map((project) => figures.get(project.id) ?? null)))] : [];
  });
}
