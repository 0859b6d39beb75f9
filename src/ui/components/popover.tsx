import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { placeBeside, type Side } from './place-beside.ts';

interface PopoverProps {
  /** What the button shows. */
  readonly face: ComponentChildren;
  readonly label: string;
  readonly buttonClass?: string;
  readonly class?: string;
  readonly role?: 'dialog' | 'note';
  readonly side?: Side;
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

/** A button that opens a small card beside it; Escape, a click elsewhere or on the button closes it. */
export function Popover({
  face,
  label,
  buttonClass = 'icon-button',
  class: className = '',
  role = 'dialog',
  side = 'below',
  onOpen,
  children,
}: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    const [popover, opener] = [card.current, button.current];
    if (!isOpen || !popover || !opener) return;
    const place = () => placeBeside(popover, opener, side);
    const closeWhenButtonMoves = (event: Event) => {
      if (event.target instanceof Node && !popover.contains(event.target) && event.target.contains(opener))
        popover.hidePopover();
    };
    place();
    popover.dataset.placed = '';
    const observer = new ResizeObserver(place);
    observer.observe(popover);
    window.addEventListener('resize', place);
    window.addEventListener('scroll', closeWhenButtonMoves, true);
    return () => {
      observer.disconnect();
      delete popover.dataset.placed;
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', closeWhenButtonMoves, true);
    };
  }, [isOpen]);

  return (
    <>
      <button
        type="button"
        ref={button}
        class={buttonClass}
        popovertarget={id}
        aria-label={label}
        aria-expanded={isOpen}
        aria-haspopup={role === 'dialog' ? 'dialog' : undefined}
        title={label}
      >
        {face}
      </button>
      <section
        id={id}
        ref={card}
        popover="auto"
        class={`popover ${className}`}
        role={role}
        aria-label={label}
        onToggle={({ newState }) => {
          setIsOpen(newState === 'open');
          if (newState === 'open') onOpen?.();
        }}
      >
        {children}
      </section>
    </>
  );
}
