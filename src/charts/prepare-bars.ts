export interface BarInput {
  readonly id: string;
  readonly value: number | null;
  readonly least?: number | null;
  readonly most?: number | null;
}

/**
 * Widths in fractions of the longest bar. `firm` is the part that would stay if all that is doubtful moved away, `mayCome`
 * how far the bar would reach if all that could came; both null where nothing is in doubt. An unknown value has no bar.
 */
export interface Bar {
  readonly id: string;
  readonly width: number | null;
  readonly firm: number | null;
  readonly mayCome: number | null;
}

/** Bars from zero on one scale, in the order given. */
export function prepareBars(inputs: readonly BarInput[]): readonly Bar[] {
  const longest = Math.max(0, ...inputs.map(({ value, most }) => Math.max(value ?? 0, most ?? 0)));
  const scale = (value: number): number => (longest === 0 ? 0 : value / longest);
  return inputs.map(({ id, value, least = value, most = value }) => ({
    id,
    width: value === null ? null : scale(value),
    firm: value === null || least === null || least === value ? null : scale(least),
    mayCome: value === null || most === null || most === value ? null : scale(most),
  }));
}
