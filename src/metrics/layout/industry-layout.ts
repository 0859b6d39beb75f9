import type { Sum } from '../../model/ledger.ts';
import type { PlannedLocation } from '../../model/planned-location.ts';
import type { Project } from '../../model/project.ts';
import { ratio } from '../ratio.ts';
import { completeValue, sumKnown } from '../sum.ts';
import { type Named, namedBy, type Readings } from './readings.ts';
import { type LayoutTables, placeGraph, type Way, waysTo } from './ways.ts';

/** `not-named`: elsewhere, while the plan's list is open (等); `outside`: elsewhere, while it is closed. */
export type Verdict = 'inside' | 'not-named' | 'outside' | 'undecidable';

export const layoutMeasures = ['count', 'land', 'investment'] as const;
export type LayoutMeasure = (typeof layoutMeasures)[number];

/** A project of the industry, or one that its alternative industry would bring. */
export interface JudgedProject {
  readonly project: Project;
  /** Whether a low-confidence classification could take it out of the industry, or bring it in. */
  readonly membership: 'own' | 'may-leave' | 'may-come';
  readonly named: Named;
  readonly verdict: Verdict;
  readonly ways: readonly Way[];
  /** Assumptions on which the verdict turns, in force or not; none where the plan alone decides. */
  readonly deciding: readonly string[];
}

export interface Span<T> {
  readonly least: T;
  readonly stated: T;
  readonly most: T;
}

/** Projects, mu or 10 000 currency units. A sum of nothing is 0 where the industry has projects, and null where it can have none. */
export interface LayoutFigures {
  /** All projects of the industry as stated. */
  readonly whole: Sum;
  readonly inside: Span<Sum>;
  /**
   * What is inside as a fraction of the industry's whole: ratios of sums, each end over the whole that goes with it. Null
   * where a value among them is unknown, or nothing is listed.
   */
  readonly share: Span<number | null>;
  /** The whole in four parts: decided, and undecided by where the assumptions in force put it. */
  readonly parts: Readonly<Record<LayoutPart, Sum>>;
}
export const layoutParts = ['inside', 'inside-as-held', 'elsewhere-as-held', 'elsewhere'] as const;
export type LayoutPart = (typeof layoutParts)[number];

export interface IndustryLayout {
  readonly industryId: string;
  /** Rows of planned-locations that are compared with. */
  readonly locations: readonly PlannedLocation[];
  /** Whether the list of places is open; null where the plan names none, and there is nothing to compare with. */
  readonly listKind: PlannedLocation['listKind'] | null;
  /** In the order given, those that may come last. */
  readonly rows: readonly JudgedProject[];
  /** Null where the plan names no place. */
  readonly figures: Readonly<Record<LayoutMeasure, LayoutFigures>> | null;
  /** Assumptions that decide one project or more, in the table's order. */
  readonly deciding: readonly string[];
}

export interface LayoutQuestion {
  readonly tables: LayoutTables;
  readonly projects: readonly Project[];
  readonly industryId: string;
  /** Named in the industry's own layout paragraph, in a platform's paragraph, or either. */
  readonly origins: readonly PlannedLocation['origin'][];
  readonly readings: Readings;
}

/** The industry's own paragraph lists its places; a platform's paragraph lists industries, and closes no list of places. */
function listKindOf(locations: readonly PlannedLocation[]): PlannedLocation['listKind'] | null {
  const layout = locations.filter(({ origin }) => origin === 'layout');
  const lists = layout.length > 0 ? layout : locations;
  if (lists.length === 0) return null;
  return lists.every(({ listKind }) => listKind === 'closed') ? 'closed' : 'open';
}

const movable = ({ industryConfidence, alternativeIndustryId }: Project): boolean =>
  industryConfidence === 'low' && alternativeIndustryId !== null;

function membershipOf(project: Project, industryId: string): JudgedProject['membership'] | null {
  if (project.industryId === industryId)
    return movable(project) && project.alternativeIndustryId !== industryId ? 'may-leave' : 'own';
  return movable(project) && project.alternativeIndustryId === industryId ? 'may-come' : null;
}

/**
 * None where one way needs no assumption; only certain ones where those are enough. None either for a way to part of an area:
 * whether its assumptions hold or not, the project stays stated as elsewhere.
 */
function decidingOf(all: readonly Way[], { certain }: Readings, { least }: Named): readonly string[] {
  const ways = all.filter(({ partialRows }) => partialRows.length === 0);
  if (ways.some(({ ground }) => ground !== 'assumption')) return [];
  const ids = ways
    .filter(({ assumptionIds }) => !least || assumptionIds.every((id) => certain.has(id)))
    .flatMap(({ assumptionIds }) => assumptionIds);
  return [...new Set(ids)];
}

function figuresOf(rows: readonly JudgedProject[], measured: (project: Project) => number | null): LayoutFigures {
  const sum = (holds: (row: JudgedProject) => boolean): Sum => {
    const summed = sumKnown(rows.filter(holds).map(({ project }) => measured(project)));
    return summed.of === 0 && rows.length > 0 ? { ...summed, value: 0 } : summed;
  };
  const isStated = ({ membership }: JudgedProject) => membership !== 'may-come';
  const isSure = ({ membership }: JudgedProject) => membership === 'own';
  const isDecided = ({ verdict }: JudgedProject) => verdict !== 'undecidable';
  const shareOf = (inside: Sum, elsewhere: Sum, whenEmpty: number | null) => {
    const [part, rest] = [completeValue(inside), completeValue(elsewhere)];
    if (part === null || rest === null) return null;
    return ratio(part, part + rest) ?? whenEmpty;
  };
  const inside = {
    least: sum((row) => isSure(row) && row.named.least),
    stated: rows.some(isStated) ? sum((row) => isStated(row) && row.named.stated) : sumKnown([]),
    most: sum(({ named }) => named.most),
  };
  const elsewhere = {
    least: sum((row) => isSure(row) && !row.named.most),
    stated: sum((row) => isStated(row) && !row.named.stated),
    most: sum(({ named }) => !named.least),
  };
  // Where all that is not sure of the industry is on one side, no project at all is left at the other end: no share, not 0.
  const onlyInside = completeValue(inside.most) ? 1 : null;
  const onlyElsewhere = completeValue(elsewhere.most) ? 0 : null;
  return {
    whole: rows.some(isStated) ? sum(isStated) : sumKnown([]),
    inside,
    share: {
      least: shareOf(inside.least, elsewhere.most, onlyInside),
      stated: shareOf(inside.stated, elsewhere.stated, null),
      most: shareOf(inside.most, elsewhere.least, onlyElsewhere),
    },
    parts: {
      inside: sum(({ verdict }) => verdict === 'inside'),
      'inside-as-held': sum((row) => isStated(row) && !isDecided(row) && row.named.stated),
      'elsewhere-as-held': sum((row) => isStated(row) && !isDecided(row) && !row.named.stated),
      elsewhere: sum((row) => isStated(row) && isDecided(row) && row.verdict !== 'inside'),
    },
  };
}

/**
 * Holds an industry's projects against the places that the plan names for it. A project is inside when its area is named,
 * when the platform that the plan gives it is named or part of a named one, or when an assumption of high confidence in force
 * leads there. It is undecidable when an assumption of less confidence, in force or not, or its own low-confidence industry could
 * change the answer, and when only part of its area is a named platform by platform-areas; then figures have three values:
 * `least` with no uncertain assumption and the doubtful projects where they lower the share, `stated` as held, `most` the
 * other way round.
 */
export function industryLayout({ tables, projects, industryId, origins, readings }: LayoutQuestion): IndustryLayout {
  const locations = tables['planned-locations'].filter(
    (location) => location.industryId === industryId && origins.includes(location.origin),
  );
  const listKind = listKindOf(locations);
  const graph = placeGraph(tables);
  const judged = projects.flatMap((project): JudgedProject[] => {
    const membership = membershipOf(project, industryId);
    if (membership === null) return [];
    const ways = waysTo(graph, locations, project);
    const named = namedBy(ways, readings);
    const elsewhere = listKind === 'closed' ? 'outside' : 'not-named';
    const isDecided = membership === 'own' && named.least === named.most;
    const verdict = isDecided ? (named.least ? 'inside' : elsewhere) : 'undecidable';
    return [{ project, membership, named, verdict, ways, deciding: decidingOf(ways, readings, named) }];
  });
  const rows = [
    ...judged.filter(({ membership }) => membership !== 'may-come'),
    ...judged.filter(({ membership }) => membership === 'may-come'),
  ];
  const decides = new Set(rows.flatMap(({ deciding }) => deciding));
  return {
    industryId,
    locations,
    listKind,
    rows,
    figures:
      listKind === null
        ? null
        : {
            count: figuresOf(rows, () => 1),
            land: figuresOf(rows, ({ plannedNewLandMu }) => plannedNewLandMu),
            investment: figuresOf(rows, ({ plannedInvestmentWan }) => plannedInvestmentWan),
          },
    deciding: tables.assumptions.flatMap(({ id }) => (decides.has(id) ? [id] : [])),
  };
}
