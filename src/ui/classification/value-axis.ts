import type { ValueClass } from '../../metrics/classify/value-class.ts';

/** The axis of a histogram from the least to the largest of its values and class bounds. */
export interface ValueAxis {
  readonly least: number;
  readonly largest: number;
  /** Equal factors are equally long: so many times larger is the largest value than the least. */
  readonly isLog: boolean;
}

const longFactor = 20;

/** Null where the axis has no length. `sorted` rises. */
export function valueAxis(sorted: readonly number[], breaks: readonly number[]): ValueAxis | null {
  const [least, largest] = [Math.min(...sorted, ...breaks), Math.max(...sorted, ...breaks)];
  if (!(least < largest)) return null;
  return { least, largest, isLog: least > 0 && largest / least >= longFactor };
}

/** Where the value lies, 0 to 1. */
export function shareAt({ least, largest, isLog }: ValueAxis, value: number): number {
  const share = isLog ? Math.log(value / least) / Math.log(largest / least) : (value - least) / (largest - least);
  return Math.max(0, Math.min(1, share));
}

/** The value that lies at a share of the axis. */
export const valueAt = ({ least, largest, isLog }: ValueAxis, share: number): number =>
  isLog ? least * (largest / least) ** share : least + share * (largest - least);

/** How many values of a part of the axis each class holds. */
export type Bin = readonly number[];

/** Parts of equal length along the axis. */
export function binsOf(
  axis: ValueAxis,
  sorted: readonly number[],
  classIndexOf: (value: number) => number,
  { length }: readonly ValueClass[],
  parts: number,
): readonly Bin[] {
  const bins = Array.from({ length: parts }, () => Array<number>(length).fill(0));
  for (const value of sorted) {
    const bin = bins[Math.min(parts - 1, Math.floor(shareAt(axis, value) * parts))];
    const index = classIndexOf(value);
    if (bin && index >= 0) bin[index] = (bin[index] ?? 0) + 1;
  }
  return bins;
}
