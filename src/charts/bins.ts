/** Bins of equal width between round numbers. A value on an edge is in the bin above it. */
export interface Bins {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** Where the bins end. */
export const binsEnd = ({ start, step, count }: Bins): number => edgeOf({ start, step, count }, count);

/** The lower edge of a bin, without what floating point adds: 3 × 0.1 is 0.3. */
export const edgeOf = ({ start, step }: Bins, bin: number): number => Number((start + bin * step).toPrecision(12));

/** The smallest of 1, 2, 5 × 10ⁿ that is no less than `least`, and no less than 1 for whole numbers. */
function roundStep(least: number, isWhole: boolean): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= least * (1 - 1e-9)) ?? 10 * power;
  return isWhole ? Math.max(1, step) : step;
}

/**
 * At most `most` + 1 bins that hold all known values; NaN is unknown. null where none is known. From 0 where all values are
 * so near to it that it costs few bins.
 */
export function roundBins(values: ArrayLike<number>, { most = 24, isWhole = false } = {}): Bins | null {
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return null;
  const from = low > 0 && low <= high * 0.25 ? 0 : low;
  const step = from === high ? roundStep(Math.abs(high) / 10, isWhole) : roundStep((high - from) / most, isWhole);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return { start: Number((first * step).toPrecision(12)), step, count: last - first + 1 };
}

/** The bin of each value; −1 for an unknown one. */
export function binOfEach(values: ArrayLike<number>, { start, step, count }: Bins): Int16Array {
  const bins = new Int16Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    bins[index] = Number.isNaN(value) ? -1 : Math.min(count - 1, Math.floor((value - start) / step + 1e-9));
  }
  return bins;
}

/** How many values each bin holds, of all or of those that the mask leaves. */
export function countInBins(binOf: Int16Array, count: number, mask: Uint8Array | null = null): Uint32Array {
  const counts = new Uint32Array(count);
  for (let row = 0; row < binOf.length; row += 1) {
    const bin = binOf[row] as number;
    if (bin >= 0 && (mask === null || mask[row] === 1)) counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
