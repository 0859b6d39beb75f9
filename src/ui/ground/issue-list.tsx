import type { GroundIssue } from '../../exchange/ground/source-layer.ts';
import { useSpeech } from '../context.ts';
import { issueText } from './issue-text.ts';
import { ShowMore } from './show-more.tsx';
import { useCut } from './use-cut.ts';

const atATime = 8;

/** What could not be read or placed, item by item, with file, row and field. */
export function GroundIssues({ issues, title }: { readonly issues: readonly GroundIssue[]; readonly title: string }) {
  const { t } = useSpeech();
  const { shown, next, more } = useCut(issues, atATime);
  if (issues.length === 0) return null;
  return (
    <section class="ground-issues" aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {shown.map((issue, index) => (
          <li key={`${index}-${issue.code}`}>{issueText(issue, t)}</li>
        ))}
      </ul>
      <ShowMore next={next} onMore={more} />
    </section>
  );
}
