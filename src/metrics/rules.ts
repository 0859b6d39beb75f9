import { type ControlLineKind, controlLineKinds, keepsInside } from '../model/boundary.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import { supports } from '../model/geometry.ts';
import type { ProjectTracking, RuleFinding, RuleReason, RuleReport, RuleResult, SiteChecks } from '../model/ledger.ts';
import type { Project } from '../model/project.ts';
import type { Check, Rule } from '../model/rule.ts';
import { stages } from '../model/tracking.ts';
import { applyMask } from './filter-mask.ts';
import { isWhollyMeasured } from './measured-parcels.ts';
import { ratio } from './ratio.ts';
import { stageExcesses } from './stage-excesses.ts';
import { sumKnown } from './sum.ts';

type RuledPack = Pick<EffectivePack, 'info' | 'tables' | 'geometry' | 'platformOfProject'>;

/** What a check looks at besides the project. */
interface Ground {
  readonly pack: RuledPack;
  readonly rule: Rule;
  readonly tracking: ReadonlyMap<string, ProjectTracking>;
  readonly sites: SiteChecks;
  /** Ids of the projects whose site may be measured. */
  readonly surveyed: ReadonlySet<string>;
}

interface Outcome {
  readonly result: RuleResult;
  readonly reason?: RuleReason;
  readonly value?: number | null;
  readonly against?: number | null;
}

const untestable = (reason: RuleReason, value: number | null = null): Outcome => ({
  result: 'not-testable',
  reason,
  value,
});
const judged = (isTouched: boolean, value: number | null = null): Outcome => ({
  result: isTouched ? 'touched' : 'holds',
  value,
});

/** 10亩以下, the number included as in law (民法典 1259), and 单独选址: the list does not say which projects are on a site of their own, so each reading leaves a half untold. */
function smallSite({ plannedNewLandMu: land }: Project, { parameter }: Rule, reading: 'either' | 'both'): Outcome {
  if (parameter === null) return untestable('no-parameter', land);
  if (land === null) return untestable('no-land');
  const isSmall = land <= parameter;
  if (reading === 'either') return isSmall ? judged(true, land) : untestable('own-site-unknown', land);
  return isSmall ? untestable('own-site-unknown', land) : judged(false, land);
}

/** Each stage of each parcel against the last known one before it; it holds where every parcel can be tested. */
function stageOrder(tracking: ProjectTracking | undefined): Outcome {
  if (!tracking || tracking.parcels.length === 0) return untestable('no-record');
  if (stageExcesses(tracking).length > 0) return judged(true);
  const isTestable = tracking.parcels.every((parcel) => {
    const recorded = stages.map((stage) => parcel.stages[stage]).filter(({ records }) => records.length > 0);
    return recorded.length >= 2 && recorded.every(({ landMu }) => landMu !== null);
  });
  return isTestable ? judged(false) : untestable('no-record');
}

/** Why a site that may be measured is not: it has not been looked at, or its parcels enclose no certain land. */
function whyUnmeasured(id: string, { pack, sites }: Ground): RuleReason {
  const isOwn = (parcelId: string) =>
    pack.tables.parcels.some((parcel) => parcel.id === parcelId && parcel.projectId === id);
  const isCrossed = sites.faults.some(({ parcelId, otherId }) => otherId === null && isOwn(parcelId));
  return isCrossed ? 'crosses-itself' : 'not-measured';
}

/** Measured land against other land of the project, mu, within a tolerance; only where all its parcels are measured. */
function measured(id: string, ground: Ground, against: number | null, whyUnknown: RuleReason): Outcome {
  const { rule, sites, tracking } = ground;
  const land = sites.measuredMu.get(id);
  if (land === undefined) return untestable(whyUnmeasured(id, ground));
  if (!isWhollyMeasured(tracking.get(id), sites.parcelMu)) return untestable('partly-measured', land);
  if (rule.parameter === null) return untestable('no-parameter', land);
  if (against === null) return untestable(whyUnknown, land);
  return { ...judged(Math.abs(land - against) > (against * rule.parameter) / 100, land), against };
}

function measuredSupplied({ id }: Project, ground: Ground): Outcome {
  const supplied = ground.tracking.get(id)?.stages.supplied;
  const landMu = supplied?.isComplete ? supplied.landMu : null;
  // Against nothing any land would be beyond the tolerance, and there is nothing to be measured yet.
  return measured(id, ground, landMu === 0 ? null : landMu, landMu === 0 ? 'none-supplied' : 'no-supply-record');
}

/** Land on the wrong side of a border, beyond what digitising leaves. */
function stray({ id }: Project, ground: Ground, wrongMu: number | undefined, whyUntested: RuleReason): Outcome {
  const { rule, sites, surveyed } = ground;
  if (!surveyed.has(id)) return untestable('schematic');
  if (!sites.measuredMu.has(id)) return untestable(whyUnmeasured(id, ground));
  if (wrongMu === undefined) return untestable(whyUntested);
  return rule.parameter === null ? untestable('no-parameter', wrongMu) : judged(wrongMu > rule.parameter, wrongMu);
}

function controlLine(project: Project, ground: Ground, kind: ControlLineKind): Outcome {
  const lines = ground.pack.tables['control-lines'].filter((line) => line.kind === kind);
  const wrongMu = ground.sites.controlLineMu.get(project.id)?.get(kind);
  const outcome = stray(project, ground, wrongMu, lines.length > 0 ? 'line-not-surveyed' : 'no-control-line');
  const isPartial = lines.some(({ geometryBasis }) => geometryBasis && !supports(geometryBasis, 'measure'));
  // Where only some lines of a kind may be measured by, land outside these may be inside others.
  return isPartial && outcome.result === (keepsInside(kind) ? 'touched' : 'holds')
    ? untestable('line-not-surveyed')
    : outcome;
}

function investmentPerMu({ plannedInvestmentWan, plannedNewLandMu }: Project, { parameter }: Rule): Outcome {
  if (plannedInvestmentWan === null) return untestable('no-investment');
  const perMu = ratio(plannedInvestmentWan, plannedNewLandMu);
  if (perMu === null) return untestable('no-land');
  return parameter === null ? untestable('no-parameter', perMu) : judged(perMu < parameter, perMu);
}

type CheckProject = (project: Project, ground: Ground) => Outcome;

const checkControlLines = Object.fromEntries(
  controlLineKinds.map((kind): [ControlLineKind, CheckProject] => [
    kind,
    (project, ground) => controlLine(project, ground, kind),
  ]),
) as Record<ControlLineKind, CheckProject>;

const checkProject: Readonly<Record<Exclude<Check, 'share-in-platforms'>, CheckProject>> = {
  'small-site-either': (project, { rule }) => smallSite(project, rule, 'either'),
  'small-site-both': (project, { rule }) => smallSite(project, rule, 'both'),
  'within-period': ({ start, end }, { pack: { info } }) => judged(start < info.period[0] || end > info.period[1]),
  'stage-order': ({ id }, { tracking }) => stageOrder(tracking.get(id)),
  'inside-area': (project, ground) =>
    stray(project, ground, ground.sites.outsideMu.get(project.id), 'derived-boundary'),
  'no-overlap': (project, ground) => stray(project, ground, ground.sites.overlapMu.get(project.id), 'only-site'),
  ...checkControlLines,
  'measured-land': (project, ground) => measured(project.id, ground, project.plannedNewLandMu, 'no-land'),
  'measured-supplied': measuredSupplied,
  'investment-per-mu': (project, { rule }) => investmentPerMu(project, rule),
};

/** Planned new land of the projects in platforms, as a fraction of all whose land is known: at least so much, since the others' platforms are unknown. */
function sharesInPlatforms(pack: RuledPack, mask: Uint8Array): NonNullable<RuleReport['shares']> {
  const { projects } = pack.tables;
  const landWhere = (holds: (basis: string | undefined) => boolean) =>
    sumKnown(
      projects.map(({ plannedNewLandMu }, row) =>
        mask[row] === 1 && holds(pack.platformOfProject[row]?.basis) ? plannedNewLandMu : null,
      ),
    ).value;
  const whole = landWhere(() => true);
  const share = (part: number | null) => ratio(part, whole);
  return {
    byPlan: share(landWhere((basis) => basis === 'plan')),
    withAssumptions: share(landWhere((basis) => basis !== undefined)),
  };
}

function report(rule: Rule, findings: readonly RuleFinding[], shares: RuleReport['shares']): RuleReport {
  const count = (result: RuleResult) => findings.filter((finding) => finding.result === result).length;
  return {
    rule,
    findings,
    counts: { touched: count('touched'), holds: count('holds'), 'not-testable': count('not-testable') },
    shares,
  };
}

/**
 * Every rule of the pack, tested on the projects that the mask leaves, in the order of the pack. Values are in mu, or
 * 10 000 currency units per mu. A rule that wants real geometry tests none that is schematic or derived.
 */
export function testRules(
  pack: RuledPack,
  mask: Uint8Array,
  tracking: ReadonlyMap<string, ProjectTracking>,
  sites: SiteChecks,
): readonly RuleReport[] {
  const projects = applyMask(pack.tables.projects, mask);
  const surveyed = new Set(
    pack.geometry.sites.features
      .filter(({ properties }) => supports(properties.geometryBasis, 'measure'))
      .map(({ id }) => id),
  );
  return [...pack.tables.rules]
    .sort((a, b) => a.order - b.order)
    .map((rule) => {
      const { check } = rule;
      if (check === 'share-in-platforms') {
        const finding: RuleFinding = {
          subject: { kind: 'city' },
          result: 'not-testable',
          reason: 'no-share-given',
          value: null,
          against: null,
        };
        return report(rule, [finding], sharesInPlatforms(pack, mask));
      }
      const ground: Ground = { pack, rule, tracking, sites, surveyed };
      const findings = projects.map((project): RuleFinding => {
        const { result, reason = null, value = null, against = null } = checkProject[check](project, ground);
        return { subject: { kind: 'project', id: project.id }, result, reason, value, against };
      });
      return report(rule, findings, null);
    });
}
