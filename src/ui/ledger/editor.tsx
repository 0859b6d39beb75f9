import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface EditorProps {
  readonly title: string;
  readonly onLeave: () => void;
  readonly children: (focus: () => void) => ComponentChildren;
}

/** Where something is entered in place, under its row; Escape leaves. `focus` brings the focus back when its control goes. */
export function Editor({ title, onLeave, children }: EditorProps) {
  const box = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <section ref={box} class="ledger-editor" tabIndex={-1} aria-label={title} onKeyDown={onKeyDown}>
      <h3>{title}</h3>
      {children(() => box.current?.focus())}
    </section>
  );
}
