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

/** Day by which a parcel first had land in the stage, by its records; null for none. */
const firstReached = (records: readonly LandRecord[]): string | null =>
  records
    .filter(({ landMu }) => (landMu ?? 0) > 0)
    .reduce<string | null>(
      (first, { date }) => (first !== null && first <= lastDay(date) ? first : lastDay(date)),
      null,
    );

/** Whether what was due in a month came in time. Without land in the stage, only a fact dated after it says that it is late. */
function timeliness(dueMonth: string, asOf: string, reached: string | null, checked: string | null): Timeliness {
  const due = lastDay(dueMonth);
  if (reached !== null) return reached <= due ? 'on-time' : 'late';
  if (asOf < dueMonth) return 'not-yet-due';
  return checked !== null && lastDay(checked) >= due ? 'late' : 'unchecked';
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
  if (firstReached(started.records) !== null || lastDay(asOf) < limit) return 'no';
  return started.checked !== null && lastDay(started.checked) >= limit ? 'possible' : 'unknown';
}

function scheduled({ start, end }: Project, asOf: string): ProjectTracking['scheduled'] {
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
  const known = parcels.map(({ parcel, records }) => ({
    parcel,
    records: records.filter(({ date }) => monthOf(date) <= asOf),
  }));
  const inSpan = ({ date }: LandRecord) => span === 'cumulative' || yearOf(date) === yearOf(asOf);
  const tracked = known.map(({ parcel, records }): ParcelTracking => {
    const of = (stage: Stage) => records.filter((record) => record.stage === stage);
    return {
      parcel,
      stages: byStage((stage) => parcelStage(of(stage).filter(inSpan))),
      idle: idleness(parcel, parcelStage(of('started')), asOf, idleAfterMonths),
    };
  });
  const recordsOf = (stage: Stage) => known.map(({ records }) => records.filter((record) => record.stage === stage));
  const reachedBy = (stage: Stage) => recordsOf(stage).map(firstReached);
  // Works have begun when the first parcel's have; they are completed when the last parcel's are.
  const begun = reachedBy('started').reduce(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
  const ends = reachedBy('completed');
  const completed = ends.length > 0 && ends.every((day) => day !== null) ? (ends.toSorted().at(-1) ?? null) : null;
  return {
    parcels: tracked,
    stages: byStage((stage) => projectStage(tracked, stage)),
    isReported: known.some(({ records }) => records.length > 0),
    laterRecords: parcels.flatMap(({ records }) => records).filter(({ date }) => monthOf(date) > asOf).length,
    scheduled: scheduled(project, asOf),
    start: timeliness(project.start, asOf, begun, latest(recordsOf('started').flat())),
    completion: timeliness(project.end, asOf, completed, latest(recordsOf('completed').flat())),
  };
}

/**
 * What has been recorded of each project's land up to the end of the as-of month (`YYYY-MM`), by project id. With the
 * span `annual` the stages count the records of that year alone; whether works are late or idle is judged on all.
 */
export function trackProjects({ tables }: TrackedPack, asOf: string, span: Span): ReadonlyMap<string, ProjectTracking> {
  const records = groupBy(tables['land-records'], ({ parcelId }) => parcelId);
  const parcels = groupBy(tables.parcels, ({ projectId }) => projectId);
  const idleAfter = thresholdValue(tables.thresholds, 'idle-after');
  return new Map(
    tables.projects.map((project) => {
      const own = (parcels.get(project.id) ?? []).map((parcel) => ({ parcel, records: records.get(parcel.id) ?? [] }));
      return [project.id, trackProject(project, own, asOf, span, idleAfter)];
    }),
  );
}
