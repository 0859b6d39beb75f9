import type { Quantity as QuantityKind } from '../../model/unit.ts';
import { useSpeech } from '../context.ts';

/** A number with its small unit; unknown in words, never as 0. */
export function Quantity({
  value,
  quantity,
  unknown,
}: {
  readonly value: number | null;
  readonly quantity: QuantityKind;
  readonly unknown?: string;
}) {
  const { format, t } = useSpeech();
  const { text, unit } = format(value, quantity);
  if (text === null) return <span class="unknown">{unknown ?? t('word.unknown')}</span>;
  return (
    <span class="quantity">
      <span class="number">{text}</span>
      {unit && <span class="unit">{unit}</span>}
    </span>
  );
}
