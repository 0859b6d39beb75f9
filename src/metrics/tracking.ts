import type { EffectivePack } from '../model/effective-pack.ts';
import type { ParcelTracking, ProjectTracking, StageState, Timeliness } from '../model/ledger.ts';
import type { Project } from '../model/project.ts';
import { thresholdValue } from '../model/rule.ts';
import type { Span } from '../model/target.ts';
import { type LandRecord, type Parcel, type Stage, stages } from '../model/tracking.ts';
import { lastDay, monthOf, monthsLater, yearOf } from './calendar.ts';
import { groupBy } from './group-by.ts';
import { sumKnown } from './sum.ts';

type TrackedPack = Pick<EffectivePack, 'tables'>;
type ByStage = Readonly<Record<Stage, StageState>>;

const byStage = (state: (stage: Stage) => StageState): ByStage =>
  Object.fromEntries(stages.map((stage) => [stage, state(stage)])) as Record<Stage, StageState>;

const latest = (records: readonly LandRecord[]): string | null =>
  records.reduce<string | null>(
    (last, { date }) => (last !== null && lastDay(last) >= lastDay(date) ? last : date),
    null,
  );

/** A parcel's stage is known when it has a record and no record of unknown land. */
function parcelStage(records: readonly LandRecord[]): StageState {
  const isComplete = records.length > 0 && records.every(({ landMu }) => landMu !== null);
  const { value } = sumKnown(records.map(({ landMu }) => landMu));
  return { landMu: isComplete ? value : null, isComplete, checked: latest(records), records };
}

function projectStage(parcels: readonly ParcelTracking[], stage: Stage): StageState {
  const states = parcels.map((parcel) => parcel.stages[stage]);
  const records = states.flatMap((state) => state.records);
  return {
    landMu: sumKnown(states.map(({ landMu }) => landMu)).value,
    isComplete: states.length > 0 && states.every(({ isComplete }) => isComplete),
    checked: latest(records),
    records,
  };
}

/** Land is entered to the hundredth of a mu. */
export const slackMu = 0.005;

/** Whether records add up to some land, and to all that is wanted. */
function hasReached(records: readonly LandRecord[], wantedMu: number): boolean {
  const land = sumKnown(records.map(({ landMu }) => landMu)).value ?? 0;
  return land > 0 && land >= wantedMu - slackMu;
}

/**
 * Whether a parcel's stage reached the wanted land by the end of a month, by its records up to the as-of date. Land that
 * is not known may have been enough; only a fact dated at or after the end of the month says that it is late.
 */
function timeliness(dueMonth: string, asOf: string, records: readonly LandRecord[], wantedMu: number): Timeliness {
  const due = lastDay(dueMonth);
  const byDue = records.filter(({ date }) => lastDay(date) <= due);
  if (hasReached(byDue, wantedMu)) return 'on-time';
  if (asOf < dueMonth) return 'not-yet-due';
  if (byDue.some(({ landMu }) => landMu === null)) return 'unchecked';
  return records.some(({ date }) => lastDay(date) >= due) ? 'late' : 'unchecked';
}

/** Works have begun in time when those of one parcel have, and are late when all are. */
function startOf(parcels: readonly Timeliness[]): Timeliness | null {
  if (parcels.includes('on-time')) return 'on-time';
  return parcels.every((parcel) => parcel === 'late') ? 'late' : null;
}

/** Works are completed in time when those of all parcels are, and late when those of one are. */
function completionOf(parcels: readonly Timeliness[]): Timeliness | null {
  if (parcels.includes('late')) return 'late';
  return parcels.every((parcel) => parcel === 'on-time') ? 'on-time' : null;
}

/** 闲置 against the agreed start: no works so many months after it, by a fact of that date or later. */
function idleness(
  { agreedStart }: Parcel,
  started: StageState,
  asOf: string,
  idleAfterMonths: number | null,
): ParcelTracking['idle'] {
  if (agreedStart === null || idleAfterMonths === null) return 'unknown';
  const limit = monthsLater(agreedStart, idleAfterMonths);
  if (hasReached(started.records, 0) || lastDay(asOf) < limit) return 'no';
  return started.isComplete && started.checked !== null && lastDay(started.checked) >= limit ? 'possible' : 'unknown';
}

/** Where the plan's schedule has a project in a month: its first and last month are both under way. */
export function scheduled({ start, end }: Pick<Project, 'start' | 'end'>, asOf: string): ProjectTracking['scheduled'] {
  if (asOf < start) return 'before-start';
  return asOf > end ? 'after-end' : 'under-way';
}

function trackProject(
  project: Project,
  parcels: readonly { readonly parcel: Parcel; readonly records: readonly LandRecord[] }[],
  asOf: string,
  span: Span,
  idleAfterMonths: number | null,
): ProjectTracking {
  const known = parcels.map(({ parcel, records }) => {
    const past = records.filter(({ date }) => monthOf(date) <= asOf);
    return { parcel, records: past, of: (stage: Stage) => past.filter((record) => record.stage === stage) };
  });
  const inSpan = ({ date }: LandRecord) => span === 'cumulative' || yearOf(date) === yearOf(asOf);
  const tracked = known.map(
    ({ parcel, of }): ParcelTracking => ({
      parcel,
      stages: byStage((stage) => parcelStage(of(stage).filter(inSpan))),
      idle: idleness(parcel, parcelStage(of('started')), asOf, idleAfterMonths),
    }),
  );
  const undecided = (dueMonth: string): Timeliness => (asOf < dueMonth ? 'not-yet-due' : 'unchecked');
  const start = known.map(({ of }) => timeliness(project.start, asOf, of('started'), 0));
  const completion = known.map(({ of }) => {
    // Completed is what was supplied or begun, as far as either is known.
    const groundMu = Math.max(...(['supplied', 'started'] as const).map((stage) => parcelStage(of(stage)).landMu ?? 0));
    return timeliness(project.end, asOf, of('completed'), groundMu);
  });
  const hasParcels = known.length > 0;
  return {
    parcels: tracked,
    stages: byStage((stage) => projectStage(tracked, stage)),
    isReported: known.some(({ records }) => records.length > 0),
    laterRecords: parcels.flatMap(({ records }) => records).filter(({ date }) => monthOf(date) > asOf).length,
    scheduled: scheduled(project, asOf),
    start: (hasParcels ? startOf(start) : null) ?? undecided(project.start),
    completion: (hasParcels ? completionOf(completion) : null) ?? undecided(project.end),
  };
}

/**
 * What has been recorded of each project's land up to the end of the as-of month (`YYYY-MM`), by project id. With the
 * span `annual` the stages count the records of that year alone; whether works are late or idle is judged on all.
 */
export function trackProjects({ tables }: TrackedPack, asOf: string, span: Span): ReadonlyMap<string, ProjectTracking> {
  const records = groupBy(tables['land-records'], ({ parcelId }) => parcelId);
  const parcels = groupBy(tables.parcels, ({ projectId }) => projectId ?? '');
  const idleAfter = thresholdValue(tables.thresholds, 'idle-after');
  return new Map(
    tables.projects.map((project) => {
      const own = (parcels.get(project.id) ?? []).map((parcel) => ({ parcel, records: records.get(parcel.id) ?? [] }));
      return [project.id, trackProject(project, own, asOf, span, idleAfter)];
    }),
  );
}
