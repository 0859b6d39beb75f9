import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Sum } from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import type { LandRecord, Stage } from '../../model/tracking.ts';
import { monthOf } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import { completeValue, sumKnown } from '../sum.ts';

export interface ActualMonth {
  /** `YYYY-MM`, a month with a record. */
  readonly month: string;
  /** Of all parcels with a record up to the end of the month, mu; null where the land of none is known. */
  readonly landMu: number | null;
  /** Parcels with a record up to then whose land is not known: the sum is at least what it says. */
  readonly unknown: number;
  /** Projects with a record up to then, but for those of which it says that there was none. */
  readonly projectCount: number;
  /** Projects whose records up to then add up to 0 mu. */
  readonly withNone: number;
}

type TrackedPack = Pick<EffectivePack, 'tables'>;

/** A parcel's land is known when that of all its records is, as in the ledger. */
function landOf(records: readonly LandRecord[]): Sum {
  const parcels = [...groupBy(records, ({ parcelId }) => parcelId).values()];
  return sumKnown(parcels.map((own) => completeValue(sumKnown(own.map(({ landMu }) => landMu)))));
}

function recordsUpTo({ tables }: TrackedPack, stage: Stage, asOf: string) {
  const projectOf = new Map(tables.parcels.map(({ id, projectId }) => [id, projectId]));
  return tables['land-records']
    .filter((record) => record.stage === stage && monthOf(record.date) <= asOf)
    .map((record) => ({ record, projectId: projectOf.get(record.parcelId) ?? null }));
}

/** Land on parcels of no project by the end of the as-of month, mu; of 0 parcels where none has a record. */
export const actualWithoutProject = (pack: TrackedPack, stage: Stage, asOf: string): Sum =>
  landOf(recordsUpTo(pack, stage, asOf).flatMap(({ record, projectId }) => (projectId === null ? [record] : [])));

/**
 * Land of the projects' parcels that reached a stage, month by month up to the as-of month, by records that users entered.
 * Empty where nothing is entered: that is unknown, and not 0.
 */
export function cumulativeActual(
  pack: TrackedPack,
  projects: readonly Project[],
  stage: Stage,
  asOf: string,
): readonly ActualMonth[] {
  const wanted = new Set(projects.map(({ id }) => id));
  const ours = recordsUpTo(pack, stage, asOf).filter(({ projectId }) => wanted.has(projectId ?? ''));
  const months = [...new Set(ours.map(({ record }) => monthOf(record.date)))].sort();
  return months.map((month) => {
    const past = ours.filter(({ record }) => monthOf(record.date) <= month);
    const { value, known, of } = landOf(past.map(({ record }) => record));
    const byProject = [...groupBy(past, ({ projectId }) => projectId ?? '').values()];
    const withNone = byProject.filter((own) => completeValue(landOf(own.map(({ record }) => record))) === 0).length;
    return { month, landMu: value, unknown: of - known, projectCount: byProject.length - withNone, withNone };
  });
}
