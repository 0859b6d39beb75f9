import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Project } from '../../model/project.ts';
import type { LandRecord, Stage } from '../../model/tracking.ts';
import { monthOf } from '../calendar.ts';
import { sumKnown } from '../sum.ts';

export interface ActualMonth {
  /** `YYYY-MM`, a month with a record. */
  readonly month: string;
  /** Of all records up to the end of the month, mu; null where none of them gives its land. */
  readonly landMu: number | null;
  /** Records up to then whose land is not known: the sum is at least what it says. */
  readonly unknown: number;
  /** Projects with a record up to then. */
  readonly projectCount: number;
}

/**
 * Land of the projects' parcels that reached a stage, month by month up to the as-of month, by records that users entered.
 * Empty where nothing is entered: that is unknown, and not 0.
 */
export function cumulativeActual(
  { tables }: Pick<EffectivePack, 'tables'>,
  projects: readonly Project[],
  stage: Stage,
  asOf: string,
): readonly ActualMonth[] {
  const wanted = new Set(projects.map(({ id }) => id));
  const projectOf = new Map(tables.parcels.map(({ id, projectId }) => [id, projectId]));
  const isOurs = (record: LandRecord) => wanted.has(projectOf.get(record.parcelId) ?? '');
  const records = tables['land-records'].filter(
    (record) => record.stage === stage && monthOf(record.date) <= asOf && isOurs(record),
  );
  const months = [...new Set(records.map(({ date }) => monthOf(date)))].sort();
  return months.map((month) => {
    const past = records.filter(({ date }) => monthOf(date) <= month);
    const { value, known, of } = sumKnown(past.map(({ landMu }) => landMu));
    return {
      month,
      landMu: value,
      unknown: of - known,
      projectCount: new Set(past.map(({ parcelId }) => projectOf.get(parcelId))).size,
    };
  });
}
