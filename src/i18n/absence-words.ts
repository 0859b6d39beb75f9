import type { Absence } from '../model/absence.ts';
import type { MessageKey, Translate } from './translate.ts';

/** What stands in place of a figure. */
export const absenceWords = {
  'out-of-scope': 'word.outOfScope',
  'no-project': 'word.noProjectListed',
  'none-left': 'word.noneLeft',
  'no-data': 'word.noData',
  'not-in-table': 'absence.notInTable',
  'no-target': 'targetStatus.no-target',
  unread: 'targetStatus.unread',
  ambiguous: 'targetStatus.ambiguous',
  'no-record': 'targetStatus.no-record',
  'not-reported': 'absence.notReported',
  'part-left': 'absence.partLeft',
} as const satisfies Readonly<Record<Absence, MessageKey>>;

/** The same for what has been reported in part: of how many projects land is known. */
export function absenceText(
  t: Translate,
  absence: Absence,
  reported: { readonly known: number; readonly of: number },
): string {
  const isUnreported = absence === 'not-reported' || absence === 'no-record';
  return isUnreported && reported.of > 0 ? t('absence.reported', reported) : t(absenceWords[absence]);
}
