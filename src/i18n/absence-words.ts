import type { Absence } from '../model/absence.ts';
import type { MessageKey } from './translate.ts';

/** What stands in place of a figure. */
export const absenceWords = {
  'out-of-scope': 'word.outOfScope',
  'no-project': 'word.noProjectListed',
  'none-left': 'word.noneLeft',
  'no-data': 'word.noData',
  'no-target': 'targetStatus.no-target',
  ambiguous: 'targetStatus.ambiguous',
  'no-record': 'targetStatus.no-record',
  'not-reported': 'absence.notReported',
  'part-left': 'absence.partLeft',
} as const satisfies Readonly<Record<Absence, MessageKey>>;
