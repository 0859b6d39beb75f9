import type { Edit } from '../../model/edit.ts';
import { isGone, presentText } from '../../state/changes/fit-edits.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { rowLookup } from './change-groups.ts';
import { useChanges } from './context.ts';
import { fieldWord, valueText } from './describe-cell.ts';
import { nameOf, type RowLookup, rowKind } from './describe-row.ts';
import { FirstOf } from './first-of.tsx';
import type { Say } from './page-message.tsx';

interface ConflictProps {
  readonly edit: Edit;
  readonly lookup: RowLookup;
  readonly say: Say;
}

function Conflict({ edit, lookup, say }: ConflictProps) {
  const { canEdit, pack } = useAtlas();
  const { decide } = useChanges();
  const speech = useSpeech();
  const { t } = speech;
  const value = (text: string) => valueText(pack, edit, text, lookup(edit.table, edit.id), lookup, speech);
  const row = nameOf(pack, edit.table, edit.id, lookup, speech);
  const field = fieldWord(edit, speech);
  const name = `${row}, ${field}`;
  const gone = isGone(pack, edit);
  const settle = (forMine: boolean) => {
    const issues = decide([edit], forMine);
    say(issues.length > 0 ? { kind: 'issues', text: t('changes.notMade'), issues } : null);
  };
  const button = (key: 'keepMine' | 'takeTheirs' | 'drop', forMine: boolean) => (
    <button
      type="button"
      class="bar-button"
      disabled={!canEdit.value}
      aria-label={t(`changes.${key}Of`, { name })}
      onClick={() => settle(forMine)}
    >
      {t(`changes.${key}`)}
    </button>
  );
  return (
    <li class="conflict">
      <h4>
        <span class="tag">{rowKind(edit.table, speech)}</span> {row}
        <span class="changes-field">{field}</span>
      </h4>
      <dl class="conflict-values">
        <div>
          <dt>{t('changes.then')}</dt>
          <dd>{value(edit.from)}</dd>
        </div>
        <div>
          <dt>{t('changes.now')}</dt>
          <dd>{gone ? t('changes.gone') : value(presentText(pack, edit) ?? '')}</dd>
        </div>
        <div class="is-mine">
          <dt>{t('changes.mine')}</dt>
          <dd>{value(edit.to)}</dd>
        </div>
      </dl>
      <div class="conflict-ways">
        {gone ? (
          button('drop', false)
        ) : (
          <>
            {button('keepMine', true)}
            {button('takeTheirs', false)}
          </>
        )}
      </div>
    </li>
  );
}

/** Edits that the data have outrun, one by one: the pack's value then and now, the user's, and what to do. */
export function ConflictList({ say }: { readonly say: Say }) {
  const { pack } = useAtlas();
  const { conflicts } = useChanges();
  const { t } = useSpeech();
  const lookup = rowLookup(pack, conflicts.value);
  if (conflicts.value.length === 0) return null;
  return (
    <section class="conflicts" aria-labelledby="changes-conflicts">
      <h3 id="changes-conflicts">
        {t('changes.conflicts')} <span class="badge">{conflicts.value.length}</span>
      </h3>
      <p class="changes-note">{t('changes.conflictsHint')}</p>
      <FirstOf items={conflicts.value}>
        {(edit) => (
          <Conflict
            key={`${edit.table}/${edit.id}/${edit.field} ${edit.from} ${edit.to}`}
            edit={edit}
            lookup={lookup}
            say={say}
          />
        )}
      </FirstOf>
    </section>
  );
}
