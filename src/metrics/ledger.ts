import { type EffectivePack, isUnread } from '../model/effective-pack.ts';
import type { Localized } from '../model/language.ts';
import type {
  Gap,
  Ledger,
  LedgerFigures,
  LedgerGroup,
  LedgerRow,
  ProjectLedger,
  ProjectTracking,
  Sum,
  TargetState,
} from '../model/ledger.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/target.ts';
import { type Stage, stages } from '../model/tracking.ts';
import { addGaps, difference, noGap } from './gap.ts';
import { groupBy } from './group-by.ts';
import { isWhollyMeasured } from './measured-parcels.ts';
import { platformsAbove } from './platforms-above.ts';
import { addSums, completeValue } from './sum.ts';
import { type TargetTime, targetState, without } from './target-state.ts';
import { trackProjects } from './tracking.ts';

export interface LedgerInput {
  /** Without a report of the join all its tables count as read. */
  readonly pack: Pick<EffectivePack, 'info' | 'tables' | 'platformOfProject'> & Partial<Pick<EffectivePack, 'join'>>;
  /** One byte per project row: 1 where the filter leaves it. */
  readonly mask: Uint8Array;
  /** Land measured on surveyed or official geometry, mu, by project id; a project without an entry is not measured. */
  readonly measuredMu: ReadonlyMap<string, number>;
  /** The same by parcel id. A project of whose parcels only some stand here is measured in part. */
  readonly parcelMu?: ReadonlyMap<string, number>;
  /** `YYYY-MM` */
  readonly asOf: string;
  readonly group: LedgerGroup;
  readonly span: Span;
}

/** A row before its figures: all its projects, by their rows in the pack. */
interface Member {
  readonly id: string;
  readonly name: Localized | null;
  readonly basis: LedgerRow['basis'];
  readonly projectRows: readonly number[];
  /** Whether the scope's target stands here: on one of a platform's rows alone. */
  readonly bearsTarget: boolean;
  /** Whether projects of the same platform, or of its parts, stand in other rows. */
  readonly isSplit: boolean;
  /** Whether its target is part of that of a platform above it, and not added to it again. */
  readonly isWithinTarget: boolean;
  /** Whether it is shown even without a project. */
  readonly isListed: boolean;
}

const one = (value: number | null): Sum => ({ value, known: value === null ? 0 : 1, of: 1 });
const byStage = (of: (stage: Stage) => Sum): LedgerFigures['stages'] =>
  Object.fromEntries(stages.map((stage) => [stage, of(stage)])) as Record<Stage, Sum>;

function projectLedger(project: Project, tracking: ProjectTracking, measured: Sum, span: Span): ProjectLedger {
  const planned = one(project.plannedNewLandMu);
  // What of one year's land is left says nothing: it may have been approved or supplied in another.
  const gap = span === 'annual' ? () => noGap(1) : difference;
  const reached = byStage((stage) => {
    const { landMu, isComplete } = tracking.stages[stage];
    return { value: landMu, known: isComplete ? 1 : 0, of: 1 };
  });
  return {
    project,
    tracking,
    plannedNewLandMu: planned,
    stages: reached,
    measuredMu: measured,
    approvedNotSupplied: gap(reached.approved, reached.supplied, reached.approved),
    suppliedNotStarted: gap(reached.supplied, reached.started, reached.supplied),
    suppliedMinusPlanned: gap(reached.supplied, planned),
    measuredMinusSupplied: gap(measured, reached.supplied),
  };
}

/** Figures of several projects or rows: each column added up by itself. */
function addFigures(parts: readonly LedgerFigures[]): LedgerFigures {
  const plannedNewLandMu = addSums(parts.map((part) => part.plannedNewLandMu));
  const measuredMu = addSums(parts.map((part) => part.measuredMu));
  const added = byStage((stage) => addSums(parts.map((part) => part.stages[stage])));
  return {
    plannedNewLandMu,
    stages: added,
    measuredMu,
    approvedNotSupplied: addGaps(
      parts.map((part) => part.approvedNotSupplied),
      added.approved,
    ),
    suppliedNotStarted: addGaps(
      parts.map((part) => part.suppliedNotStarted),
      added.supplied,
    ),
    suppliedMinusPlanned: addGaps(
      parts.map((part) => part.suppliedMinusPlanned),
      plannedNewLandMu,
    ),
    measuredMinusSupplied: addGaps(
      parts.map((part) => part.measuredMinusSupplied),
      added.supplied,
    ),
  };
}

/** A row for each area or industry; projects are found by its id. */
function simpleMembers(
  entities: readonly { readonly id: string; readonly name: Localized; readonly inScope?: boolean }[],
  projects: readonly Project[],
  idOf: (project: Project) => string,
): readonly Member[] {
  const rows = groupBy([...projects.keys()], (row) => idOf(projects[row] as Project));
  return entities.map(({ id, name, inScope = true }) => {
    return {
      id,
      name,
      basis: null,
      projectRows: rows.get(id) ?? [],
      bearsTarget: true,
      isSplit: false,
      isWithinTarget: false,
      isListed: inScope,
    };
  });
}

/** A platform has a row of the projects that the plan gives it and one of those that we assume; what none has comes last. */
function platformMembers({ tables, platformOfProject }: LedgerInput['pack']): readonly Member[] {
  const keyOf = (platformId: string, basis: string) => `${basis} ${platformId}`;
  const rows = groupBy([...tables.projects.keys()], (row) => {
    const allocation = platformOfProject[row];
    return allocation ? keyOf(allocation.platformId, allocation.basis) : '';
  });
  const targeted = new Set(
    tables.targets.flatMap(({ scopeKind, scopeId }) => (scopeKind === 'platform' ? [scopeId] : [])),
  );
  const above = (id: string) => platformsAbove(tables.platforms, id);
  const withProjects = new Set(platformOfProject.flatMap((allocation) => (allocation ? [allocation.platformId] : [])));
  const platforms = tables.platforms.flatMap(({ id, name }): readonly Member[] => {
    const hasTarget = targeted.has(id);
    const isWithinTarget = above(id).some((ancestor) => targeted.has(ancestor));
    const hasParts = [...withProjects].some((other) => above(other).includes(id));
    const byBasis = (['plan', 'assumption'] as const)
      .map((basis) => ({
        id,
        name,
        basis,
        projectRows: rows.get(keyOf(id, basis)) ?? [],
        isWithinTarget,
        isListed: false,
      }))
      .filter(({ projectRows }) => projectRows.length > 0);
    if (byBasis.length > 0) {
      const isSplit = hasParts || byBasis.length > 1;
      return byBasis.map((member, index) => ({ ...member, isSplit, bearsTarget: index === 0 }));
    }
    const bare = { id, name, basis: null, projectRows: [], bearsTarget: true, isListed: false };
    return hasTarget ? [{ ...bare, isSplit: hasParts, isWithinTarget }] : [];
  });
  const none = rows.get('') ?? [];
  return none.length === 0
    ? platforms
    : [
        ...platforms,
        {
          id: 'none',
          name: null,
          basis: null,
          projectRows: none,
          bearsTarget: false,
          isSplit: false,
          isWithinTarget: false,
          isListed: false,
        },
      ];
}

function membersOf(pack: LedgerInput['pack'], group: LedgerGroup): readonly Member[] {
  const { areas, industries, projects } = pack.tables;
  if (group === 'platform') return platformMembers(pack);
  return group === 'area'
    ? simpleMembers(areas, projects, ({ areaId }) => areaId)
    : simpleMembers(industries, projects, ({ industryId }) => industryId);
}

/** Supplied less target: of a whole row alone, so that it has one part, known or not; none where the target stands elsewhere. */
function gapToTarget({ target, reachedMu }: TargetState, bearsTarget: boolean): Gap {
  if (!bearsTarget) return noGap(0);
  return target === null ? noGap(1) : difference(one(reachedMu), one(target.valueMu));
}

/**
 * The ledger of the projects that the mask leaves, a row per area, platform or industry. Each project stands in exactly
 * one row, so that the total is the sum of the rows and of the projects behind them. Land is in mu.
 */
export function buildLedger(input: LedgerInput): Ledger {
  const { pack, mask, measuredMu, parcelMu = new Map(), asOf, group, span } = input;
  const { tables, info } = pack;
  const tracking = trackProjects(pack, asOf, span);
  const time: TargetTime = { asOf, span, begin: info.period[0] };
  const isFiltered = mask.includes(0);
  const areTargetsUnread = pack.join !== undefined && isUnread({ join: pack.join, tables }, 'targets');
  const ledgerOf = (row: number): ProjectLedger => {
    const project = tables.projects[row] as Project;
    const tracked = tracking.get(project.id) as ProjectTracking;
    const measured = one(measuredMu.get(project.id) ?? null);
    return projectLedger(
      project,
      tracked,
      isWhollyMeasured(tracked, parcelMu) ? measured : { ...measured, known: 0 },
      span,
    );
  };

  const rows = membersOf(pack, group).flatMap(
    ({ id, name, basis, projectRows, bearsTarget, isSplit, isWithinTarget, isListed }): LedgerRow[] => {
      const left = projectRows.filter((row) => mask[row] === 1);
      const isWhole = left.length === projectRows.length && !isSplit;
      const projects = left.map(ledgerOf);
      const figures = addFigures(projects);
      const reached = (stage: Stage) => (isWhole ? completeValue(figures.stages[stage]) : null);
      const stateOf = (measure: Stage) => targetState(tables, { kind: group, id }, measure, time, reached(measure));
      const noTarget = without(areTargetsUnread && bearsTarget ? 'unread' : 'no-target');
      const target = bearsTarget && !isWithinTarget && !areTargetsUnread ? stateOf('supplied') : noTarget;
      const otherTargets = (bearsTarget ? stages : [])
        .filter((stage) => stage !== 'supplied' || isWithinTarget)
        .map(stateOf)
        .filter(({ status }) => status !== 'no-target');
      const hasTarget = (target.status !== 'no-target' && !areTargetsUnread) || otherTargets.length > 0;
      const isShown = left.length > 0 || (!isFiltered && (isListed || hasTarget));
      if (!isShown) return [];
      return [
        {
          ...figures,
          id,
          name,
          basis,
          projects,
          isWhole,
          bearsTarget,
          target,
          otherTargets,
          suppliedMinusTarget: gapToTarget(target, bearsTarget),
        },
      ];
    },
  );

  const figures = addFigures(rows);
  const targetMu = addSums(
    rows.filter(({ bearsTarget }) => bearsTarget).map(({ target }) => one(target.target?.valueMu ?? null)),
  );
  const reached = isFiltered ? null : completeValue(figures.stages.supplied);
  return {
    group,
    span,
    asOf,
    rows,
    total: {
      ...figures,
      projectCount: rows.reduce((count, { projects }) => count + projects.length, 0),
      targetMu,
      suppliedMinusTarget: addGaps(
        rows.map((row) => row.suppliedMinusTarget),
        targetMu,
      ),
    },
    city: areTargetsUnread
      ? without('unread')
      : targetState(tables, { kind: 'city', id: '' }, 'supplied', time, reached),
    laterRecords: rows
      .flatMap(({ projects }) => projects)
      .reduce((count, { tracking: { laterRecords } }) => count + laterRecords, 0),
  };
}
