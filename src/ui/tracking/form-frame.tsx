import './tracking.css';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useFocusWithin } from '../components/use-focus-within.ts';
import { useSpeech } from '../context.ts';
import { useCanEdit } from './use-can-edit.ts';

interface FormFrameProps {
  readonly label: string;
  /** What is wrong beyond any single field. */
  readonly faults?: readonly string[];
  readonly hint?: ComponentChildren;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

/**
 * A small form in its place: Enter saves, Escape leaves, and the focus goes back to where it came from. Faults are told to
 * whoever listens, all at once, after the attempt to save.
 */
export function FormFrame({ label, faults = [], hint, onSave, onLeave, children }: FormFrameProps) {
  const { t } = useSpeech();
  const canEdit = useCanEdit();
  const form = useFocusWithin<HTMLFormElement>();
  useEffect(() => {
    const fields = form.current;
    (
      fields?.querySelector<HTMLElement>('[data-first]') ?? fields?.querySelector<HTMLElement>('input, select')
    )?.focus();
    fields?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      class="tracking-form"
      aria-label={label}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
        // The first field that is refused is where the writer goes on; it is marked once the page has followed.
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <fieldset disabled={!canEdit}>
        <legend class="tracking-form-title">{label}</legend>
        <div class="tracking-fields">{children}</div>
        {hint && <p class="hint">{hint}</p>}
        {faults.length > 0 && (
          <ul class="field-fault" role="alert">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
      </fieldset>
      {!canEdit && <p class="field-fault">{t('keep.following')}</p>}
      <div class="tracking-form-buttons">
        <button type="submit" class="solid-button" disabled={!canEdit}>
          {t('tracking.save')}
        </button>
        <button type="button" class="tracking-leave" onClick={onLeave}>
          {t('tracking.cancel')}
        </button>
      </div>
    </form>
  );
}
