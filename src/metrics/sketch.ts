import intersect from '@turf/intersect';
import type { Feature, Position } from 'geojson';
import { type CutResult, cutShape, splitShape } from '../geo/cut-shape.ts';
import { ringM2 } from '../geo/equal-area.ts';
import { lengthM } from '../geo/length.ts';
import { ellipsoidalMu } from '../geo/measure.ts';
import { pieceOf } from '../geo/piece.ts';
import { ownZone, planarMu } from '../geo/planar.ts';
import { selfCrossings } from '../geo/self-crossings.ts';
import { boundsOf, doMeet, polygonsOf, ringsOf } from '../geo/shape.ts';
import { shapeFromRings } from '../geo/shape-from-rings.ts';
import type { Stroke } from '../model/drawing.ts';
import type { Shape } from '../model/ground.ts';
import type { Parcel } from '../model/tracking.ts';
import { convertLand } from '../model/unit.ts';

/** What is known of rings that are being drawn. */
export interface SketchedArea {
  readonly shape: Shape;
  /** On the ellipsoid, mu. */
  readonly areaMu: number;
  /** In the plane of the Gauss-Kruger zone of its middle, mu. */
  readonly planarMu: number;
  /** Degrees east. */
  readonly centralMeridian: number | null;
  readonly perimeterM: number;
  /** Where its rings cross or cover themselves or one another, WGS84 degrees: then its areas are not that of any ground. */
  readonly crossings: readonly Position[];
}

/** Ground that a drawn shape shares with a parcel. */
export interface SharedGround {
  readonly parcelId: string;
  readonly mu: number;
  readonly shape: Shape;
}

/** Digitised edges that lie on one another leave slivers; they are no shared ground. */
const sliverMu = 0.01;

/** Rings of three corners or more, closed. */
const closedRings = (strokes: readonly Stroke[]): readonly (readonly Position[])[] =>
  strokes.flatMap(({ positions }) => {
    const [first, last] = [positions[0], positions.at(-1)];
    const ring = first && String(first) !== String(last) ? [...positions, first] : positions;
    return ring.length >= 4 ? [ring] : [];
  });

/** Length along lines, metres, geodesic. */
export const sketchedLengthM = (strokes: readonly Stroke[]): number =>
  strokes.reduce((sum, { positions }) => sum + lengthM(positions), 0);

/** Whether rings enclose ground twice, which they can do along edges that lie on each other, without a crossing. */
function isCovered(shape: Shape): boolean {
  const areaM2 = polygonsOf(shape)
    .map(([shell = [], ...holes]) => holes.reduce((area, hole) => area - ringM2(hole), ringM2(shell)))
    .reduce((sum, area) => sum + area, 0);
  return Math.abs(areaM2 - pieceOf('', shape).planeM2) > convertLand(sliverMu, 'mu', 'm2');
}

/** The area that drawn rings make, a ring within another as its hole; null before there is one. */
export function sketchedArea(strokes: readonly Stroke[]): SketchedArea | null {
  const rings = closedRings(strokes);
  const shape = shapeFromRings(rings);
  if (!shape) return null;
  const zone = ownZone(shape);
  return {
    shape,
    areaMu: ellipsoidalMu(shape),
    planarMu: planarMu(shape, zone),
    centralMeridian: zone.centralMeridian,
    perimeterM: rings.reduce((sum, ring) => sum + lengthM(ring), 0),
    crossings: selfCrossings(shape, isCovered(shape)),
  };
}

/** Parcels whose ground a drawn shape covers in part, but for the one that it is to replace. */
export function sharedGround(
  shape: Shape,
  parcels: readonly Pick<Parcel, 'id' | 'shape'>[],
  ownId: string | null,
): readonly SharedGround[] {
  const bounds = boundsOf(shape);
  const feature = (geometry: Shape): Feature<Shape> => ({ type: 'Feature', properties: {}, geometry });
  return parcels.flatMap(({ id, shape: other }) => {
    if (!other || id === ownId || !doMeet(bounds, boundsOf(other))) return [];
    const shared = intersect({ type: 'FeatureCollection', features: [feature(shape), feature(other)] })?.geometry;
    const mu = shared ? ellipsoidalMu(shared) : 0;
    return shared && mu > sliverMu ? [{ parcelId: id, mu, shape: shared }] : [];
  });
}

/** The parts into which a drawn line or ring divides a parcel's shape, largest first; they add up to it. */
export function dividedShape(shape: Shape, tool: 'split' | 'cut', { positions }: Stroke): CutResult {
  const result = tool === 'split' ? splitShape(shape, positions) : cutShape(shape, positions);
  if (!result.ok) return result;
  return { ok: true, parts: result.parts.toSorted((one, other) => ellipsoidalMu(other) - ellipsoidalMu(one)) };
}

/** The rings of a shape as strokes. */
export const strokesOf = (shape: Shape): readonly Stroke[] =>
  ringsOf(shape).map((positions) => ({ positions, isOpen: false }));
