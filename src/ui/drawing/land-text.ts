import { format } from '../../i18n/format.ts';
import { convertLand } from '../../model/unit.ts';
import type { Speech } from '../context.ts';

/** Land in mu, hectares and square metres at once, as an official reads it out. */
export function landTexts(landMu: number, { t, options }: Speech): readonly string[] {
  const inUnit = (land: 'mu' | 'ha') => format(landMu, 'land', { ...options, units: { ...options.units, land } });
  const [mu, ha] = [inUnit('mu'), inUnit('ha')];
  const squareMetres = format(Math.round(convertLand(landMu, 'mu', 'm2') * 100) / 100, 'plain', options);
  return [`${mu.text} ${mu.unit}`, `${squareMetres.text} ${t('drawing.squareMetres')}`, `${ha.text} ${ha.unit}`];
}

/** Metres with two decimals. */
export const lengthText = (metres: number, { t, format: say }: Speech): string =>
  `${say(Math.round(metres * 100) / 100, 'plain').text} ${t('drawing.metres')}`;
