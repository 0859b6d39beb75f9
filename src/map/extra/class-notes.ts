import type { FormatOptions } from '../../i18n/format.ts';
import { translator } from '../../i18n/translate.ts';
import type { Atlas } from '../../state/atlas.ts';
import { edgeText } from '../legend-entries.ts';

/** How the classes were made, where not between round numbers; that there are fewer than asked for; and the middle. */
export function classNotes({ choropleth }: Atlas, options: FormatOptions): readonly string[] {
  const t = translator(options.language);
  const { classes, classification, isFewer, divergence, quantity } = choropleth.value;
  if (classes.length === 0) return [];
  const { method, count } = classification;
  const value = edgeText(divergence?.middle ?? 0, quantity, options);
  return [
    ...(method === 'round' ? [] : [t(`classification.method.${method}`)]),
    ...(isFewer ? [t('classification.fewer', { asked: count, made: classes.length })] : []),
    ...(divergence ? [t(`classification.at.${divergence.basis}`, { value })] : []),
  ];
}
