import type { Translate } from '../../i18n/translate.ts';
import type { BaseFailure } from '../../model/base-map.ts';
import { baseName } from './base-name.ts';

/** Why a base is not shown, by name. */
export function failureText({ base, problem, detail }: BaseFailure, t: Translate, language: string): string {
  const key = problem === 'no-tile' && detail ? 'no-tile-status' : problem;
  return t('base.failed', { name: baseName(base, language), why: t(`base.problem.${key}`, { detail }) });
}
