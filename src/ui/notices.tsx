import { useEffect, useRef, useState } from 'preact/hooks';
import type { Atlas } from '../state/atlas.ts';
import type { UrlProblem } from '../state/url.ts';
import { KeepNotices } from './changes/keep-notices.tsx';
import { NoticeCard } from './components/notice-card.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { LaterBaseNotice } from './later-panels.ts';
import { isPhone } from './media.ts';
import { offer } from './offer.ts';

function UrlProblems({ problems }: { readonly problems: readonly UrlProblem[] }) {
  const { t } = useSpeech();
  const messageOf = {
    version: 'app.urlVersion',
    'unknown-key': 'app.urlUnknownKey',
    'bad-value': 'app.urlBadValue',
    missing: 'metrics.missing',
  } as const;
  return (
    <>
      <p>{t('app.urlProblems')}</p>
      <ul>
        {problems.map(({ kind, key, value }) => (
          <li key={`${kind}-${key}`}>{t(messageOf[kind], { key, value })}</li>
        ))}
      </ul>
    </>
  );
}

const copiedForMs = 4000;

/** What the last action or link has to say. A word that a link was copied goes by itself; what needs reading stays. */
function LastNotice() {
  const { actions, notice } = useAtlas();
  const { t } = useSpeech();
  const current = notice.value;
  const close = () => actions.notify(null);
  useEffect(() => {
    if (current?.kind !== 'copied') return;
    const timer = setTimeout(close, copiedForMs);
    return () => clearTimeout(timer);
  }, [current]);
  if (!current) return null;
  if (current.kind === 'url') {
    return (
      <NoticeCard role="alert" onClose={close}>
        <UrlProblems problems={current.problems} />
      </NoticeCard>
    );
  }
  if (current.kind === 'copied') return <NoticeCard onClose={close}>{t('app.copied')}</NoticeCard>;
  return (
    <NoticeCard role="alert" onClose={close}>
      <p>{t('app.copyFailed')}</p>
      <input
        type="text"
        readonly
        value={current.url}
        aria-label={t('app.share')}
        onFocus={(event) => event.currentTarget.select()}
      />
    </NoticeCard>
  );
}

function PackIssues() {
  const { actions, pack } = useAtlas();
  const { t } = useSpeech();
  const [isClosed, setClosed] = useState(false);
  const count = pack.join.issues.length;
  if (count === 0 || isClosed) return null;
  return (
    <NoticeCard role="alert" onClose={() => setClosed(true)}>
      {t('app.packIssues', { count })}{' '}
      <button type="button" class="text-button" onClick={() => actions.setPanel('report')}>
        {t('app.openReport')}
      </button>
    </NoticeCard>
  );
}

/** The map's drawing context went away, and came back. */
function ContextNotice() {
  const { mapStatus } = useAtlas();
  const { t } = useSpeech();
  const status = mapStatus.value;
  const wasLost = useRef(false);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    if (status === 'context-lost') wasLost.current = true;
    if (status !== 'ready' || !wasLost.current) return;
    wasLost.current = false;
    setBack(true);
    const timer = setTimeout(() => setBack(false), copiedForMs);
    return () => clearTimeout(timer);
  }, [status]);
  if (status === 'context-lost') return <NoticeCard>{t('app.contextLost')}</NoticeCard>;
  return isBack ? <NoticeCard>{t('app.contextBack')}</NoticeCard> : null;
}

/** What was just done, and what could be done about it; gone with the next step. */
function OfferNotice() {
  const { history } = useAtlas();
  const speech = useSpeech();
  const current = offer.value;
  if (!current || current.after !== history.value) return null;
  const close = () => {
    offer.value = null;
  };
  const take = () => {
    close();
    current.take();
  };
  return (
    <NoticeCard onClose={close}>
      {current.says(speech)}{' '}
      <button type="button" class="text-button" onClick={take}>
        {current.offers(speech)}
      </button>
    </NoticeCard>
  );
}

/** What is said of edits: whether they are kept, and what can be done about the last. */
function EditNotices() {
  return (
    <>
      <KeepNotices />
      <OfferNotice />
    </>
  );
}

/** On a phone the drawer lies over the whole page. */
const isCovered = ({ view }: Atlas): boolean => isPhone.value && view.value.drawer !== 'closed';

export function Notices() {
  const atlas = useAtlas();
  return (
    <div class="notices">
      <ContextNotice />
      <LastNotice />
      {atlas.baseFailure.value && <LaterBaseNotice />}
      {!isCovered(atlas) && <EditNotices />}
      <PackIssues />
    </div>
  );
}

/** On a phone, over the drawer: what is said of edits has to be seen where they are made. */
export function NoticesOverDrawer() {
  const atlas = useAtlas();
  return isCovered(atlas) ? (
    <div class="notices over-drawer">
      <EditNotices />
    </div>
  ) : null;
}
