import type { GroundIssue } from '../../exchange/ground/source-layer.ts';
import type { Translate } from '../../i18n/translate.ts';

/** What is wrong with a file of ground, where, and what would be right. */
export function issueText({ code, file, row, field, params }: GroundIssue, t: Translate): string {
  const place = [
    file,
    ...(row === undefined ? [] : [t('ground.issueRow', { row })]),
    ...(field === undefined ? [] : [t('ground.issueField', { field })]),
  ].join(t('ground.issuePlaceJoint'));
  const { value = '', expected = '' } = params;
  const said = t(`ground.issue.${code}`, params);
  const what = value === '' ? said : t('ground.issueValue', { what: said, value });
  const whole = expected === '' ? what : t('ground.issueExpected', { what, expected });
  return t('ground.issueAt', { place, what: whole });
}
