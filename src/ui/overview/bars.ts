import { groupBy } from '../../metrics/group-by.ts';
import { industryRange } from '../../metrics/industry-range.ts';
import { groundKm2, metricById } from '../../metrics/metrics.ts';
import { ratio } from '../../metrics/ratio.ts';
import { type Summary, summarize, type Totals } from '../../metrics/summary.ts';
import type { Area } from '../../model/area.ts';
import type { Project } from '../../model/project.ts';
import type { MetricId } from '../../model/view-state.ts';

/** A bar in the canonical unit of its metric. `least` and `most` differ from `value` where doubtful industries would change it. */
export interface Bar {
  readonly id: string;
  readonly projectCount: number;
  readonly value: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

function fromTotals(metric: MetricId, totals: Totals, whole: Summary): number | null {
  switch (metric) {
    case 'project-count':
      return totals.projectCount;
    case 'planned-new-land':
      return totals.plannedNewLandMu.value;
    case 'planned-investment':
      return totals.plannedInvestmentWan.value;
    case 'land-share':
      return ratio(totals.plannedNewLandMu.value, whole.plannedNewLandMu.value);
    case 'investment-share':
      return ratio(totals.plannedInvestmentWan.value, whole.plannedInvestmentWan.value);
    default:
      return null;
  }
}

/** The sum of no project at all is 0 where it bounds a sum: every one of them could move away. */
function bound(metric: MetricId, totals: Totals, whole: Summary): number | null {
  return totals.projectCount === 0 ? 0 : fromTotals(metric, totals, whole);
}

const ranged: ReadonlySet<MetricId> = new Set([
  'project-count',
  'planned-new-land',
  'planned-investment',
  'land-share',
  'investment-share',
]);

/** A bar for each industry, with the range that low-confidence projects leave open; ratios have no range. */
export function industryBars(
  projects: readonly Project[],
  industryIds: readonly string[],
  metric: MetricId,
): readonly Bar[] {
  const whole = summarize(projects);
  const groups = groupBy(projects, (project) => project.industryId);
  const { compute } = metricById(metric);
  return industryIds.map((id) => {
    const rows = groups.get(id) ?? [];
    const value = rows.length === 0 ? null : compute({ group: summarize(rows), whole, groundKm2: null });
    if (!ranged.has(metric)) return { id, projectCount: rows.length, value, least: null, most: null };
    const { least, most } = industryRange(projects, id);
    return {
      id,
      projectCount: rows.length,
      value,
      least: bound(metric, least, whole),
      most: bound(metric, most, whole),
    };
  });
}

/** A bar for each area that has projects; `measuredKm2` by area id. */
export function areaBars(
  projects: readonly Project[],
  areas: readonly Pick<Area, 'id' | 'publishedAreaKm2'>[],
  metric: MetricId,
  measuredKm2: ReadonlyMap<string, number>,
): readonly Bar[] {
  const whole = summarize(projects);
  const groups = groupBy(projects, (project) => project.areaId);
  const { compute } = metricById(metric);
  return areas.flatMap((area) => {
    const rows = groups.get(area.id);
    if (!rows) return [];
    const value = compute({ group: summarize(rows), whole, groundKm2: groundKm2(area, measuredKm2) });
    return [{ id: area.id, projectCount: rows.length, value, least: null, most: null }];
  });
}

/** The longest bar's value; 0 where there is nothing to draw. */
export const longest = (bars: readonly Bar[]): number =>
  Math.max(0, ...bars.map(({ value, most }) => Math.max(value ?? 0, most ?? 0)));
