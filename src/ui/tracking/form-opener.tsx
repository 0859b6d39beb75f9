import { useCanEdit } from './use-can-edit.ts';

interface FormOpenerProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** A button that gives way to the form it opens; it stays to take the focus back when the form closes. */
export function FormOpener({ label, isOpen, onOpen }: FormOpenerProps) {
  const canEdit = useCanEdit();
  return (
    <button
      type="button"
      class={isOpen ? 'visually-hidden' : 'tracking-button'}
      tabIndex={isOpen ? -1 : 0}
      aria-expanded={isOpen}
      disabled={!canEdit && !isOpen}
      onClick={onOpen}
    >
      {label}
    </button>
  );
}
