import type { Translate } from '../../i18n/translate.ts';
import { lastDay, monthOf } from '../../metrics/calendar.ts';
import { ratio } from '../../metrics/ratio.ts';
import type { Commitment, ProgressRecord } from '../../model/commitment.ts';
import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { freshId, rowEdits } from '../../state/row-edits.ts';
import { readNumber } from '../filters/read-number.ts';
import type { Faults } from '../tracking/faults.ts';
import { readDate } from '../tracking/read-date.ts';

export interface CommitmentProgress {
  /** The latest record up to the as-of date; null for none. */
  readonly record: ProgressRecord | null;
  readonly laterRecords: number;
  /** Of a share of a quota: the share that the record makes, a fraction; null without the quota. */
  readonly quotaShare: number | null;
  /** Reached, as a fraction of the commitment. */
  readonly share: number | null;
}

/** How far a commitment had come at the end of the as-of month (`YYYY-MM`); `goal` is its figure's value, for a quota in per cent. */
export function progressAt(
  { id, kind }: Pick<Commitment, 'id' | 'kind'>,
  goal: number | null,
  progress: readonly ProgressRecord[],
  asOf: string,
): CommitmentProgress {
  const own = progress.filter(({ commitmentId }) => commitmentId === id);
  const counted = own.filter(({ date }) => monthOf(date) <= asOf);
  const record = counted.reduce<ProgressRecord | null>(
    (latest, next) => (latest && lastDay(latest.date) > lastDay(next.date) ? latest : next),
    null,
  );
  const isQuota = kind === 'quota-share';
  const quotaShare = isQuota && record ? ratio(record.value, record.base) : null;
  const reached = isQuota ? quotaShare : (record?.value ?? null);
  return {
    record,
    laterRecords: own.length - counted.length,
    quotaShare,
    share: ratio(reached, isQuota && goal !== null ? goal / 100 : goal),
  };
}

/** A record of progress as it is written. `base` and `baseUnit` are of a share alone. */
export interface ProgressFields {
  readonly date: string;
  readonly value: string;
  readonly base: string;
  readonly baseUnit: string;
  readonly source: string;
  readonly locator: string;
}

export const progressFields = (record: ProgressRecord | null, baseUnit: string): ProgressFields => ({
  date: record?.date ?? '',
  value: record?.value?.toString() ?? '',
  base: record?.base?.toString() ?? '',
  baseUnit: record?.baseUnit ?? baseUnit,
  source: record?.source ?? '',
  locator: record?.locator ?? '',
});

/** What is wrong with the numbers and the date, before the table is asked. */
export function progressFaults({ value, base, date }: ProgressFields, t: Translate): Faults {
  const faults: Record<string, string> = {};
  if (readNumber(value) === null) faults.value = t('tracking.badLand');
  if (base.trim() !== '' && readNumber(base) === null) faults.base = t('tracking.badLand');
  if (date.trim() === '') faults.date = t('tracking.noDate');
  else if (readDate(date) === null) faults.date = t('tracking.badDate', { text: date.trim() });
  return faults;
}

const numberCell = (text: string): string => readNumber(text)?.toString() ?? '';

/** The edits that record progress: `record` with what was written, or a new one for null. */
export function progressEdits(
  pack: Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>,
  commitment: Commitment,
  record: ProgressRecord | null,
  fields: ProgressFields,
): readonly Edit[] {
  return rowEdits(pack, 'progress', record?.id ?? freshId(pack, 'progress'), {
    commitmentId: commitment.id,
    date: readDate(fields.date) ?? fields.date.trim(),
    value: numberCell(fields.value),
    base: numberCell(fields.base),
    baseUnit: numberCell(fields.base) === '' && commitment.kind !== 'quota-share' ? '' : fields.baseUnit,
    source: fields.source.trim(),
    locator: fields.locator.trim(),
  });
}
