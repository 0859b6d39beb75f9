import type { Range } from '../../model/filter.ts';
import { CheckedField } from '../components/checked-field.tsx';
import { useSpeech } from '../context.ts';
import { readNumber } from './read-number.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  /** In the unit shown; null is empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function NumberField({ label, unit, value, onChange }: NumberFieldProps) {
  const { t } = useSpeech();
  const take = (text: string) => {
    const number = readNumber(text);
    if (text !== '' && number === null) return false;
    if (number !== value) onChange(number);
    return true;
  };
  return (
    <CheckedField
      label={label}
      unit={unit}
      text={value === null ? '' : String(value)}
      inputMode="decimal"
      fault={t('filter.badNumber')}
      take={take}
    />
  );
}

interface NumberRangeProps {
  readonly unit: string;
  /** In the canonical unit. */
  readonly range: Range;
  readonly toShown: (value: number) => number;
  readonly toCanonical: (value: number) => number;
  readonly onChange: (range: Range) => void;
}

// Rounds away what conversion adds: 3 ha must not come back as 3.0000000000000004.
const tidy = (value: number): number => Number(value.toPrecision(12));

/** Least and most of a quantity, written in the chosen unit and kept in the canonical one. */
export function NumberRange({ unit, range, toShown, toCanonical, onChange }: NumberRangeProps) {
  const { t } = useSpeech();
  const shown = (value: number | null) => (value === null ? null : tidy(toShown(value)));
  const canonical = (value: number | null) => (value === null ? null : tidy(toCanonical(value)));
  return (
    <div class="field-pair">
      <NumberField
        label={t('filter.least')}
        unit={unit}
        value={shown(range.min)}
        onChange={(min) => onChange({ ...range, min: canonical(min) })}
      />
      <NumberField
        label={t('filter.most')}
        unit={unit}
        value={shown(range.max)}
        onChange={(max) => onChange({ ...range, max: canonical(max) })}
      />
      {range.min !== null && range.max !== null && range.min > range.max && (
        <p class="field-fault" role="alert">
          {t('filter.emptyRange')}
        </p>
      )}
    </div>
  );
}
