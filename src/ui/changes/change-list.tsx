import type { Edit } from '../../model/edit.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { type ChangeGroup, changeGroups, rowLookup } from './change-groups.ts';
import { useChanges } from './context.ts';
import { fieldWord, valueText } from './describe-cell.ts';
import { nameOf, type RowLookup, rowKind } from './describe-row.ts';
import { FirstOf } from './first-of.tsx';
import type { Say } from './page-message.tsx';

interface RowProps {
  readonly group: ChangeGroup;
  readonly lookup: RowLookup;
}

/** What one cell was and is. A row that is new was nothing before, one that is removed is nothing now. */
function CellChange({ edit, group, lookup }: RowProps & { readonly edit: Edit }) {
  const { pack } = useAtlas();
  const speech = useSpeech();
  const value = (text: string) => valueText(pack, edit, text, lookup(group.table, group.id), lookup, speech);
  return (
    <div>
      <dt>{fieldWord(edit, speech)}</dt>
      <dd>
        {group.kind !== 'added' &&
          (group.kind === 'removed' ? <s>{value(edit.from)}</s> : <span class="was">{value(edit.from)}</span>)}
        {group.kind === 'changed' && (
          <>
            <span aria-hidden="true"> → </span>
            <span class="visually-hidden"> {speech.t('changes.becomes')} </span>
          </>
        )}
        {group.kind !== 'removed' && <span class="is">{value(edit.to)}</span>}
      </dd>
    </div>
  );
}

function ChangedRow({ group, lookup, say }: RowProps & { readonly say: Say }) {
  const { canEdit, pack } = useAtlas();
  const { takeBack } = useChanges();
  const speech = useSpeech();
  const { t } = speech;
  const name = nameOf(pack, group.table, group.id, lookup, speech);
  const undo = () => {
    const issues = takeBack(group.edits);
    say(
      issues.length > 0
        ? { kind: 'issues', text: t('changes.notTakenBack'), issues }
        : { kind: 'done', text: t('changes.takenBack', { name }) },
    );
  };
  return (
    <li class="change">
      <div class="change-head">
        <h4>
          <span class="tag">{rowKind(group.table, speech)}</span> {name}
          {group.kind !== 'changed' && <span class="tag is-accent">{t(`changes.${group.kind}`)}</span>}
        </h4>
        <button
          type="button"
          class="text-button"
          disabled={!canEdit.value}
          aria-label={t('changes.takeBackOf', { name })}
          onClick={undo}
        >
          {t('changes.takeBack')}
        </button>
      </div>
      <dl>
        {group.edits.map((edit) => (
          <CellChange key={edit.field} edit={edit} group={group} lookup={lookup} />
        ))}
      </dl>
    </li>
  );
}

/** All edits in force, by row: whose, which field, from what to what. */
export function ChangeList({ edits, say }: { readonly edits: readonly Edit[]; readonly say: Say }) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const lookup = rowLookup(pack, edits);
  return (
    <section aria-labelledby="changes-list">
      <h3 id="changes-list">{t('changes.list')}</h3>
      <FirstOf items={changeGroups(pack, edits)} class="change-list">
        {(group) => <ChangedRow key={group.key} group={group} lookup={lookup} say={say} />}
      </FirstOf>
    </section>
  );
}
