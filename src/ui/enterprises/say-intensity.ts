import { format, unitName } from '../../i18n/format.ts';
import type { IntensityId } from '../../metrics/enterprises/intensity.ts';
import type { Quantity } from '../../model/unit.ts';
import type { Speech } from '../context.ts';

const quantities: Readonly<Record<IntensityId, Quantity>> = {
  'output-per-mu': 'moneyPerLand',
  'value-added-per-mu': 'moneyPerLand',
  'tax-per-mu': 'moneyPerLand',
  'value-added-per-worker': 'plain',
  'value-added-per-energy': 'plain',
  'rd-share': 'share',
};

/** The unit of a figure, in the reader's language; what is per person or tonne stays in 10 000. */
export function intensityUnit(id: IntensityId, { t, options }: Speech): string {
  const money = unitName('money', { ...options, units: { ...options.units, money: 'wan' } });
  if (id === 'value-added-per-worker') return t('enterprise.unit.perWorker', { money });
  if (id === 'value-added-per-energy') return t('enterprise.unit.perEnergy', { money });
  return unitName(quantities[id], options);
}

/** The number alone; null where it is not known. */
export const intensityText = (id: IntensityId, value: number | null, { options }: Speech): string | null =>
  format(value, quantities[id], { ...options, decimals: 2 }).text;
