import type { ComponentChildren } from 'preact';
import { useSpeech } from '../context.ts';
import { useCanEdit } from '../tracking/use-can-edit.ts';

/** Something entered before, which can be changed and removed. */
export interface Entry {
  readonly id: string;
  /** By which it is told from others. */
  readonly name: string;
  readonly figure: ComponentChildren;
  readonly source: string | null;
}

interface EntryListProps {
  readonly entries: readonly Entry[];
  /** The one in the form; null where a new one is being entered. */
  readonly editedId: string | null;
  readonly onEdit: (id: string | null) => void;
  readonly onRemove: (id: string) => void;
}

export function EntryList({ entries, editedId, onEdit, onRemove }: EntryListProps) {
  const { t } = useSpeech();
  const canEdit = useCanEdit();
  if (entries.length === 0) return null;
  return (
    <ul class="entry-list">
      {entries.map(({ id, name, figure, source }) => (
        <li key={id} aria-current={id === editedId ? 'true' : undefined}>
          {figure}
          <span>{name}</span>
          <span class="muted">{source}</span>
          {id !== editedId && (
            <button
              type="button"
              class="text-button"
              disabled={!canEdit}
              aria-label={t('target.changeNamed', { target: name })}
              onClick={() => onEdit(id)}
            >
              {t('target.change')}
            </button>
          )}
          <button
            type="button"
            class="text-button"
            disabled={!canEdit}
            aria-label={t('target.removeNamed', { target: name })}
            onClick={() => onRemove(id)}
          >
            {t('target.remove')}
          </button>
        </li>
      ))}
      {editedId !== null && (
        <li>
          <button type="button" class="text-button" onClick={() => onEdit(null)}>
            {t('target.add')}
          </button>
        </li>
      )}
    </ul>
  );
}
