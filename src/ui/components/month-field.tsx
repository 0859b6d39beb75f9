import { useState } from 'preact/hooks';
import { useSpeech } from '../context.ts';
import { addMonths, readMonth } from './read-month.ts';

const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 12, PageDown: -12 };

interface MonthFieldProps {
  readonly label: string;
  /** `YYYY-MM`; null is empty. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/**
 * A month, written the same in both languages; the arrow keys go to the next. A browser's own month picker would speak the
 * browser's language, not the reader's choice, and not every browser has one. What is no month is refused, and stays to be mended.
 */
export function MonthField({ label, value, onChange }: MonthFieldProps) {
  const { t } = useSpeech();
  const [isBad, setBad] = useState(false);
  const change = (text: string) => {
    const month = readMonth(text);
    setBad(text !== '' && month === null);
    if (text === '' || month !== null) onChange(month);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || value === null) return;
    event.preventDefault();
    onChange(addMonths(value, step));
  };
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={value ?? ''}
        placeholder="2021-01"
        aria-invalid={isBad}
        onChange={(event) => change(event.currentTarget.value.trim())}
        onKeyDown={onKeyDown}
      />
      {isBad && (
        <span class="field-fault" role="alert">
          {t('filter.badMonth')}
        </span>
      )}
    </label>
  );
}
