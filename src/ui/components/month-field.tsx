import { useState } from 'preact/hooks';
import { useSpeech } from '../context.ts';

const month = /^\d{4}-(0[1-9]|1[0-2])$/u;

interface MonthFieldProps {
  readonly label: string;
  /** `YYYY-MM`; null is empty. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A month to write or pick. What is no month is refused, with how to write one: browsers without a picker take any text. */
export function MonthField({ label, value, onChange }: MonthFieldProps) {
  const { t } = useSpeech();
  const [isBad, setBad] = useState(false);
  const change = (text: string) => {
    const isFit = text === '' || month.test(text);
    setBad(!isFit);
    if (isFit) onChange(text === '' ? null : text);
  };
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="month"
        value={value ?? ''}
        placeholder="2021-01"
        aria-invalid={isBad}
        onChange={(event) => change(event.currentTarget.value.trim())}
      />
      {isBad && (
        <span class="field-fault" role="alert">
          {t('filter.badMonth')}
        </span>
      )}
    </label>
  );
}
