import { ckmeans } from 'simple-statistics';
import { distinctBreaks } from './distinct-breaks.ts';

/**
 * Breaks between the classes with the least sum of squared deviations from their means: Ckmeans.1d.dp of Wang and Song
 * (2011), which finds what Jenks looked for. `sorted` rises.
 */
export function naturalBreaks(sorted: readonly number[], count: number): readonly number[] {
  const groups = ckmeans([...sorted], Math.min(count, new Set(sorted).size));
  return distinctBreaks(
    sorted,
    groups.slice(1).flatMap(([least]) => least ?? []),
  );
}
