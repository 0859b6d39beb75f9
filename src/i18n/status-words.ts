import type { TargetStatus } from '../model/ledger.ts';
import { absenceText } from './absence-words.ts';
import type { Translate } from './translate.ts';

/**
 * The status of a target in words. Where projects have not reported, of how many land is known (`reported`); where only
 * a part of the row is here, that nothing is compared.
 */
export function statusText(
  t: Translate,
  status: TargetStatus,
  reported: { readonly known: number; readonly of: number },
  isWhole: boolean,
): string {
  if (status !== 'no-record') return t(`targetStatus.${status}`);
  return isWhole ? absenceText(t, status, reported) : t('ledger.notCompared');
}
