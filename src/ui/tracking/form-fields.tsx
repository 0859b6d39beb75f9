import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is wrong with the text; null where nothing is. */
  readonly fault?: string | null;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'decimal';
  /** Has the focus when the form opens. */
  readonly isFirst?: boolean;
  /** Takes a line of its own: for long numbers and sentences. */
  readonly isWide?: boolean;
}

/** A field whose text is judged when the form is saved. */
export function TextField({
  label,
  text,
  onText,
  fault = null,
  unit,
  placeholder,
  inputMode = 'text',
  isFirst = false,
  isWide = false,
}: TextFieldProps) {
  const faultId = useId();
  return (
    <label class={isWide ? 'field is-wide' : 'field'}>
      <span>{label}</span>
      <span class={unit ? 'field-box has-unit' : 'field-box'}>
        <input
          type="text"
          inputmode={inputMode}
          autocomplete="off"
          value={text}
          placeholder={placeholder}
          data-first={isFirst || undefined}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : faultId}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        {unit && <span class="unit">{unit}</span>}
      </span>
      {fault !== null && (
        <span id={faultId} class="field-fault">
          {fault}
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
  /** What is wrong with the choice; null where nothing is. */
  readonly fault?: string | null;
}

export function ChoiceField<T extends string>({ label, value, options, onChange, fault = null }: ChoiceFieldProps<T>) {
  const faultId = useId();
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {fault !== null && (
        <span id={faultId} class="field-fault">
          {fault}
        </span>
      )}
    </label>
  );
}
