import type { Assumption } from './assumption.ts';
import type { PlatformAllocation } from './effective-pack.ts';
import type { PackTables } from './pack.ts';
import type { Project } from './project.ts';

/** Ids of the assumptions in force: those that hold by default, but for those that the reader has switched. */
export const heldAssumptions = (assumptions: readonly Assumption[], switched: readonly string[]): ReadonlySet<string> =>
  new Set(assumptions.flatMap(({ id, default: holds }) => (holds === switched.includes(id) ? [] : [id])));

/** The platform that the plan gives the project, else the one that an assumption in force sees in its area. */
export function allocationOf(
  { platforms, assumptions }: Pick<PackTables, 'platforms' | 'assumptions'>,
  project: Project,
  held: ReadonlySet<string>,
): PlatformAllocation | null {
  const stated = platforms.find((platform) => platform.id === project.platformId);
  if (stated) return { platformId: stated.id, basis: 'plan', assumptionId: null };
  const assumption = assumptions.find(
    (candidate) =>
      held.has(candidate.id) &&
      candidate.relation === 'corresponds-to' &&
      candidate.subjectKind === 'area' &&
      candidate.subjectId === project.areaId &&
      candidate.objectKind === 'platform' &&
      platforms.some((platform) => platform.id === candidate.objectId),
  );
  return assumption ? { platformId: assumption.objectId, basis: 'assumption', assumptionId: assumption.id } : null;
}
