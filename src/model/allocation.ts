import type { Assumption } from './assumption.ts';
import type { PlatformAllocation } from './effective-pack.ts';
import type { PackTables } from './pack.ts';
import type { Project } from './project.ts';

/** Ids of the assumption, of the one that it rests on, and so on. */
export function withPremises(assumptions: readonly Assumption[], { id, premiseId }: Assumption): readonly string[] {
  const chain = [id];
  let next = premiseId;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    next = assumptions.find((assumption) => assumption.id === chain.at(-1))?.premiseId ?? null;
  }
  return chain;
}

/**
 * Ids of the assumptions in force: those that hold by default, but for those that the reader has switched, and for those that
 * rest on one that is not in force.
 */
export function heldAssumptions(assumptions: readonly Assumption[], switched: readonly string[]): ReadonlySet<string> {
  const chosen = new Set(
    assumptions.flatMap(({ id, default: holds }) => (holds === switched.includes(id) ? [] : [id])),
  );
  const holds = (assumption: Assumption) => withPremises(assumptions, assumption).every((id) => chosen.has(id));
  return new Set(assumptions.flatMap((assumption) => (holds(assumption) ? [assumption.id] : [])));
}

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
