import { unitName } from '../../i18n/format.ts';
import { landUnits } from '../../model/unit.ts';
import { sourceWord } from '../cards/plan-figure.tsx';
import { useSpeech } from '../context.ts';

/** The name of a quota's unit: one of land, or whatever word was imported. */
export function useBaseUnit(): (unit: string) => string {
  const { t, options } = useSpeech();
  return (unit) => {
    const land = landUnits.find((candidate) => candidate === unit);
    return land ? unitName('land', { ...options, units: { ...options.units, land } }) : sourceWord(t, 'planUnit', unit);
  };
}
