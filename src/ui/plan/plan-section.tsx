import type { ComponentChildren } from 'preact';
import { useSpeech } from '../context.ts';

interface PlanSectionProps {
  readonly title: string;
  readonly count?: number;
  readonly note?: string;
  readonly isOpen?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A part of the panel that folds; the heading tells how many rows it has. */
export function PlanSection({ title, count, note, isOpen = false, id, children }: PlanSectionProps) {
  const { format } = useSpeech();
  return (
    <details class="plan-section" open={isOpen} id={id}>
      <summary>
        <h3>{title}</h3>
        {count !== undefined && <span class="plan-count">{format(count, 'plain').text}</span>}
      </summary>
      {note && <p class="plan-note">{note}</p>}
      {children}
    </details>
  );
}
