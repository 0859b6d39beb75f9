import { withPremises } from '../../model/allocation.ts';
import type { PackTables } from '../../model/pack.ts';
import type { PlannedLocation } from '../../model/planned-location.ts';
import type { Project } from '../../model/project.ts';

export type LayoutTables = Pick<PackTables, 'planned-locations' | 'platform-areas' | 'platforms' | 'assumptions'>;

type Node = `area:${string}` | `platform:${string}`;
/** How one place is, lies in or, for an area, holds another. */
interface Step {
  readonly to: Node;
  /** The assumption and those that it rests on. */
  readonly assumptionIds: readonly string[];
  /** Of the assumptions that answer one question, only one can hold. */
  readonly question: string | null;
  /** A row of platform-areas that is itself assumed, and cannot be switched. */
  readonly assumedRow: string | null;
  /** A row of platform-areas: only part of the area is the platform. */
  readonly partialRow: string | null;
  /** Whether it is another reading of what a place is, which a platform that the plan states takes the place of. */
  readonly equates: boolean;
}
export type PlaceGraph = ReadonlyMap<Node, readonly Step[]>;

/** A chain from a project's area, or the platform that the plan gives it, to a place that the plan names. */
export interface Way {
  readonly location: PlannedLocation;
  /** What the chain rests on where it needs no assumption; `assumption` where it needs one. */
  readonly ground: 'named-area' | 'platform-of-project' | 'platform-in-area' | 'assumption';
  /** Assumptions that must all hold. */
  readonly assumptionIds: readonly string[];
  /** Rows of platform-areas and planned-locations that are assumptions themselves, and always hold. */
  readonly assumedRows: readonly string[];
  /** Rows of platform-areas on the chain: the platform is only part of the area, and the project may lie beside it. */
  readonly partialRows: readonly string[];
}

/**
 * Places and what leads from one to another: an area to the areas and platforms that an assumption sees it in or takes it
 * for, and to the platforms of which platform-areas puts some part in it; a platform to the one that it is part of. The
 * project list tells areas and no finer place, so that whether a project of such an area is on the platform stays open.
 */
export function placeGraph({ assumptions, platforms, ...tables }: LayoutTables): PlaceGraph {
  const graph = new Map<Node, Step[]>();
  const add = (from: Node, step: Step) => {
    const steps = graph.get(from);
    if (steps) steps.push(step);
    else graph.set(from, [step]);
  };
  for (const assumption of assumptions) {
    const { id, subjectKind, subjectId, relation, objectKind, objectId, alternativeOf } = assumption;
    if (objectKind !== 'plan-scope' && relation !== 'out-of-scope')
      add(`${subjectKind}:${subjectId}`, {
        to: `${objectKind}:${objectId}`,
        assumptionIds: withPremises(assumptions, assumption),
        question: alternativeOf ?? id,
        assumedRow: null,
        partialRow: null,
        equates: relation === 'corresponds-to',
      });
  }
  const stated = { assumptionIds: [], question: null, equates: false };
  for (const { id, areaId, platformId, basis } of tables['platform-areas'])
    add(`area:${areaId}`, {
      to: `platform:${platformId}`,
      ...stated,
      assumedRow: basis === 'plan' ? null : id,
      partialRow: id,
    });
  for (const { id, parentId } of platforms)
    if (parentId !== null)
      add(`platform:${id}`, { to: `platform:${parentId}`, ...stated, assumedRow: null, partialRow: null });
  return graph;
}

/** The nodes that a row of planned-locations names: one that gives platform and area, as 平台（镇）, names both. */
const namedNodes = ({ areaId, platformId }: PlannedLocation): readonly Node[] => [
  ...(areaId === null ? [] : [`area:${areaId}` as const]),
  ...(platformId === null ? [] : [`platform:${platformId}` as const]),
];

const needs = ({ assumptionIds, assumedRows, partialRows }: Way): readonly string[] => [
  ...new Set([...assumptionIds, ...assumedRows, ...partialRows]),
];

/** Without the ways to a place that need all that another way to it needs, and more. */
function leastDemanding(ways: readonly Way[]): readonly Way[] {
  return ways.filter((way, index) => {
    const own = new Set(needs(way));
    return !ways.some((other, at) => {
      if (at === index || other.location !== way.location) return false;
      const theirs = needs(other);
      return theirs.every((need) => own.has(need)) && (theirs.length < own.size || at < index);
    });
  });
}

/** All ways from a project, or from an area alone, to the locations, each with what it needs and no more. */
export function waysTo(
  graph: PlaceGraph,
  locations: readonly PlannedLocation[],
  { areaId, platformId }: Pick<Project, 'areaId' | 'platformId'>,
): readonly Way[] {
  const found: Way[] = [];
  const visit = (node: Node, path: readonly Node[], start: Node, steps: readonly Step[]): void => {
    const assumptionIds = [...new Set(steps.flatMap((step) => step.assumptionIds))];
    for (const location of locations.filter((each) => namedNodes(each).includes(node))) {
      const assumedRows = steps.flatMap(({ assumedRow }) => assumedRow ?? []);
      const partialRows = steps.flatMap(({ partialRow }) => partialRow ?? []);
      if (location.basis !== 'plan') assumedRows.push(location.id);
      const isStated = assumptionIds.length === 0 && assumedRows.length === 0;
      const stated = node.startsWith('area:') ? 'named-area' : 'platform-in-area';
      const ground = start.startsWith('platform:') ? 'platform-of-project' : stated;
      found.push({ location, ground: isStated ? ground : 'assumption', assumptionIds, assumedRows, partialRows });
    }
    for (const step of graph.get(node) ?? []) {
      // Where the plan states the platform, no assumption is needed on what the area is.
      const isReplaced = platformId !== null && step.equates && node === `area:${areaId}`;
      const isContradicted = step.question !== null && steps.some(({ question }) => question === step.question);
      if (!path.includes(step.to) && !isReplaced && !isContradicted)
        visit(step.to, [...path, step.to], start, [...steps, step]);
    }
  };
  const starts: readonly Node[] =
    platformId === null ? [`area:${areaId}`] : [`platform:${platformId}`, `area:${areaId}`];
  for (const start of starts) visit(start, [start], start, []);
  return leastDemanding(found);
}
