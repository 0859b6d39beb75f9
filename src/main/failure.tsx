import { type MessageKey, messages, translator } from '../i18n/translate.ts';
import type { Issue } from '../model/issue.ts';
import type { Language } from '../model/language.ts';
import './failure.css';

const isMessage = (key: string): key is MessageKey => key in messages;

/** An issue as a line: where, and what would be right. */
function IssueLine({ issue, language }: { readonly issue: Issue; readonly language: Language }) {
  const key = `issue.${issue.code}`;
  const place = [issue.file, issue.row === undefined ? null : `#${issue.row}`, issue.field].filter(Boolean).join(' · ');
  return (
    <li data-issue={issue.code}>
      <code>{place}</code> {isMessage(key) ? translator(language)(key, issue.params) : issue.code}
    </li>
  );
}

/** In place of the atlas where its pack cannot be read: every problem, with file, row and field. */
export function PackFailure({ issues, language }: { readonly issues: readonly Issue[]; readonly language: Language }) {
  const t = translator(language);
  return (
    <main class="failure" lang={language} data-state="pack-failed">
      <h1>{t('start.packFailed')}</h1>
      <p>{t('start.packFailedHint')}</p>
      <ul>
        {issues.map((issue, index) => (
          <IssueLine key={index} issue={issue} language={language} />
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
    <main class="failure" lang={language} data-state="crashed" role="alert">
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
