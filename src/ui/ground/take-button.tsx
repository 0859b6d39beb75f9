import { useRef, useState } from 'preact/hooks';
import { describeIssue } from '../../i18n/describe-issue.ts';
import type { Issue } from '../../model/issue.ts';
import { useAtlas, useSpeech } from '../context.ts';

const mostIssues = 6;

interface TakeButtonProps {
  readonly word: string;
  /** Why it cannot be taken yet, whatever the form says; null where nothing stands in the way. */
  readonly waits: string | null;
  /** What the form still lacks; the first field that is marked has the focus then. */
  readonly hasFaults: () => boolean;
  /** Makes one step of it; what is wrong comes back, and then nothing was made. */
  readonly take: () => readonly Issue[];
  readonly onLeave: () => void;
}

/** The user's word on what was looked at: one step of history, or why there is none. */
export function TakeButton({ word, waits, hasFaults, take, onLeave }: TakeButtonProps) {
  const { canEdit } = useAtlas();
  const { t } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [isBusy, setBusy] = useState(false);
  const press = () => {
    if (hasFaults()) {
      // The fields are marked once the page has followed.
      requestAnimationFrame(() =>
        box.current?.closest('.ground-panel')?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
      );
      return;
    }
    setBusy(true);
    // Thousands of shapes take a moment, before which the page has to say so.
    requestAnimationFrame(() =>
      setTimeout(() => {
        setBusy(false);
        setIssues(take());
      }),
    );
  };
  return (
    <div ref={box} class="ground-word">
      {!canEdit.value && <p class="field-fault">{t('exchange.readOnly')}</p>}
      {issues.length > 0 && (
        <div role="alert" class="field-fault">
          {t('exchange.refusedNow')}
          <ul>
            {issues.slice(0, mostIssues).map((issue) => (
              <li key={JSON.stringify(issue)}>{describeIssue(issue, t)}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="ground-buttons">
        <button
          type="button"
          class="solid-button"
          disabled={!canEdit.value || waits !== null || isBusy}
          aria-busy={isBusy}
          onClick={press}
        >
          {isBusy ? t('ground.taking') : word}
        </button>
        <button type="button" class="bar-button" onClick={onLeave}>
          {t('ground.leaveOne')}
        </button>
      </div>
      {waits !== null && <p class="hint">{waits}</p>}
    </div>
  );
}
