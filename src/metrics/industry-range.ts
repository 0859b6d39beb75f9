import type { Project } from '../model/project.ts';
import { type Totals, totals } from './summary.ts';

/** What an industry's figures could be if each low-confidence project went to its alternative, or came from it. */
export interface IndustryRange {
  readonly least: Totals;
  readonly stated: Totals;
  readonly most: Totals;
}

export function industryRange(projects: readonly Project[], industryId: string): IndustryRange {
  const movable = (project: Project) => project.industryConfidence === 'low' && project.alternativeIndustryId !== null;
  const own = projects.filter((project) => project.industryId === industryId);
  const mayCome = projects.filter((project) => movable(project) && project.alternativeIndustryId === industryId);
  return {
    least: totals(own.filter((project) => !movable(project))),
    stated: totals(own),
    most: totals([...own, ...mayCome]),
  };
}
