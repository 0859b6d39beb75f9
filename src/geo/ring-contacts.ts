import type { Position } from 'geojson';
import { orient2d } from 'robust-predicates';
import { edgePairs, type RingEdges, ringEdges } from './edge-pairs.ts';

/**
 * `crossing`: one ring goes from one side of the other, or of itself, to the other side. `run-same-way`, `run-against`: they
 * share a stretch, which has an end here, or a ring turns back on itself.
 */
export interface RingContact {
  readonly kind: 'crossing' | 'run-same-way' | 'run-against';
  readonly at: Position;
  /** Numbers of the rings, the lower first; twice the same where a ring meets itself. */
  readonly rings: readonly [number, number];
}

type Point = readonly [number, number];

/** A ring's way through a point. */
interface Strand {
  readonly ring: number;
  readonly from: Point;
  readonly to: Point;
}

/** Strands by a number that is the same for the two edges that meet at a corner. */
interface Touch {
  readonly at: Point;
  readonly strands: Map<number, Strand>;
}

/** 1 where the third point lies left of the way from the first to the second, -1 right of it, 0 exactly on it. */
const side = (a: Point, b: Point, c: Point): number => -Math.sign(orient2d(a[0], a[1], b[0], b[1], c[0], c[1]));
const isSame = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];
const along = (at: Point, a: Point, b: Point): number =>
  (a[0] - at[0]) * (b[0] - at[0]) + (a[1] - at[1]) * (b[1] - at[1]);
const isSameWay = (at: Point, a: Point, b: Point): boolean => side(at, a, b) === 0 && along(at, a, b) > 0;

function strandAt(edges: RingEdges, edge: number, at: Point): readonly [number, Strand] {
  const [start, end] = [edges.start(edge), edges.end(edge)];
  const ring = edges.ringOf(edge);
  if (isSame(at, start)) return [2 * edge, { ring, from: edges.start(edges.before(edge)), to: end }];
  if (!isSame(at, end)) return [2 * edge + 1, { ring, from: start, to: end }];
  const next = edges.after(edge);
  return [2 * next, { ring, from: start, to: edges.end(next) }];
}

/** Whether a direction from a point lies left of a strand through it. */
function isLeft(at: Point, { from, to }: Strand, point: Point): boolean {
  const turn = side(at, to, from);
  if (turn === 0) return side(at, to, point) > 0;
  if (turn > 0) return side(at, to, point) > 0 && side(at, point, from) > 0;
  return !(side(at, from, point) > 0 && side(at, point, to) > 0);
}

/** Strands that share a direction run together, and have been found as such. */
function doCross(at: Point, a: Strand, b: Strand): boolean {
  const isTogether = [a.from, a.to].some((point) => isSameWay(at, point, b.from) || isSameWay(at, point, b.to));
  return !isTogether && isLeft(at, a, b.from) !== isLeft(at, a, b.to);
}

function crossingPoint([a, b]: readonly Point[], c: Point, d: Point): Point {
  const [x1, y1] = a as Point;
  const [x2, y2] = b as Point;
  const before = orient2d(c[0], c[1], d[0], d[1], x1, y1);
  const share = before / (before - orient2d(c[0], c[1], d[0], d[1], x2, y2));
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
}

const isBetween = (point: Point, a: Point, b: Point): boolean =>
  Math.min(a[0], b[0]) <= point[0] &&
  point[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= point[1] &&
  point[1] <= Math.max(a[1], b[1]);

/**
 * Where closed rings without repeated points cross each other or themselves, or run along each other. A mere touch is no
 * contact. Signs are exact, so a contact is found wherever the very numbers have it; positions of crossings are rounded.
 * After `most` contacts the rest is left out. Edges are compared only where their bounds meet.
 */
export function ringContacts(rings: readonly (readonly Position[])[], most = 10_000): readonly RingContact[] {
  const edges = ringEdges(rings);
  const contacts = new Map<string, RingContact>();
  const touches = new Map<string, Touch>();

  function add(kind: RingContact['kind'], at: Point, a: number, b: number): void {
    const pair = [Math.min(a, b), Math.max(a, b)] as const;
    contacts.set([kind, ...at, ...pair].join(), { kind, at: [...at], rings: pair });
  }

  function touch(at: Point, ...both: readonly number[]): void {
    const key = at.join();
    const strands = touches.get(key)?.strands ?? new Map<number, Strand>();
    for (const edge of both) strands.set(...strandAt(edges, edge, at));
    touches.set(key, { at, strands });
  }

  function meetOnOneLine(first: number, second: number): void {
    const [a, b, c, d] = [edges.start(first), edges.end(first), edges.start(second), edges.end(second)];
    const ends = [a, b].filter((point) => isBetween(point, c, d));
    ends.push(...[c, d].filter((point) => isBetween(point, a, b) && !ends.some((end) => isSame(end, point))));
    if (ends.length === 1) touch(ends[0] as Point, first, second);
    if (ends.length < 2) return;
    const way = (b[0] - a[0]) * (d[0] - c[0]) + (b[1] - a[1]) * (d[1] - c[1]);
    for (const end of ends)
      add(way > 0 ? 'run-same-way' : 'run-against', end, edges.ringOf(first), edges.ringOf(second));
  }

  function meet(first: number, second: number): void {
    const [a, b, c, d] = [edges.start(first), edges.end(first), edges.start(second), edges.end(second)];
    if (edges.after(first) === second || edges.after(second) === first) {
      const [from, at, to] = edges.after(first) === second ? [a, b, d] : [c, d, b];
      if (isSameWay(at, from, to)) add('run-against', at, edges.ringOf(first), edges.ringOf(first));
      return;
    }
    const [sideC, sideD] = [side(a, b, c), side(a, b, d)];
    if (sideC * sideD > 0) return;
    const [sideA, sideB] = [side(c, d, a), side(c, d, b)];
    if (sideA * sideB > 0) return;
    const corner = sideC === 0 ? c : sideD === 0 ? d : sideA === 0 ? a : sideB === 0 ? b : null;
    if (sideC === 0 && sideD === 0) meetOnOneLine(first, second);
    else if (corner) touch(corner, first, second);
    else add('crossing', crossingPoint([a, b], c, d), edges.ringOf(first), edges.ringOf(second));
  }

  for (const [first, second] of edgePairs(edges)) {
    meet(first, second);
    if (contacts.size >= most) return [...contacts.values()];
  }
  for (const { at, strands } of touches.values()) {
    const through = [...strands.values()];
    for (const [index, strand] of through.entries()) {
      for (const other of through.slice(index + 1)) {
        if (doCross(at, strand, other)) add('crossing', at, strand.ring, other.ring);
      }
    }
  }
  return [...contacts.values()];
}
