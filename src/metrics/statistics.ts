import type { Area } from '../model/area.ts';
import type { Sum } from '../model/ledger.ts';
import type { Project } from '../model/project.ts';
import type { Statistic, StatisticValue } from '../model/statistic.ts';
import { groupBy } from './group-by.ts';
import { sumKnown } from './sum.ts';

/** Figures of a statistic by the id of what they are of. What has no entry stands not in the table; null is no number there. */
export const statisticFigures = (
  values: readonly StatisticValue[],
  { id }: Pick<Statistic, 'id'>,
): ReadonlyMap<string, number | null> =>
  new Map(values.flatMap(({ statisticId, scopeId, value }) => (statisticId === id ? [[scopeId, value] as const] : [])));

/**
 * A statistic that colours areas, by area: their own figures, or those of the projects given, added up. An area that the
 * table does not name, or in which no project is given, has no entry.
 */
export function figuresByArea(
  statistic: Statistic,
  figures: ReadonlyMap<string, number | null>,
  areas: readonly Pick<Area, 'id'>[],
  projects: readonly Project[],
): ReadonlyMap<string, Sum> {
  if (statistic.scopeKind === 'area') {
    return new Map(
      areas.flatMap(({ id }) => {
        const value = figures.get(id);
        return value === undefined ? [] : [[id, sumKnown([value])] as const];
      }),
    );
  }
  return new Map(
    [...groupBy(projects, ({ areaId }) => areaId)].map(([id, rows]) => [
      id,
      sumKnown(rows.map((project) => figures.get(project.id) ?? null)),
    ]),
  );
}
