import type { ValueClass } from './value-class.ts';

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

/** Classes between numbers of the series 1, 2, 5; where the values span more than `most`, the lowest classes are joined. */
function seriesClasses(least: number, largest: number, most: number): readonly ValueClass[] {
  let edge = roundDown(least);
  const edges = [at(edge)];
  while ((edges.at(-1) ?? 0) <= largest) {
    edge = next(edge);
    edges.push(at(edge));
  }
  const classes = edges.slice(1).map((to, index) => ({ from: edges[index] ?? 0, to }));
  const joined = classes.slice(Math.max(0, classes.length - most));
  const first = joined[0];
  if (first && joined.length < classes.length) joined[0] = { from: edges[0] ?? 0, to: first.to };
  return joined;
}

/** The number from a count of steps, without the digits that binary fractions add. */
const times = (count: number, step: number): number => Number((count * step).toPrecision(12));

/** Classes of one width, the least of the series 1, 2, 5 with which `most` classes hold all values. */
function evenClasses(least: number, largest: number, most: number): readonly ValueClass[] {
  let edge = roundDown((largest - least) / most);
  const first = () => Math.floor(least / at(edge) + 1e-9);
  const end = () => Math.floor(largest / at(edge) + 1e-9) + 1;
  while (end() - first() > most) edge = next(edge);
  const step = at(edge);
  const start = first();
  return Array.from({ length: end() - start }, (_, index) => ({
    // What is a hair below a bound belongs above it, and is in the first class all the same.
    from: index === 0 ? Math.min(times(start, step), least) : times(start + index, step),
    to: times(start + index + 1, step),
  }));
}

/** Where values lie below zero: classes of one width for all of them, zero among them. */
function classesAcrossZero(values: readonly number[], most: number): readonly ValueClass[] {
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  if (least < largest) return evenClasses(least, largest, Math.max(2, Math.min(most, new Set(values).size)));
  return seriesClasses(-least, -least, 1).map(({ from, to }) => ({ from: -to, to: -from }));
}

/**
 * Classes between round numbers, at most `maxClasses` and never more than there are different values: of one width where
 * the largest value is less than ten times the least or a value is negative, else growing by the series 1, 2, 5.
 * Zero has a look of its own on the map and no class, unless values lie on both sides of it.
 */
export function roundClasses(values: readonly number[], maxClasses = 5): readonly ValueClass[] {
  if (values.some((value) => value < 0)) return classesAcrossZero(values, maxClasses);
  const known = values.filter((value) => value > 0);
  if (known.length === 0) return [];
  const least = Math.min(...known);
  const largest = Math.max(...known);
  if (least === largest) return seriesClasses(least, largest, 1);
  const most = Math.max(2, Math.min(maxClasses, new Set(known).size));
  return largest >= 10 * least ? seriesClasses(least, largest, maxClasses) : evenClasses(least, largest, most);
}
