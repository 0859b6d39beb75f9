import type { Position } from 'geojson';
import type { Bounds } from '../model/geometry.ts';
import { placeOfRing } from './place-in-ring.ts';
import { doubleRingArea } from './ring-area.ts';
import { type RingContact, ringContacts } from './ring-contacts.ts';
import { boundsOf, doMeet } from './shape.ts';

/**
 * `crosses-itself`: a ring crosses itself or runs back along itself. `hole-outside`: a hole lies outside its ring, wholly or
 * in part, or on another hole. `parts-overlap`: two parts cover the same ground. `zero-area`: a ring, or a part within its
 * holes, has no ground.
 */
export type ShapeFaultKind = 'crosses-itself' | 'hole-outside' | 'parts-overlap' | 'zero-area';

export interface ShapeFault {
  readonly kind: ShapeFaultKind;
  /** The ring at fault: number of its part, and its number there; 0 is the outer ring. */
  readonly part: number;
  readonly ring: number;
  /** Everywhere that shows it, at least one. */
  readonly at: readonly Position[];
}

interface Ring {
  readonly part: number;
  readonly ring: number;
  readonly positions: Position[];
  readonly bounds: Bounds;
  readonly doubleArea: number;
  readonly length: number;
}

function lengthOf(positions: readonly Position[]): number {
  let length = 0;
  for (let index = 1; index < positions.length; index += 1) {
    const [x1 = Number.NaN, y1 = Number.NaN] = positions[index - 1] ?? [];
    const [x2 = Number.NaN, y2 = Number.NaN] = positions[index] ?? [];
    length += Math.hypot(x2 - x1, y2 - y1);
  }
  return length;
}

const ringsOf = (parts: readonly Position[][][]): readonly (readonly Ring[])[] =>
  parts.map((rings, part) =>
    rings.map((positions, ring) => ({
      part,
      ring,
      positions,
      bounds: boundsOf({ type: 'Polygon', coordinates: [positions] }),
      doubleArea: doubleRingArea(positions),
      length: lengthOf(positions),
    })),
  );

/** Whether a ring runs with its ground on its left. */
const isGroundLeft = ({ ring, doubleArea }: Ring): boolean => doubleArea > 0 === (ring === 0);

/** Rings that share a stretch lie beside each other where their grounds do, and on each other where both have it on one side. */
function isFault({ kind, rings: [a, b] }: RingContact, rings: readonly Ring[]): boolean {
  if (kind === 'crossing' || a === b) return true;
  return (kind === 'run-same-way') === (isGroundLeft(rings[a] as Ring) === isGroundLeft(rings[b] as Ring));
}

function kindOf(a: Ring, b: Ring): ShapeFaultKind {
  if (a === b) return 'crosses-itself';
  return a.part === b.part ? 'hole-outside' : 'parts-overlap';
}

const liesIn = (ring: Ring, other: Ring): boolean => {
  return doMeet(ring.bounds, other.bounds) && placeOfRing(ring.positions, other.positions) === 'inside';
};

/** Holes that lie outside their ring, or in one another. */
function misplacedHoles([shell, ...holes]: readonly Ring[]): readonly Ring[] {
  return holes.filter(
    (hole, index) =>
      (shell && placeOfRing(hole.positions, shell.positions) === 'outside') ||
      holes.some((other, at) => at !== index && liesIn(hole, other)),
  );
}

/** Whether the outer ring of a part lies on another part's ground, and not in a hole of it. */
function liesOn([shell]: readonly Ring[], [otherShell, ...otherHoles]: readonly Ring[]): boolean {
  if (!shell || !otherShell || !liesIn(shell, otherShell)) return false;
  return !otherHoles.some((hole) => placeOfRing(shell.positions, hole.positions) !== 'outside');
}

const isThin = (doubleArea: number, { length }: Ring, leastWidth: number): boolean =>
  Math.abs(doubleArea) / 2 <= length * leastWidth;

const cornerOf = ({ positions }: Ring): Position => positions[0] as Position;

/** Faults of rings that do not cross: of where they lie, and of parts that their holes leave nothing of. */
function faultsOfPlace(parts: readonly (readonly Ring[])[], leastWidth: number): readonly ShapeFault[] {
  return parts.flatMap((rings, index) => {
    const [shell, ...holes] = rings;
    if (!shell) return [];
    const left = holes.reduce((area, { doubleArea }) => area - Math.abs(doubleArea), Math.abs(shell.doubleArea));
    const isOnOther = parts.slice(0, index).some((other) => liesOn(rings, other) || liesOn(other, rings));
    const fault = (kind: ShapeFaultKind, ring: Ring): ShapeFault => {
      return { kind, part: ring.part, ring: ring.ring, at: [cornerOf(ring)] };
    };
    const outside = misplacedHoles(rings).map((hole) => fault('hole-outside', hole));
    return [
      ...outside,
      ...(isOnOther ? [fault('parts-overlap', shell)] : []),
      ...(outside.length === 0 && isThin(left, shell, leastWidth) ? [fault('zero-area', shell)] : []),
    ];
  });
}

/**
 * What keeps a shape from having one certain area. Its rings are closed and without repeated points, in any plane of
 * metres or degrees. A ring or part no wider than `leastWidth`, in the plane's unit, has no ground. Rings may touch, and
 * lie on either side of a stretch that they share. Where rings cross, nothing is said of which lies in which.
 */
export function shapeFaults(parts: readonly Position[][][], leastWidth: number): readonly ShapeFault[] {
  const inParts = ringsOf(parts);
  const rings = inParts.flat();
  const contacts = ringContacts(rings.map(({ positions }) => positions)).filter((contact) => isFault(contact, rings));
  const crossing = new Set(contacts.filter(({ kind }) => kind === 'crossing').flatMap(({ rings: pair }) => pair));
  const thin = new Set(
    rings.filter((ring, number) => !crossing.has(number) && isThin(ring.doubleArea, ring, leastWidth)),
  );
  const places = new Map<Ring, Map<ShapeFaultKind, Position[]>>();
  const add = (ring: Ring, kind: ShapeFaultKind, at: Position): void => {
    const kinds = places.get(ring) ?? new Map<ShapeFaultKind, Position[]>();
    places.set(ring, kinds.set(kind, kinds.get(kind) ?? []));
    kinds.get(kind)?.push(at);
  };

  for (const ring of thin) add(ring, 'zero-area', cornerOf(ring));
  for (const { rings: pair, at } of contacts) {
    const [first, second] = pair.map((number) => rings[number] as Ring) as [Ring, Ring];
    if (!thin.has(first) && !thin.has(second)) add(second, kindOf(first, second), at);
  }
  if (places.size === 0) return faultsOfPlace(inParts, leastWidth);
  return [...places].flatMap(([{ part, ring }, kinds]) => [...kinds].map(([kind, at]) => ({ kind, part, ring, at })));
}
