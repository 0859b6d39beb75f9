/** One class of a choropleth: `from` ≤ value < `to`; the last class has its upper end included. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
}

const steps = [1, 2, 5];

interface Edge {
  readonly exponent: number;
  readonly step: number;
}

const at = ({ exponent, step }: Edge): number => Number(`${steps[step]}e${exponent}`);

const next = ({ exponent, step }: Edge): Edge =>
  step === 2 ? { exponent: exponent + 1, step: 0 } : { exponent, step: step + 1 };

const previous = ({ exponent, step }: Edge): Edge =>
  step === 0 ? { exponent: exponent - 1, step: 2 } : { exponent, step: step - 1 };

/** The largest of … 1, 2, 5, 10, 20, 50 … that is not above the positive value. */
function roundDown(value: number): Edge {
  let edge = { exponent: Math.floor(Math.log10(value)) + 1, step: 0 };
  while (at(edge) > value) edge = previous(edge);
  return edge;
}

/**
 * Classes between round numbers of the series 1, 2, 5, at most `maxClasses`: where the data span more, the lowest are joined.
 * Values that are not positive get no class of their own. An empty list gives none.
 */
export function classify(values: readonly number[], maxClasses = 5): readonly ValueClass[] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [];
  const largest = Math.max(...positive);
  let edge = roundDown(Math.min(...positive));
  const edges = [at(edge)];
  while ((edges.at(-1) ?? 0) <= largest) {
    edge = next(edge);
    edges.push(at(edge));
  }
  const classes = edges.slice(1).map((to, index) => ({ from: edges[index] ?? 0, to }));
  const joined = classes.slice(Math.max(0, classes.length - maxClasses));
  const first = joined[0];
  if (first && joined.length < classes.length) joined[0] = { from: edges[0] ?? 0, to: first.to };
  return joined;
}

/** Index of the value's class; -1 when it has none. */
export function classOf(classes: readonly ValueClass[], value: number): number {
  return classes.findIndex(
    ({ from, to }, index) => value >= from && (value < to || (index === classes.length - 1 && value <= to)),
  );
}
