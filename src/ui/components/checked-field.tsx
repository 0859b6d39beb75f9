import { useId, useState } from 'preact/hooks';

interface CheckedFieldProps {
  readonly label: string;
  readonly text: string;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly inputMode: 'numeric' | 'decimal';
  /** What to say about a text that is refused. */
  readonly fault: string;
  /** Takes the text, or refuses it by `false`. */
  readonly take: (text: string) => boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A field to write in. A text that is refused stays as it was written, to be mended, with what would be right. */
export function CheckedField({ label, text, unit, placeholder, inputMode, fault, take, onKeyDown }: CheckedFieldProps) {
  const faultId = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const change = (written: string) => setRefused(take(written) ? null : written);
  return (
    <label class="field">
      <span>{label}</span>
      <span class={unit ? 'field-box has-unit' : 'field-box'}>
        <input
          type="text"
          inputmode={inputMode}
          autocomplete="off"
          value={refused ?? text}
          placeholder={placeholder}
          aria-invalid={refused !== null}
          aria-describedby={refused === null ? undefined : faultId}
          onChange={(event) => change(event.currentTarget.value.trim())}
          onKeyDown={onKeyDown}
        />
        {unit && <span class="unit">{unit}</span>}
      </span>
      {refused !== null && (
        <span id={faultId} class="field-fault" role="alert">
          {fault}
        </span>
      )}
    </label>
  );
}
