import { type FormatOptions, format } from '../../i18n/format.ts';
import type { Quantity as QuantityKind } from '../../model/unit.ts';
import { useSpeech } from '../context.ts';

/** A number with its small unit, the reader's unless `units` says otherwise; unknown in words, never as 0. */
export function Quantity({
  value,
  quantity,
  unknown,
  units,
}: {
  readonly value: number | null;
  readonly quantity: QuantityKind;
  readonly unknown?: string;
  readonly units?: FormatOptions['units'];
}) {
  const { options, t } = useSpeech();
  const { text, unit } = format(value, quantity, units ? { ...options, units } : options);
  if (text === null) return <span class="unknown">{unknown ?? t('word.unknown')}</span>;
  return (
    <span class="quantity">
      <span class="number">{text}</span>
      {unit && <span class="unit">{unit}</span>}
    </span>
  );
}
