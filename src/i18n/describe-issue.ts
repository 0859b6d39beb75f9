import type { Issue } from '../model/issue.ts';
import type { Translate } from './translate.ts';

/** What is wrong, and what would be right. */
export const describeIssue = (issue: Issue, translate: Translate): string =>
  translate(`issue.${issue.code}`, issue.params);

/** Where: `data/projects.csv:12 end`. A geometry file counts features, not lines. */
export function issuePlace({ file, row, field }: Issue): string {
  return [row === undefined ? file : `${file}:${row}`, field].filter(Boolean).join(' ');
}
