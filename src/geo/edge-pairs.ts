import type { Position } from 'geojson';

/** The edges of closed rings, numbered through all of them. */
export interface RingEdges {
  readonly count: number;
  /** Four numbers to an edge: x and y of its ends. */
  readonly ends: readonly number[];
  readonly start: (edge: number) => readonly [number, number];
  readonly end: (edge: number) => readonly [number, number];
  readonly ringOf: (edge: number) => number;
  /** The edge that follows, or comes before, on the same ring. */
  readonly after: (edge: number) => number;
  readonly before: (edge: number) => number;
}

export function ringEdges(rings: readonly (readonly Position[])[]): RingEdges {
  // Plain arrays: for the ten edges of a parcel typed ones take longer to make than to use.
  const ends: number[] = [];
  const ringOf: number[] = [];
  const firstOf: number[] = [0];
  for (const [number, ring] of rings.entries()) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1 = Number.NaN, y1 = Number.NaN] = ring[index - 1] ?? [];
      const [x2 = Number.NaN, y2 = Number.NaN] = ring[index] ?? [];
      ends.push(x1, y1, x2, y2);
      ringOf.push(number);
    }
    firstOf.push(ringOf.length);
  }
  const first = (ring: number) => firstOf[ring] as number;
  const ring = (of: number) => ringOf[of] as number;
  return {
    count: ringOf.length,
    ends,
    start: (of) => [ends[of * 4] as number, ends[of * 4 + 1] as number],
    end: (of) => [ends[of * 4 + 2] as number, ends[of * 4 + 3] as number],
    ringOf: ring,
    after: (of) => (of + 1 === first(ring(of) + 1) ? first(ring(of)) : of + 1),
    before: (of) => (of === first(ring(of)) ? first(ring(of) + 1) - 1 : of - 1),
  };
}

/** Lower and upper bounds of the edges along an axis, and how much of the whole they cover together. */
function spans({ count, ends }: RingEdges, axis: 0 | 1) {
  const [low, high]: [number[], number[]] = [[], []];
  let [covered, least, greatest] = [0, Infinity, -Infinity];
  for (let edge = 0; edge < count; edge += 1) {
    const [a, b] = [ends[edge * 4 + axis] as number, ends[edge * 4 + 2 + axis] as number];
    low.push(Math.min(a, b));
    high.push(Math.max(a, b));
    covered += Math.abs(b - a);
    least = Math.min(least, a, b);
    greatest = Math.max(greatest, a, b);
  }
  return { low, high, covered: greatest > least ? covered / (greatest - least) : Infinity };
}

/**
 * Pairs of edges whose bounds meet, each pair once. Sorted along the axis that edges cover least, each edge is held against
 * those that begin before it ends: of a thousand edges of a parcel few do.
 */
export function* edgePairs(edges: RingEdges): Generator<readonly [number, number]> {
  const [x, y] = [spans(edges, 0), spans(edges, 1)];
  const [main, other] = x.covered <= y.covered ? [x, y] : [y, x];
  const order = Array.from({ length: edges.count }, (_, edge) => edge).sort(
    (a, b) => (main.low[a] as number) - (main.low[b] as number),
  );
  for (let index = 0; index < order.length; index += 1) {
    const edge = order[index] as number;
    const end = main.high[edge] as number;
    const [low, high] = [other.low[edge] as number, other.high[edge] as number];
    for (let next = index + 1; next < order.length; next += 1) {
      const beside = order[next] as number;
      if ((main.low[beside] as number) > end) break;
      if ((other.low[beside] as number) <= high && (other.high[beside] as number) >= low) yield [edge, beside];
    }
  }
}
