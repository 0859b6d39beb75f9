import './fold-section.css';
import type { ComponentChildren } from 'preact';
import { useSpeech } from '../context.ts';

interface FoldSectionProps {
  readonly title: string;
  /** Rows it holds, told while it is folded. */
  readonly count?: number;
  readonly note?: string;
  readonly isOpen?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A part of a long panel that folds. */
export function FoldSection({ title, count, note, isOpen = false, id, children }: FoldSectionProps) {
  const { format } = useSpeech();
  return (
    <details class="fold" open={isOpen} id={id}>
      <summary>
        <h3>{title}</h3>
        {count !== undefined && <span class="fold-count">{format(count, 'plain').text}</span>}
      </summary>
      {note && <p class="fold-note">{note}</p>}
      {children}
    </details>
  );
}
