import type { Position } from 'geojson';
import { ringsOf, type Shape } from './shape.ts';

type Point = readonly [number, number];

interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly west: number;
  readonly east: number;
  readonly ring: number;
  /** Number in its ring, of `of`. */
  readonly index: number;
  readonly of: number;
}

// What nine decimals of a degree can tell apart, 0.1 mm.
const leastDegrees = 1e-9;

function segmentsOf(positions: readonly Position[], ring: number): readonly Segment[] {
  const corners = positions
    .map(([x = Number.NaN, y = Number.NaN]): Point => [x, y])
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  return corners.slice(1).map((to, index): Segment => {
    const from = corners[index] ?? to;
    const [west, east] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
    return { from, to, west, east, ring, index, of: corners.length - 1 };
  });
}

/** Segments that meet or nearly meet, without those that follow each other in a ring. */
function meetings(segments: readonly Segment[]): readonly (readonly [Segment, Segment])[] {
  const found: (readonly [Segment, Segment])[] = [];
  let open: readonly Segment[] = [];
  for (const segment of segments.toSorted((a, b) => a.west - b.west)) {
    open = open.filter(({ east }) => east >= segment.west - leastDegrees);
    for (const other of open) {
      const steps = Math.abs(segment.index - other.index);
      if (segment.ring !== other.ring || (steps !== 1 && steps !== segment.of - 1)) found.push([segment, other]);
    }
    open = [...open, segment];
  }
  return found;
}

/** How far a point lies from a segment's line, degrees; positive on its left. */
const distance = ({ from: [x1, y1], to: [x2, y2] }: Segment, [x, y]: Point): number =>
  ((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) / Math.hypot(x2 - x1, y2 - y1);

/** Where two segments run through each other, clear of their ends. */
function crossing(a: Segment, b: Segment): Point | null {
  const [start, end] = [distance(b, a.from), distance(b, a.to)];
  const [otherStart, otherEnd] = [distance(a, b.from), distance(a, b.to)];
  if (start * end >= 0 || otherStart * otherEnd >= 0) return null;
  if ([start, end, otherStart, otherEnd].some((far) => Math.abs(far) <= leastDegrees)) return null;
  const part = start / (start - end);
  return [a.from[0] + part * (a.to[0] - a.from[0]), a.from[1] + part * (a.to[1] - a.from[1])];
}

/** The end of one of two segments that lies on the other. */
function touch(a: Segment, b: Segment): Point | null {
  const liesOn = (segment: Segment, point: Point): boolean => {
    const { from, to } = segment;
    const [x, y] = [to[0] - from[0], to[1] - from[1]];
    const along = ((point[0] - from[0]) * x + (point[1] - from[1]) * y) / (x * x + y * y);
    return along >= 0 && along <= 1 && Math.abs(distance(segment, point)) <= leastDegrees;
  };
  return [a.from, a.to].find((point) => liesOn(b, point)) ?? [b.from, b.to].find((point) => liesOn(a, point)) ?? null;
}

const distinct = (points: readonly (Point | null)[]): readonly Position[] =>
  [...new Map(points.flatMap((point) => (point ? [[String(point), point] as const] : []))).values()].map(([x, y]) => [
    x,
    y,
  ]);

/**
 * Where a shape crosses itself, WGS84 degrees: where its edges run through each other. Of a shape that is known to turn
 * over itself, and does so in corners alone, those corners; of any other none where its edges only touch.
 */
export function selfCrossings(shape: Shape, isTwisted: boolean): readonly Position[] {
  const pairs = meetings(ringsOf(shape).flatMap(segmentsOf));
  const through = distinct(pairs.map(([a, b]) => crossing(a, b)));
  return through.length > 0 || !isTwisted ? through : distinct(pairs.map(([a, b]) => touch(a, b)));
}
