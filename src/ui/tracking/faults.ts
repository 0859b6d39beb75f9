import { describeIssue } from '../../i18n/describe-issue.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Issue } from '../../model/issue.ts';

/** What is wrong with a form's texts, in words: by field, and under an empty name what belongs to no field. */
export type Faults = Readonly<Record<string, string>>;

/** Refused edits in words, at the fields that the form has. */
export function faultsOf(issues: readonly Issue[], fields: readonly string[], t: Translate): Faults {
  const faults: Record<string, string> = {};
  for (const issue of issues) {
    const field = issue.field !== undefined && fields.includes(issue.field) ? issue.field : '';
    const text = describeIssue(issue, t);
    faults[field] = faults[field] ? `${faults[field]} ${text}` : text;
  }
  return faults;
}
