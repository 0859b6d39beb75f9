import { describeIssue, issuePlace } from '../../i18n/describe-issue.ts';
import type { Issue } from '../../model/issue.ts';
import { useSpeech } from '../context.ts';

const mostShown = 5;

/** What is wrong with edits that were not made: the first few in full, and how many more. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const { t } = useSpeech();
  return (
    <ul class="changes-issues">
      {issues.slice(0, mostShown).map((issue) => (
        <li key={`${issuePlace(issue)} ${issue.code}`}>
          <code>{issuePlace(issue)}</code> {describeIssue(issue, t)}
        </li>
      ))}
      {issues.length > mostShown && <li>{t('changes.more', { count: issues.length - mostShown })}</li>}
    </ul>
  );
}
