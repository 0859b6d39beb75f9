import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { describeIssue } from '../../i18n/describe-issue.ts';
import type { Issue } from '../../model/issue.ts';
import { useSpeech } from '../context.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** What is wrong with the text; null for nothing. */
  readonly issue: Issue | null;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly isWide?: boolean;
}

/** A text to write, with what is wrong with it underneath. */
export function TextField({
  label,
  value,
  onInput,
  issue,
  unit,
  placeholder,
  inputMode = 'text',
  isWide = false,
}: TextFieldProps) {
  const { t } = useSpeech();
  const faultId = useId();
  return (
    <label class={isWide ? 'field is-wide' : 'field'}>
      <span>{label}</span>
      <span class={unit ? 'field-box has-unit' : 'field-box'}>
        <input
          type="text"
          inputmode={inputMode}
          autocomplete="off"
          value={value}
          placeholder={placeholder}
          aria-invalid={issue !== null}
          aria-describedby={issue ? faultId : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {unit && <span class="unit">{unit}</span>}
      </span>
      {issue && (
        <span id={faultId} class="field-fault">
          {describeIssue(issue, t)}
        </span>
      )}
    </label>
  );
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
}

export function ChoiceField<T extends string>({ label, value, options, onChange }: ChoiceFieldProps<T>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text);
    if (chosen) onChange(chosen.value);
  };
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is wrong that no field of the form shows; said at once. */
export function OtherIssues({
  issues,
  fields,
}: {
  readonly issues: readonly Issue[];
  readonly fields: readonly string[];
}) {
  const { t } = useSpeech();
  const others = issues.filter(({ field }) => !fields.includes(field ?? ''));
  return (
    <div role="alert" class="ledger-faults">
      {others.map((issue) => (
        <p key={JSON.stringify(issue)} class="field-fault">
          {describeIssue(issue, t)}
        </p>
      ))}
      {issues.length > others.length && (
        <p class="visually-hidden">
          {issues
            .filter((issue) => !others.includes(issue))
            .map((issue) => describeIssue(issue, t))
            .join(' ')}
        </p>
      )}
    </div>
  );
}

/** Enter saves from any field of the form; so does the first button. */
export function FormActions({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useSpeech();
  return (
    <div class="form-actions">
      <button type="submit" class="solid-button">
        {t('target.save')}
      </button>
      <button type="button" class="text-button" onClick={onLeave}>
        {t('target.cancel')}
      </button>
    </div>
  );
}

interface EditorProps {
  readonly title: string;
  /** Whether the content sets the focus itself. */
  readonly keepsOwnFocus?: boolean;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

/** Where something is entered in place: takes the focus, gives it back to the control that opened it; Escape leaves. */
export function Editor({ title, keepsOwnFocus = false, onLeave, children }: EditorProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    if (!keepsOwnFocus) box.current?.querySelector<HTMLElement>('input, select, button')?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      const { activeElement } = document;
      if (activeElement === document.body && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from whichever field has the focus
    <section ref={box} class="ledger-editor" aria-label={title} onKeyDown={onKeyDown}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
