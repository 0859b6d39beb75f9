import { measuredKm2 } from '../geo/measured-km2.ts';
import { groupBy } from '../metrics/group-by.ts';
import { industryRange } from '../metrics/industry-range.ts';
import { groundKm2, metrics } from '../metrics/metrics.ts';
import { type Summary, summarize, type Totals } from '../metrics/summary.ts';
import type { EffectivePack, PlatformAllocation } from '../model/effective-pack.ts';
import type { Localized } from '../model/language.ts';
import type { Project } from '../model/project.ts';
import type { MetricId } from '../model/view-state.ts';

/** Least and most of a sum; null where no project is left or none is known. */
export type Span = readonly [number | null, number | null];

/** The figures of a city, area, platform or industry. null is 'no project listed' or unknown, never 0. */
export interface ReportRow {
  readonly group: 'city' | 'area' | 'platform' | 'industry';
  /** `none` for projects that the plan allocates to no platform. */
  readonly id: string;
  /** null for that row, which is named on screen. */
  readonly name: Localized | null;
  readonly mark: 'without-zones' | 'assumption' | null;
  readonly metrics: Readonly<Record<MetricId, number | null>>;
  readonly parksInvestmentPerMu: number | null;
  /** Of an industry, where low-confidence projects could belong elsewhere. */
  readonly landMuRange: Span | null;
  readonly investmentWanRange: Span | null;
}

type Head = Pick<ReportRow, 'group' | 'id' | 'name' | 'mark'>;

function row(head: Head, projects: readonly Project[], whole: Summary, ground: number | null = null): ReportRow {
  const group = projects.length > 0 ? summarize(projects) : null;
  const values = metrics.map(({ id, compute }) => [id, group && compute({ group, whole, groundKm2: ground })] as const);
  return {
    ...head,
    metrics: Object.fromEntries(values) as Record<MetricId, number | null>,
    parksInvestmentPerMu: group?.parks.plannedInvestmentPerMu ?? null,
    landMuRange: null,
    investmentWanRange: null,
  };
}

function platformRows(pack: EffectivePack, whole: Summary): readonly ReportRow[] {
  const rowsWhere = (holds: (allocation: PlatformAllocation | null) => boolean) =>
    pack.tables.projects.filter((_, index) => holds(pack.platformOfProject[index] ?? null));
  const allocated = (basis: PlatformAllocation['basis']) =>
    pack.tables.platforms.flatMap(({ id, name }) => {
      const projects = rowsWhere((allocation) => allocation?.basis === basis && allocation.platformId === id);
      const mark = basis === 'assumption' ? basis : null;
      return projects.length > 0 ? [row({ group: 'platform', id, name, mark }, projects, whole)] : [];
    });
  const unallocated = rowsWhere((allocation) => allocation?.basis !== 'plan');
  return [
    ...allocated('plan'),
    row({ group: 'platform', id: 'none', name: null, mark: null }, unallocated, whole),
    ...allocated('assumption'),
  ];
}

function industryRows({ tables }: EffectivePack, whole: Summary): readonly ReportRow[] {
  return tables.industries.map(({ id, name }) => {
    const own = tables.projects.filter((project) => project.industryId === id);
    const { least, most } = industryRange(tables.projects, id);
    const span = (of: (totals: Totals) => number | null): Span => [of(least), of(most)];
    return {
      ...row({ group: 'industry', id, name, mark: null }, own, whole),
      landMuRange: span((totals) => totals.plannedNewLandMu.value),
      investmentWanRange: span((totals) => totals.plannedInvestmentWan.value),
    };
  });
}

/** The metrics of the city, of every area, of platforms (what the plan allocates, what it does not, what we assume) and of industries. */
export function reportRows(pack: EffectivePack): readonly ReportRow[] {
  const { info, tables, geometry } = pack;
  const whole = summarize(tables.projects);
  const measured = measuredKm2(geometry.townships, geometry.zones);
  const byArea = groupBy(tables.projects, (project) => project.areaId);
  return [
    row({ group: 'city', id: 'city', name: info.city, mark: null }, tables.projects, whole),
    ...tables.areas.map((area) => {
      const { id, kind, name } = area;
      const head: Head = { group: 'area', id, name, mark: kind === 'township' ? 'without-zones' : null };
      return row(head, byArea.get(id) ?? [], whole, groundKm2(area, measured));
    }),
    ...platformRows(pack, whole),
    ...industryRows(pack, whole),
  ];
}
