import type { GroundIssue, GroundIssueCode } from '../../exchange/ground/source-layer.ts';
import type { Translate } from '../../i18n/translate.ts';

/** Issues whose parameters are other rows, which their words name themselves. */
const namesOthers: ReadonlySet<GroundIssueCode> = new Set(['duplicate-key']);

/** What is wrong with a file of ground, where, and what would be right. */
export function issueText({ code, file, row, field, params }: GroundIssue, t: Translate): string {
  const place = [
    file,
    ...(row === undefined ? [] : [t('ground.issueRow', { row })]),
    ...(field === undefined ? [] : [t('ground.issueField', { field })]),
  ].join(t('ground.issuePlaceJoint'));
  const said = t(`ground.issue.${code}`, params);
  const { value = '', expected = '' } = namesOthers.has(code) ? {} : params;
  const what = value === '' ? said : t('ground.issueValue', { what: said, value });
  const whole = expected === '' || expected === 0 ? what : t('ground.issueExpected', { what, expected });
  return t('ground.issueAt', { place, what: whole });
}
