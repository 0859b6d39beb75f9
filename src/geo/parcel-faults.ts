import intersect from '@turf/intersect';
import type { ParcelFault } from '../model/ledger.ts';
import { convertLand } from '../model/unit.ts';
import { groundInAll } from './covered-ground.ts';
import { ellipsoidalMu } from './measure.ts';
import { eachNeighbours } from './neighbours.ts';
import type { Piece } from './piece.ts';
import { selfCrossings } from './self-crossings.ts';
import type { Shape } from './shape.ts';

/** Ground that two parcels may share before it is more than an error of digitising, as in the rules, mu. */
const faultMu = 0.01;

const featureOf = (geometry: Shape) => ({ type: 'Feature' as const, properties: {}, geometry });

/** The ground of both; cut with edges straight in degrees (RFC 7946, 3.1.1). */
function sharedShape(a: Piece, b: Piece, sharedM2: number): Shape | null {
  // What lies within the other needs no cutting: a parcel that came twice shares all of itself.
  const within = [a, b].find(({ planeM2 }) => planeM2 - sharedM2 < 1e-3);
  if (within) return within.shape;
  return intersect({ type: 'FeatureCollection', features: [featureOf(a.shape), featureOf(b.shape)] })?.geometry ?? null;
}

/**
 * Parcels that cross themselves, and two by two those that cover the same ground, a project's own among them. What a parcel
 * shares is told once it no longer crosses itself, since before that nobody knows what it encloses.
 */
export function parcelFaults(parcels: readonly Piece[]): readonly ParcelFault[] {
  const crossings = new Map(parcels.map(({ id, shape, landMu }) => [id, selfCrossings(shape, landMu === null)]));
  const crossed = [...crossings].flatMap(([parcelId, at]): readonly ParcelFault[] => {
    if (at.length === 0) return [];
    return [{ parcelId, otherId: null, mu: null, where: { type: 'MultiPoint', coordinates: [...at] } }];
  });
  const order = new Map(parcels.map((parcel, index) => [parcel, index]));
  const shared: ParcelFault[] = [];
  eachNeighbours(
    parcels.filter(({ id }) => crossings.get(id)?.length === 0),
    (one, other) => {
      const sharedM2 = groundInAll(one.edges, other.edges);
      if (convertLand(sharedM2, 'm2', 'mu') <= faultMu) return;
      const [a, b] = (order.get(one) ?? 0) < (order.get(other) ?? 0) ? [one, other] : [other, one];
      const where = sharedShape(a, b, sharedM2);
      if (where) shared.push({ parcelId: a.id, otherId: b.id, mu: ellipsoidalMu(where), where });
    },
  );
  return [...crossed, ...shared];
}
