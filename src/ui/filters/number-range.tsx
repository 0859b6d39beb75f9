import { useState } from 'preact/hooks';
import type { Range } from '../../model/filter.ts';
import { useSpeech } from '../context.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  /** In the unit shown; null is empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function NumberField({ label, unit, value, onChange }: NumberFieldProps) {
  const { t } = useSpeech();
  const [isBad, setBad] = useState(false);
  const change = (text: string) => {
    const next = text === '' ? null : Number(text.replaceAll(',', ''));
    const isFit = next === null || (Number.isFinite(next) && next >= 0);
    setBad(!isFit);
    if (isFit) onChange(next);
  };
  return (
    <label class="field">
      <span>{label}</span>
      <span class="field-box">
        <input
          type="text"
          inputmode="decimal"
          value={value === null ? '' : String(value)}
          aria-invalid={isBad}
          onChange={(event) => change(event.currentTarget.value.trim())}
        />
        <span class="unit">{unit}</span>
      </span>
      {isBad && (
        <span class="field-fault" role="alert">
          {t('filter.badNumber')}
        </span>
      )}
    </label>
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
    </div>
  );
}
