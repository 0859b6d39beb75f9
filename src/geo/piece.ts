import type { Position } from 'geojson';
import type { Bounds } from '../model/geometry.ts';
import { groundInAll } from './covered-ground.ts';
import { type PlaneEdges, planeEdges, ringM2 } from './equal-area.ts';
import { ellipsoidalMu } from './measure.ts';
import { boundsOf, polygonsOf, type Shape } from './shape.ts';

/** A shape made ready to be compared with others. */
export interface Piece {
  readonly id: string;
  readonly shape: Shape;
  readonly bounds: Bounds;
  /** Its polygons. */
  readonly edges: readonly PlaneEdges[];
  /** Ground in the plane, m², once where its polygons cover each other; the measure of what others share with it. */
  readonly planeM2: number;
  /** Ellipsoidal land, mu; null of a polygon that turns over itself, whose rings enclose no certain land. */
  readonly landMu: number | null;
}

// A thousandth of a square metre, or what numbers lose over a large polygon.
const isOff = (a: number, b: number): boolean => Math.abs(a - b) > Math.max(1e-3, 1e-9 * a);

/** Whether lobes of a polygon run against each other, so that its land by its rings' turn is not what they enclose. */
function isTwisted(rings: readonly (readonly Position[])[], enclosedM2: number): boolean {
  const [shell = 0, ...holes] = rings.map(ringM2);
  return isOff(
    holes.reduce((area, hole) => area - hole, shell),
    enclosedM2,
  );
}

export function pieceOf(id: string, shape: Shape): Piece {
  const polygons = polygonsOf(shape);
  const edges = polygons.map(planeEdges);
  const each = edges.map((own) => groundInAll([own]));
  const sumM2 = each.reduce((sum, area) => sum + area, 0);
  const wholeM2 = edges.length === 1 ? sumM2 : groundInAll(edges);
  const overlaps = isOff(sumM2, wholeM2);
  const landMu = polygons.some((rings, index) => isTwisted(rings, each[index] ?? 0))
    ? null
    : ellipsoidalMu(shape) * (overlaps ? wholeM2 / sumM2 : 1);
  return { id, shape, bounds: boundsOf(shape), edges, planeM2: wholeM2, landMu };
}

/** Land of a piece that others cover, as a fraction of it, however many cover it. */
export function coveredShare({ edges, planeM2 }: Piece, others: readonly PlaneEdges[]): number {
  if (planeM2 === 0 || others.length === 0) return 0;
  const share = groundInAll(edges, others) / planeM2;
  // What binary fractions leave of none and all.
  if (share < 1e-12) return 0;
  return share > 1 - 1e-12 ? 1 : share;
}
