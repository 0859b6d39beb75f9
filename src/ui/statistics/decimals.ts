import type { FormatOptions } from '../../i18n/format.ts';

const most = 3;

const decimalsIn = (value: number): number => /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0;

/**
 * As many digits after the point as one of the figures has, three at most, so that they stand under each other. Left to each
 * figure where so many would make a small one 0.
 */
export function decimalsOf(figures: ReadonlyMap<string, number | null>): Pick<FormatOptions, 'decimals'> {
  const values = [...figures.values()].filter((value) => value !== null);
  if (values.some((value) => value !== 0 && Math.abs(value) < 10 ** -most)) return {};
  return { decimals: Math.min(most, Math.max(0, ...values.map(decimalsIn))) };
}
