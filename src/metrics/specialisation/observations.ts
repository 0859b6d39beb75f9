import type { Area } from '../../model/area.ts';
import type { Enterprise } from '../../model/enterprise.ts';
import type { Project } from '../../model/project.ts';
import type { AnalysisMeasure, AnalysisSubject } from '../../model/view-state.ts';
import type { Observation } from './specialise.ts';

/** What each subject can be measured by: the plan says nothing of a project's output, firms' investment is not known. */
export const measuresOf: Readonly<Record<AnalysisSubject, readonly AnalysisMeasure[]>> = {
  projects: ['count', 'land', 'investment'],
  enterprises: ['count', 'land', 'output'],
};

/** The measure, or the first that the subject has where it lacks this one. */
export const measureFor = (subject: AnalysisSubject, measure: AnalysisMeasure): AnalysisMeasure =>
  measuresOf[subject].includes(measure) ? measure : 'count';

/** Land in mu, investment in 10 000 currency units. */
export const projectObservations = (projects: readonly Project[], measure: AnalysisMeasure): readonly Observation[] =>
  projects.map(({ areaId, industryId, plannedNewLandMu, plannedInvestmentWan }) => ({
    areaId,
    industryId,
    value: measure === 'count' ? 1 : measure === 'land' ? plannedNewLandMu : plannedInvestmentWan,
  }));

/** Ids of the areas that figures compare: those in the pack's scope, and any other that a row of the whole table names. */
export function comparedAreas(
  areas: readonly Area[],
  table: readonly { readonly areaId: string | null }[],
): readonly string[] {
  const named = new Set(table.map(({ areaId }) => areaId));
  return areas.filter(({ id, inScope }) => inScope || named.has(id)).map(({ id }) => id);
}

/** Firms whose area and industry are known, and how many are not. Land in mu, output in 10 000 currency units. */
export function enterpriseObservations(
  enterprises: readonly Enterprise[],
  measure: AnalysisMeasure,
): { readonly observations: readonly Observation[]; readonly unplaced: number } {
  const observations = enterprises.flatMap(({ areaId, industryId, landMu, outputWan }): Observation[] => {
    if (areaId === null || industryId === null) return [];
    return [{ areaId, industryId, value: measure === 'count' ? 1 : measure === 'land' ? landMu : outputWan }];
  });
  return { observations, unplaced: enterprises.length - observations.length };
}
