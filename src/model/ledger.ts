import type { Geometry } from 'geojson';
import type { ControlLineKind } from './boundary.ts';
import type { Localized } from './language.ts';
import type { Project } from './project.ts';
import type { Rule } from './rule.ts';
import type { Span, Target } from './target.ts';
import type { LandRecord, Parcel, Stage } from './tracking.ts';

/**
 * A sum over rows some of which may be unknown: `value` is null when nothing is known, and for no row at all. A project
 * of whose parcels only some have reported adds their land to `value`, and does not count as `known`.
 */
export interface Sum {
  readonly value: number | null;
  readonly known: number;
  readonly of: number;
}

/**
 * A difference, mu, and as a fraction of what is taken off or, of land that lags behind, of what it is taken from. `mu` is null unless it is known of all `of` projects (for a
 * total: of all rows); `partMu` is the difference over the `known` ones, null for none.
 */
export interface Gap {
  readonly mu: number | null;
  readonly share: number | null;
  readonly partMu: number | null;
  readonly known: number;
  readonly of: number;
}

/** `unread`: the table of targets could not be read, so that nobody knows whether there is one. */
export const targetStatuses = [
  'over',
  'met',
  'on-the-way',
  'short',
  'no-record',
  'no-target',
  'ambiguous',
  'unread',
] as const;
export type TargetStatus = (typeof targetStatuses)[number];

/** A target against what was reached at the as-of date. */
export interface TargetState {
  /** null where none is set, or where several contradict each other (`rivals`). */
  readonly target: Target | null;
  readonly rivals: readonly Target[];
  /** What was reached of the target's measure and span, mu; null where a project has not reported or the filter leaves a part. */
  readonly reachedMu: number | null;
  /** Target less what was reached, mu. */
  readonly missingMu: number | null;
  /** Reached, as a fraction of the target. */
  readonly reachedShare: number | null;
  /** Fraction of the target that is due at the as-of date if it is reached evenly over its time. */
  readonly dueShare: number | null;
  readonly status: TargetStatus;
}

/** What the ledger has of a project, a row or the total. Land is in mu. */
export interface LedgerFigures {
  readonly plannedNewLandMu: Sum;
  readonly stages: Readonly<Record<Stage, Sum>>;
  readonly measuredMu: Sum;
  // The gaps are null throughout in a single year: what is left may be of another, and the plan is for no one year.
  /** 批而未供: approved less supplied; its share is of approved. */
  readonly approvedNotSupplied: Gap;
  /** 供而未用: supplied less started; its share is of supplied. */
  readonly suppliedNotStarted: Gap;
  readonly suppliedMinusPlanned: Gap;
  readonly measuredMinusSupplied: Gap;
}

export interface ProjectLedger extends LedgerFigures {
  readonly project: Project;
  readonly tracking: ProjectTracking;
}

export const ledgerGroups = ['area', 'platform', 'industry'] as const;
export type LedgerGroup = (typeof ledgerGroups)[number];

export interface LedgerRow extends LedgerFigures {
  /** Id of the area, platform or industry; `none` for projects that no platform has. */
  readonly id: string;
  /** null for the row `none`. */
  readonly name: Localized | null;
  /** Of a platform: whether the plan gives it these projects or we assume it. A platform may have a row of each. */
  readonly basis: 'plan' | 'assumption' | null;
  readonly projects: readonly ProjectLedger[];
  /** Whether all its projects stand here: the filter cuts none, and none stands in another row of the platform or its parts. Else nothing is compared with its target. */
  readonly isWhole: boolean;
  /** Whether a target is compared here: a platform's stands on one of its rows, none on the row `none`. */
  readonly bearsTarget: boolean;
  /** For supplied land. */
  readonly target: TargetState;
  /** For the other stages, where any is set; for supplied land too where a platform above has a target, which holds it already. */
  readonly otherTargets: readonly TargetState[];
  readonly suppliedMinusTarget: Gap;
}

export interface Ledger {
  readonly group: LedgerGroup;
  /** `annual`: what was recorded within the year of the as-of date alone, against targets for that year. */
  readonly span: Span;
  /** `YYYY-MM` */
  readonly asOf: string;
  readonly rows: readonly LedgerRow[];
  /** Sums of the rows. `targetMu` counts the rows that have a target. */
  readonly total: LedgerFigures & {
    readonly projectCount: number;
    readonly targetMu: Sum;
    readonly suppliedMinusTarget: Gap;
  };
  /** The target set for the whole city, beside the sum of the rows' targets. */
  readonly city: TargetState;
  /** Land records dated after the as-of date, which no figure here counts. */
  readonly laterRecords: number;
}

/** What is known of one stage of a project or parcel up to the as-of date. */
export interface StageState {
  /** Sum of a parcel's records, mu; null where there is none or one of unknown land. Of a project: of its parcels that are known. */
  readonly landMu: number | null;
  /** Whether every parcel has a record of the stage with known land. */
  readonly isComplete: boolean;
  /** Date of the latest record; null for none. */
  readonly checked: string | null;
  readonly records: readonly LandRecord[];
}

/** `unchecked`: no fact dated at or after the date in question says either way. */
export type Timeliness = 'on-time' | 'late' | 'not-yet-due' | 'unchecked';

export interface ParcelTracking {
  readonly parcel: Parcel;
  readonly stages: Readonly<Record<Stage, StageState>>;
  /** 闲置, only against the agreed date: possible, no, or not known for want of a date or a fact. */
  readonly idle: 'possible' | 'no' | 'unknown';
}

export interface ProjectTracking {
  readonly parcels: readonly ParcelTracking[];
  readonly stages: Readonly<Record<Stage, StageState>>;
  /** Whether anything is recorded up to the as-of date; else 未填报. */
  readonly isReported: boolean;
  /** Records after the as-of date. */
  readonly laterRecords: number;
  /** By the plan's schedule at the as-of date. */
  readonly scheduled: 'before-start' | 'under-way' | 'after-end';
  /** Works begun and completed against the plan's schedule; late against it is no 闲置. */
  readonly start: Timeliness;
  readonly completion: Timeliness;
}

export const ruleResults = ['touched', 'holds', 'not-testable'] as const;
export type RuleResult = (typeof ruleResults)[number];

/** Why a rule cannot be tested, or what it found. */
export const ruleReasons = [
  'own-site-unknown',
  'no-share-given',
  'schematic',
  'derived-boundary',
  'no-control-line',
  'line-not-surveyed',
  'no-parameter',
  'no-land',
  'no-investment',
  'no-record',
  'no-supply-record',
  'none-supplied',
  'not-measured',
  'partly-measured',
  'crosses-itself',
  'only-site',
] as const;
export type RuleReason = (typeof ruleReasons)[number];

export interface RuleFinding {
  readonly subject: { readonly kind: 'project'; readonly id: string } | { readonly kind: 'city' };
  readonly result: RuleResult;
  /** null where the result speaks for itself. */
  readonly reason: RuleReason | null;
  /** The project's own figure that was tested, in canonical units; null where there is none. */
  readonly value: number | null;
  /** Planned or supplied land, mu, that measured land was held against; null for every other check. */
  readonly against: number | null;
}

/** What real geometry tells; a project whose geometry may not be used so, or turns over itself, has no entry. Mu. */
export interface SiteChecks {
  /** Ground that several parcels of a project cover counts once. */
  readonly measuredMu: ReadonlyMap<string, number>;
  /** Land of the site outside the boundary of its area; no entry where that boundary may not be measured by. */
  readonly outsideMu: ReadonlyMap<string, number>;
  /** Land of the site that several parcels or sites cover, its own among them; no entry where there is nothing to compare. */
  readonly overlapMu: ReadonlyMap<string, number>;
  /** Land of the site on the wrong side of control lines, by kind; no entry for a kind of which there is no line that may be measured by. */
  readonly controlLineMu: ReadonlyMap<string, ReadonlyMap<ControlLineKind, number>>;
  /** By parcel id, with or without a project. */
  readonly parcelMu: ReadonlyMap<string, number>;
  /** Official and surveyed areas and platforms, km². */
  readonly areaKm2: ReadonlyMap<string, number>;
  readonly platformKm2: ReadonlyMap<string, number>;
  readonly faults: readonly ParcelFault[];
}

/** A parcel that crosses itself or covers ground of another, by more than digitising leaves. Drawn parcels have faults too. */
export interface ParcelFault {
  readonly parcelId: string;
  /** null where it crosses itself. */
  readonly otherId: string | null;
  /** Ground that both cover; null where it crosses itself. */
  readonly mu: number | null;
  /** Where: the ground that both cover, or the points of crossing. WGS84 degrees. */
  readonly where: Geometry;
}

export const noSiteChecks: SiteChecks = {
  measuredMu: new Map(),
  outsideMu: new Map(),
  overlapMu: new Map(),
  controlLineMu: new Map(),
  parcelMu: new Map(),
  areaKm2: new Map(),
  platformKm2: new Map(),
  faults: [],
};

export interface RuleReport {
  readonly rule: Rule;
  readonly findings: readonly RuleFinding[];
  readonly counts: Readonly<Record<RuleResult, number>>;
  /** Of the share inside platforms: by the plan alone, and with our assumptions; fractions of known land. */
  readonly shares: { readonly byPlan: number | null; readonly withAssumptions: number | null } | null;
}
