import './lists.css';
import type { ComponentChildren } from 'preact';
import type { Selection } from '../../model/view-state.ts';
import { EntityButton } from '../cards/entity-button.tsx';

interface ListRowProps {
  readonly to: Selection;
  readonly name: ComponentChildren;
  readonly figure: ComponentChildren;
  /** A second line, small. */
  readonly detail?: ComponentChildren;
  /** 0 to 1 of the longest bar; null for none. */
  readonly bar?: number | null;
  readonly colour?: string | undefined;
}

/** A row of a list that stands for something on the map: opens its card, and marks it there while pointed at. */
export function ListRow({ to, name, figure, detail, bar = null, colour }: ListRowProps) {
  return (
    <li>
      <EntityButton to={to} class="list-row">
        <span class="list-name">{name}</span>
        <span class="list-figure">{figure}</span>
        {bar !== null && (
          <span class="list-track" aria-hidden="true">
            <span class="list-bar" style={{ width: `${bar * 100}%`, background: colour ?? 'var(--muted)' }} />
          </span>
        )}
        {detail && <span class="list-detail">{detail}</span>}
      </EntityButton>
    </li>
  );
}

export function ListSection({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="list-section">
      <h3>{title}</h3>
      {note && <p class="list-note">{note}</p>}
      {children}
    </section>
  );
}
