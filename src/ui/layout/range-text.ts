import type { Span } from '../../metrics/layout/industry-layout.ts';
import type { Speech } from '../context.ts';

/** How far a share may reach, in words; that nothing is undecided where its ends are one. */
export function rangeText({ least, most }: Span<number | null>, { t, format }: Pick<Speech, 't' | 'format'>): string {
  if (least === null || most === null) return t('layout.shareUnknown');
  if (least === most) return t('layout.decided');
  const [from, to] = [format(least, 'share'), format(most, 'share')];
  return t('layout.range', { least: from.text ?? '', most: `${to.text} ${to.unit}` });
}
