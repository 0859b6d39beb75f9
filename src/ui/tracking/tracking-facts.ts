import { lastDay, monthOf, monthsLater } from '../../metrics/calendar.ts';
import { settled } from '../../metrics/gap.ts';
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
  return settled(before.landMu - after.landMu);
}

/** What a word on time against the plan's schedule rests on: a record, whose date it is, or none that would tell. */
export interface TimelinessGround {
  readonly kind: 'record' | 'no-fact' | 'not-due';
  /** null but for `record`. */
  readonly date: string | null;
}

const withLand = (records: readonly LandRecord[]): readonly LandRecord[] =>
  records.filter(({ landMu }) => landMu !== null && landMu > 0);

const firstDate = (records: readonly LandRecord[]): string | null =>
  records.reduce<string | null>(
    (first, { date }) => (first !== null && lastDay(first) <= lastDay(date) ? first : date),
    null,
  );

/** The record of works begun is the first with land; that of completion, or that nothing came in time, the latest. */
export function timelinessGround(
  { stages: of }: ProjectTracking,
  stage: 'started' | 'completed',
  timeliness: Timeliness,
): TimelinessGround {
  if (timeliness === 'not-yet-due') return { kind: 'not-due', date: null };
  if (timeliness === 'unchecked') return { kind: 'no-fact', date: null };
  const { records, checked } = of[stage];
  const begun = stage === 'started' ? firstDate(withLand(records)) : null;
  return { kind: 'record', date: begun ?? checked };
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
  if (idle === 'no') return { reason: withLand(of.started.records).length > 0 ? 'begun' : 'within', months, limit };
  if (parcel.agreedStart === null) return { reason: 'no-agreed-date', months, limit };
  return { reason: months === null ? 'no-threshold' : 'no-fact', months, limit };
}

/** The month of the latest record after the as-of month; null for none. */
export function latestLaterMonth(records: readonly LandRecord[], asOf: string): string | null {
  const latest = latestDate(records);
  return latest !== null && monthOf(latest) > asOf ? monthOf(latest) : null;
}
