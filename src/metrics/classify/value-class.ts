/** One class of a choropleth: `from` ≤ value < `to`; the last class has its upper end included. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
}

/** Index of the value's class; -1 when it has none. */
export function classOf(classes: readonly ValueClass[], value: number): number {
  return classes.findIndex(
    ({ from, to }, index) => value >= from && (value < to || (index === classes.length - 1 && value <= to)),
  );
}

/** The classes that values between breaks fall into; breaks rise. With breaks beyond the values, an end class has no width. */
export function classesBetween(values: readonly number[], breaks: readonly number[]): readonly ValueClass[] {
  const from = Math.min(...values, ...breaks.slice(0, 1));
  const to = Math.max(...values, ...breaks.slice(-1));
  const edges = [from, ...breaks, to];
  return edges.slice(1).map((end, index) => ({ from: edges[index] ?? from, to: end }));
}
