import { format, unitName } from '../../i18n/format.ts';
import type { Sum } from '../../model/ledger.ts';
import type { Quantity } from '../../model/unit.ts';
import { useSpeech } from '../context.ts';

/** Figures as running text, where no element can stand: in a picture, a table behind it, a label. */
export function useTexts() {
  const { t, options } = useSpeech();
  const whole = (value: number | null, quantity: Quantity): string => {
    const { text, unit } = format(value, quantity, options);
    return text === null ? t('word.unknown') : `${text} ${unit}`;
  };
  /** What is known of a sum, and at least that where something is not. */
  const sum = ({ value, known, of }: Sum, quantity: Quantity): string => {
    const text = whole(value, quantity);
    return value !== null && known < of ? t('time.atLeast', { land: text }) : text;
  };
  return {
    land: (value: number | null) => whole(value, 'land'),
    money: (value: number | null) => whole(value, 'money'),
    sum,
    /** Without its unit, for a column that names it. */
    bare: (value: number | null, quantity: Quantity) => format(value, quantity, options).text ?? t('word.unknown'),
    withUnit: (label: string, quantity: Quantity) =>
      t('time.inUnit', { name: label, unit: unitName(quantity, options) }),
    projects: (count: number) => (count === 1 ? t('time.projectCountOne') : t('time.projectCount', { count })),
  };
}
