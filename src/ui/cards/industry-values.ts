import { industryRange } from '../../metrics/industry-range.ts';
import { type Summary, summarize, type Totals } from '../../metrics/summary.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Figure } from '../../model/figure.ts';
import type { Chain, Industry, IndustryProduct } from '../../model/industry.ts';
import type { PlannedLocation } from '../../model/planned-location.ts';
import type { Project } from '../../model/project.ts';
import { type CardValue, summaryValues } from './card-value.ts';
import { joinProvenance } from './join-locators.ts';

export const industryGoals = (pack: EffectivePack, industry: Industry): readonly Figure[] =>
  pack.tables.figures.filter(({ subjectKind, subjectId }) => subjectKind === 'industry' && subjectId === industry.id);

export const productsOf = (pack: EffectivePack, industry: Industry): readonly IndustryProduct[] =>
  pack.tables['industry-products'].filter(({ industryId }) => industryId === industry.id);

export const chainsOf = (pack: EffectivePack, industry: Industry): readonly Chain[] =>
  pack.tables.chains.filter(({ industryId }) => industryId === industry.id);

/** Where the plan wants the industry: by the industry's own layout paragraph, and apart from it by the platforms' paragraphs. */
export function plannedLocationsOf(pack: EffectivePack, industry: Industry) {
  const own = pack.tables['planned-locations'].filter(({ industryId }) => industryId === industry.id);
  const from = (origin: PlannedLocation['origin']): readonly PlannedLocation[] =>
    own.filter((location) => location.origin === origin);
  return { layout: from('layout'), platform: from('platform') };
}

export function industryTotals(
  projects: readonly Project[],
  industry: Industry,
): { readonly projects: readonly Project[]; readonly summary: Summary; readonly values: readonly CardValue[] } {
  const own = projects.filter((project) => project.industryId === industry.id);
  const summary = summarize(own);
  return { projects: own, summary, values: summaryValues(summary, joinProvenance(own, industry)) };
}

/** Projects of other industries that serve this one too; never part of its sums. */
export const alsoServing = (projects: readonly Project[], industry: Industry): readonly Project[] =>
  projects.filter((project) => project.alsoServes.includes(industry.id));

/** One line of the range table: a measure at its least, as stated and at its most. An empty set of projects has 0 land by count, not by lack of knowledge. */
export interface RangeRow {
  readonly label: 'metric.project-count' | 'metric.planned-new-land' | 'metric.planned-investment';
  readonly quantity: 'count' | 'land' | 'money';
  readonly least: number | null;
  readonly stated: number | null;
  readonly most: number | null;
}

const zeroIfNone = (totals: Totals, value: number | null): number | null => (totals.projectCount === 0 ? 0 : value);

/** What the industry's figures could be; empty where no low-confidence project would change them. */
export function rangeRows(projects: readonly Project[], industry: Industry): readonly RangeRow[] {
  const { least, stated, most } = industryRange(projects, industry.id);
  if (least.projectCount === most.projectCount) return [];
  const row = (
    label: RangeRow['label'],
    quantity: RangeRow['quantity'],
    read: (totals: Totals) => number | null,
  ): RangeRow => ({
    label,
    quantity,
    least: zeroIfNone(least, read(least)),
    stated: zeroIfNone(stated, read(stated)),
    most: zeroIfNone(most, read(most)),
  });
  return [
    row('metric.project-count', 'count', (totals) => totals.projectCount),
    row('metric.planned-new-land', 'land', (totals) => totals.plannedNewLandMu.value),
    row('metric.planned-investment', 'money', (totals) => totals.plannedInvestmentWan.value),
  ];
}
