import { useSpeech } from '../context.ts';
import { CheckedField } from './checked-field.tsx';
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
 * browser's language, not the reader's choice, and not every browser has one.
 */
export function MonthField({ label, value, onChange }: MonthFieldProps) {
  const { t } = useSpeech();
  const take = (text: string) => {
    const month = readMonth(text);
    if (text !== '' && month === null) return false;
    if (month !== value) onChange(month);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || value === null) return;
    event.preventDefault();
    onChange(addMonths(value, step));
  };
  return (
    <CheckedField
      label={label}
      text={value ?? ''}
      placeholder="2021-01"
      inputMode="numeric"
      fault={t('filter.badMonth')}
      take={take}
      onKeyDown={onKeyDown}
    />
  );
}
