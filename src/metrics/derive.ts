import type { PlatformAllocation } from '../model/effective-pack.ts';
import type { Filter } from '../model/filter.ts';
import type { Project } from '../model/project.ts';
import { applyMask, filterMask } from './filter-mask.ts';
import { groupBy } from './group-by.ts';
import { type Summary, summarize } from './summary.ts';

/** What a filter is applied to; `platformOf` runs along the projects. */
export interface FilterRows {
  readonly projects: readonly Project[];
  readonly platformOf: readonly (PlatformAllocation | null)[];
}

/** Everything that a filter decides. */
export interface Derived {
  /** One byte per project row: 1 where the filter holds. */
  readonly mask: Uint8Array;
  readonly summary: Summary;
  /** A group with no project has no entry. */
  readonly byArea: ReadonlyMap<string, Summary>;
  readonly byIndustry: ReadonlyMap<string, Summary>;
}

export function derive({ projects, platformOf }: FilterRows, filter: Filter): Derived {
  const mask = filterMask(projects, platformOf, filter);
  const remaining = applyMask(projects, mask);
  const summariesBy = (keyOf: (project: Project) => string) =>
    new Map([...groupBy(remaining, keyOf)].map(([key, rows]) => [key, summarize(rows)]));
  return {
    mask,
    summary: summarize(remaining),
    byArea: summariesBy((project) => project.areaId),
    byIndustry: summariesBy((project) => project.industryId),
  };
}
