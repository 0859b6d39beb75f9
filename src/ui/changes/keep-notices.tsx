import { useState } from 'preact/hooks';
import type { Trouble } from '../../state/changes/keeper-contract.ts';
import { NoticeCard } from '../components/notice-card.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useChanges } from './context.ts';
import { saveChangeSet } from './save-change-set.ts';

interface Way {
  readonly text: string;
  readonly go: () => unknown;
}

function Ways({ ways }: { readonly ways: readonly Way[] }) {
  return (
    <p class="notice-ways">
      {ways.map(({ text, go }) => (
        <button key={text} type="button" class="text-button" onClick={go}>
          {text}
        </button>
      ))}
    </p>
  );
}

/** Edits are not kept: why, and what to do. Stays until they are. */
function TroubleNotice({ trouble }: { readonly trouble: Trouble }) {
  const atlas = useAtlas();
  const changes = useChanges();
  const { t } = useSpeech();
  const saveFile = { text: t('keep.saveFile'), go: () => saveChangeSet(atlas, changes) };
  const again = { text: t('keep.again'), go: changes.saveAgain };
  const ways: Readonly<Record<Trouble, readonly Way[]>> = {
    blocked: [saveFile],
    full: [saveFile, again],
    failed: [again, saveFile],
    overtaken: [
      { text: t('keep.keepMine'), go: changes.keepMine },
      { text: t('keep.loadTheirs'), go: changes.loadTheirs },
      saveFile,
    ],
  };
  return (
    <NoticeCard role="alert">
      <p>{t(`keep.${trouble}`)}</p>
      <Ways ways={ways[trouble]} />
    </NoticeCard>
  );
}

/** Another tab edits. Said where it matters: where there are edits, or a place to make some is open. */
function FollowingNotice() {
  const { edits, selection, view } = useAtlas();
  const { takeOver } = useChanges();
  const { t } = useSpeech();
  const [isClosed, setClosed] = useState(false);
  const matters = edits.value.length > 0 || view.value.drawer === 'ledger' || selection.value?.kind === 'project';
  if (isClosed || !matters) return null;
  return (
    <NoticeCard onClose={() => setClosed(true)}>
      <p>{t('keep.following')}</p>
      <Ways ways={[{ text: t('keep.takeOver'), go: takeOver }]} />
    </NoticeCard>
  );
}

function ConflictNotice({ count }: { readonly count: number }) {
  const { actions, view } = useAtlas();
  const { t } = useSpeech();
  // The list itself says it better.
  if (view.value.drawer === 'ledger' && view.value.ledgerPage === 'changes') return null;
  return (
    <NoticeCard role="alert">
      <p>{t('keep.conflicts', { count })}</p>
      <Ways ways={[{ text: t('keep.decide'), go: () => actions.openLedger('changes') }]} />
    </NoticeCard>
  );
}

/** What keeping the edits has to say: storage that fails, other tabs, a pack that has moved on. */
export function KeepNotices() {
  const { conflicts, isFollowing, saveState, trouble } = useChanges();
  const isAtRisk = trouble.value !== null && saveState.value === 'unsaved';
  return (
    <>
      {isAtRisk && trouble.value && <TroubleNotice trouble={trouble.value} />}
      {isFollowing.value && trouble.value === null && <FollowingNotice />}
      {conflicts.value.length > 0 && !isFollowing.value && <ConflictNotice count={conflicts.value.length} />}
    </>
  );
}
