import { lastDay, monthOf } from '../../metrics/calendar.ts';
import { ratio } from '../../metrics/ratio.ts';
import type { Commitment, ProgressRecord } from '../../model/commitment.ts';
import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Issue } from '../../model/issue.ts';
import { freshId, rowEdits } from '../../state/row-edits.ts';
import { readNumber } from '../filters/read-number.ts';
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

function numberIssues(field: 'value' | 'base', text: string, isRequired: boolean): readonly Issue[] {
  const place = { file: 'data/progress.csv', field } as const;
  if (text.trim() === '') {
    return isRequired ? [{ ...place, code: 'value-missing', params: { expected: '1234.5' } }] : [];
  }
  return readNumber(text) === null
    ? [{ ...place, code: 'not-a-number', params: { value: text.trim(), expected: '1234.5' } }]
    : [];
}

/** What is wrong with the numbers before the table is asked. */
export const progressIssues = ({ value, base }: ProgressFields): readonly Issue[] => [
  ...numberIssues('value', value, true),
  ...numberIssues('base', base, false),
];

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
