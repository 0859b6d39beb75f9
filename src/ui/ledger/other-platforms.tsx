import { useState } from 'preact/hooks';
import type { LedgerRow, TargetState } from '../../model/ledger.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { columnCount } from './columns.ts';
import type { EditorSlot } from './open-editor.ts';
import { TargetEditor } from './target-editor.tsx';

const none: TargetState = {
  target: null,
  rivals: [],
  reachedMu: null,
  missingMu: null,
  reachedShare: null,
  dueShare: null,
  status: 'no-target',
};

/** A target for a platform that has no row: it has neither a project nor a target yet. */
export function OtherPlatforms({ rows, editor }: { readonly rows: readonly LedgerRow[]; readonly editor: EditorSlot }) {
  const { pack } = useAtlas();
  const { t, name } = useSpeech();
  const shown = new Set(rows.map(({ id }) => id));
  const others = pack.tables.platforms.filter(({ id }) => !shown.has(id));
  const [chosenId, setChosenId] = useState('');
  const chosen = others.find(({ id }) => id === chosenId) ?? others[0];
  if (!chosen) return null;
  const key = `other ${chosen.id}`;
  return (
    <tbody>
      <tr>
        <th scope="row" class="ledger-name">
          {t('ledger.otherPlatforms')}
        </th>
        <td colSpan={columnCount - 1}>
          <span class="field ledger-other">
            <select
              aria-label={t('ledger.otherPlatforms')}
              value={chosen.id}
              onChange={(event) => setChosenId(event.currentTarget.value)}
            >
              {others.map((platform) => (
                <option key={platform.id} value={platform.id}>
                  {name(platform.name).text}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="text-button"
              aria-label={t('target.enterFor', { name: name(chosen.name).text })}
              onClick={() => editor.set({ kind: 'target', row: key })}
            >
              {t('target.enter')}
            </button>
          </span>
        </td>
      </tr>
      {editor.open?.kind === 'target' && editor.open.row === key && (
        <tr class="ledger-editor-row">
          <td colSpan={columnCount}>
            <TargetEditor
              scope={{ kind: 'platform', id: chosen.id }}
              name={name(chosen.name).text}
              state={none}
              onDone={() => editor.set(null)}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}
