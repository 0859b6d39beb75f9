export interface BarInput {
  readonly id: string;
  readonly value: number | null;
  readonly least?: number | null;
  readonly most?: number | null;
}

/** Widths in fractions of the longest bar; `range` only where the value could be another. An unknown value has no bar. */
export interface Bar {
  readonly id: string;
  readonly width: number | null;
  readonly range: { readonly from: number; readonly to: number } | null;
}

/** Bars from zero on one scale, in the order given. */
export function prepareBars(inputs: readonly BarInput[]): readonly Bar[] {
  const longest = Math.max(0, ...inputs.map(({ value, most }) => Math.max(value ?? 0, most ?? 0)));
  const scale = (value: number): number => (longest === 0 ? 0 : value / longest);
  return inputs.map(({ id, value, least = value, most = value }) => ({
    id,
    width: value === null ? null : scale(value),
    range: least === null || most === null || least === most ? null : { from: scale(least), to: scale(most) },
  }));
}
