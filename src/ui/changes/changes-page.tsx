import './changes.css';
import { useRef, useState } from 'preact/hooks';
import { netEdits } from '../../state/changes/net-edits.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { ChangeList } from './change-list.tsx';
import { ConflictList } from './conflict-list.tsx';
import { useChanges } from './context.ts';
import { type Message, PageMessage, type Say } from './page-message.tsx';
import { saveChangeSet } from './save-change-set.ts';

/** How many edits there are, and whether they are kept. */
function Standing({ count }: { readonly count: number }) {
  const { savedAt, saveState } = useChanges();
  const { t, options } = useSpeech();
  const time =
    savedAt.value &&
    new Date(savedAt.value).toLocaleTimeString(options.language === 'zh' ? 'zh-CN' : 'en-GB', { timeStyle: 'short' });
  const kept = {
    none: null,
    saving: t('changes.saving'),
    saved: time && t('changes.savedAt', { time }),
    unsaved: t('changes.notSaved'),
  }[saveState.value];
  return (
    <p class="changes-standing">
      <strong>{count === 1 ? t('changes.countOne') : t('changes.count', { count })}</strong>
      {kept && <span class={saveState.value === 'unsaved' ? 'is-unsaved' : ''}>{kept}</span>}
    </p>
  );
}

/** Chooses a change-set file and adds its edits. */
function OpenFile({ say }: { readonly say: Say }) {
  const { canEdit } = useAtlas();
  const { openFile } = useChanges();
  const { t } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined) => {
    if (!file) return;
    say(null);
    const params = { file: file.name };
    try {
      const { issues, made, conflicts } = await openFile(await file.text(), file.name);
      const added = made > 0 ? t('changes.opened', { ...params, count: made }) : '';
      const waiting = conflicts > 0 ? t('changes.openedConflicts', { count: conflicts }) : '';
      if (issues.length > 0) say({ kind: 'issues', text: t('changes.refused', params), issues });
      else
        say({ kind: 'done', text: [added, waiting].filter(Boolean).join(' ') || t('changes.openedNothing', params) });
    } catch (error) {
      console.warn(error);
      say({ kind: 'issues', text: t('changes.unreadable', params), issues: [] });
    }
  };
  return (
    <>
      <button type="button" class="bar-button" disabled={!canEdit.value} onClick={() => input.current?.click()}>
        {t('changes.openFile')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('changes.openFile')}
        onChange={({ currentTarget }) => {
          open(currentTarget.files?.[0]);
          // The same file can be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function Empty() {
  const { t } = useSpeech();
  return (
    <div class="changes-empty">
      <h3>{t('changes.none')}</h3>
      <p>{t('changes.noneHint')}</p>
    </div>
  );
}

/** The user's edits as a readable list: what waits for a decision, what is in force, where it is kept, and the file. */
export function ChangesPage() {
  const atlas = useAtlas();
  const changes = useChanges();
  const { t } = useSpeech();
  const [message, setMessage] = useState<Message | null>(null);
  const edits = netEdits(atlas.edits.value);
  const hasAny = edits.length + changes.conflicts.value.length > 0;
  const discard = () => {
    const issues = changes.takeBack(edits);
    setMessage(
      issues.length > 0
        ? { kind: 'issues', text: t('changes.notTakenBack'), issues }
        : { kind: 'done', text: t('changes.discarded') },
    );
  };
  return (
    <>
      <div class="ledger-controls changes-controls">
        <Standing count={edits.length} />
        <div class="changes-ways">
          <button type="button" class="bar-button" disabled={!hasAny} onClick={() => saveChangeSet(atlas, changes)}>
            {t('changes.saveFile')}
          </button>
          <OpenFile say={setMessage} />
          <button
            type="button"
            class="bar-button"
            disabled={edits.length === 0 || !atlas.canEdit.value}
            onClick={discard}
          >
            {t('changes.discardAll')}
          </button>
        </div>
      </div>
      <div class="ledger-scroll changes">
        <PageMessage message={message} />
        <ConflictList say={setMessage} />
        {edits.length > 0 && <ChangeList edits={edits} say={setMessage} />}
        {!hasAny && <Empty />}
        <div class="changes-notes">
          <p>{t('changes.lead')}</p>
          <p>{t('changes.where')}</p>
        </div>
      </div>
    </>
  );
}
