import { lastDay, monthOf, monthsLater } from '../../metrics/calendar.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { ParcelTracking, ProjectTracking, Timeliness } from '../../model/ledger.ts';
import { thresholdValue } from '../../model/rule.ts';
import { type LandRecord, type Stage, stages } from '../../model/tracking.ts';

type Tables = Pick<EffectivePack, 'tables'>;

export const parcelsOf = ({ tables }: Tables, projectId: string) =>
  tables.parcels.filter((parcel) => parcel.projectId === projectId);

/** A parcel's records in time order, whether or not they count yet; those of one date in the order of the stages. */
export function recordsOf({ tables }: Tables, parcelId: string): readonly LandRecord[] {
  const order = (one: LandRecord, other: LandRecord) =>
    lastDay(one.date).localeCompare(lastDay(other.date)) || stages.indexOf(one.stage) - stages.indexOf(other.stage);
  return tables['land-records'].filter((record) => record.parcelId === parcelId).toSorted(order);
}

export const projectRecords = (pack: Tables, projectId: string): readonly LandRecord[] =>
  parcelsOf(pack, projectId).flatMap(({ id }) => recordsOf(pack, id));

/** Date of the latest record, as written; null for none. */
export const latestDate = (records: readonly LandRecord[]): string | null =>
  records.reduce<string | null>(
    (last, { date }) => (last !== null && lastDay(last) >= lastDay(date) ? last : date),
    null,
  );

/** The first stage of which nothing is recorded yet; supply, which comes in several steps, once all are. */
export const nextStage = (records: readonly LandRecord[]): Stage =>
  stages.find((stage) => records.every((record) => record.stage !== stage)) ?? 'supplied';

/** How many of the parcels have a record of the stage with known land. */
export const knownParcels = ({ parcels }: ProjectTracking, stage: Stage): number =>
  parcels.filter((parcel) => parcel.stages[stage].isComplete).length;

/** Land of a stage less that of the one after it, mu; null unless both are known of every parcel. */
export function landBetween({ stages: of }: ProjectTracking, stage: Stage, next: Stage): number | null {
  const [before, after] = [of[stage], of[next]];
  if (!before.isComplete || !after.isComplete || before.landMu === null || after.landMu === null) return null;
  return before.landMu - after.landMu;
}

/** What a word on time against the plan's schedule rests on. */
export interface TimelinessGround {
  readonly kind: 'reached' | 'not-reached' | 'no-fact' | 'none';
  /** Date of the record; null for `no-fact` and `none`. */
  readonly date: string | null;
}

const reached = (records: readonly LandRecord[]): readonly LandRecord[] =>
  records.filter(({ landMu }) => landMu !== null && landMu > 0);

const firstDate = (records: readonly LandRecord[]): string | null =>
  records.reduce<string | null>(
    (first, { date }) => (first !== null && lastDay(first) <= lastDay(date) ? first : date),
    null,
  );

/** Of works begun: the first date; completed: the date on which the last parcel's first was. */
function reachedDate({ parcels, stages: of }: ProjectTracking, stage: 'started' | 'completed'): string | null {
  if (stage === 'started') return firstDate(reached(of.started.records));
  const dates = parcels.map((parcel) => firstDate(reached(parcel.stages.completed.records)));
  if (dates.length === 0) return null;
  return dates.reduce((last, date) =>
    last === null || date === null ? null : lastDay(last) >= lastDay(date) ? last : date,
  );
}

export function timelinessGround(
  tracking: ProjectTracking,
  stage: 'started' | 'completed',
  timeliness: Timeliness,
): TimelinessGround {
  if (timeliness === 'not-yet-due') return { kind: 'none', date: null };
  if (timeliness === 'unchecked') return { kind: 'no-fact', date: null };
  const date = reachedDate(tracking, stage);
  return date === null ? { kind: 'not-reached', date: tracking.stages[stage].checked } : { kind: 'reached', date };
}

export type IdleReason = 'begun' | 'within' | 'past' | 'no-agreed-date' | 'no-threshold' | 'no-fact';

export interface IdleGround {
  readonly reason: IdleReason;
  /** Months after the agreed start, by the threshold `idle-after`; null where the pack leaves it empty. */
  readonly months: number | null;
  /** The day on which they are over; null without an agreed date or a threshold. */
  readonly limit: string | null;
}

/** Why a parcel is possibly idle, is not, or may be either. */
export function idleGround({ tables }: Tables, { parcel, stages: of, idle }: ParcelTracking): IdleGround {
  const months = thresholdValue(tables.thresholds, 'idle-after');
  const limit = parcel.agreedStart === null || months === null ? null : monthsLater(parcel.agreedStart, months);
  if (idle === 'possible') return { reason: 'past', months, limit };
  if (idle === 'no') return { reason: reached(of.started.records).length > 0 ? 'begun' : 'within', months, limit };
  if (parcel.agreedStart === null) return { reason: 'no-agreed-date', months, limit };
  return { reason: months === null ? 'no-threshold' : 'no-fact', months, limit };
}

/** The month of the latest record after the as-of month; null for none. */
export function latestLaterMonth(records: readonly LandRecord[], asOf: string): string | null {
  const latest = latestDate(records);
  return latest !== null && monthOf(latest) > asOf ? monthOf(latest) : null;
}
