import { describeIssue, issuePlace } from '../i18n/describe-issue.ts';
import { translator } from '../i18n/translate.ts';
import type { Issue } from '../model/issue.ts';
import type { Language } from '../model/language.ts';
import './failure.css';

/** In place of the atlas where its pack cannot be read: every problem, with file, row and field. */
export function PackFailure({ issues, language }: { readonly issues: readonly Issue[]; readonly language: Language }) {
  const t = translator(language);
  return (
    <main class="failure" lang={language}>
      <h1>{t('start.packFailed')}</h1>
      <p>{t('start.packFailedHint')}</p>
      <ul>
        {issues.map((issue) => (
          <li key={`${issuePlace(issue)} ${issue.code}`}>
            <code>{issuePlace(issue)}</code> {describeIssue(issue, t)}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => location.reload()}>
        {t('start.reload')}
      </button>
    </main>
  );
}

/** In place of the atlas where a bug has thrown. */
export function Crash({ error, language }: { readonly error: unknown; readonly language: Language }) {
  const t = translator(language);
  const openDefault = () => {
    location.hash = '';
    location.reload();
  };
  return (
    <main class="failure" lang={language} aria-live="assertive">
      <h1>{t('start.crashed')}</h1>
      <p>{t('start.crashedHint')}</p>
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
      <button type="button" onClick={() => location.reload()}>
        {t('start.reload')}
      </button>{' '}
      <button type="button" onClick={openDefault}>
        {t('start.fromDefault')}
      </button>
    </main>
  );
}
