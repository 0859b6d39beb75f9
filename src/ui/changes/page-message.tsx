import type { Issue } from '../../model/issue.ts';
import { IssueList } from './issue-list.tsx';

/** What the last action on the page came to. */
export type Message =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'issues'; readonly text: string; readonly issues: readonly Issue[] };
export type Say = (message: Message | null) => void;

/** Stands empty until there is something to say, so that a screen reader hears it when it comes. */
export function PageMessage({ message }: { readonly message: Message | null }) {
  return (
    <>
      <p class="changes-done" role="status">
        {message?.kind === 'done' && message.text}
      </p>
      <div class="changes-refusal" role="alert">
        {message?.kind === 'issues' && (
          <>
            <p>{message.text}</p>
            <IssueList issues={message.issues} />
          </>
        )}
      </div>
    </>
  );
}
