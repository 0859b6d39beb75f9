import { packSiblings } from 'd3-hierarchy';
import { type Clearance, clearOfAll, clearOfCircle } from '../../geo/clearance.ts';
import type { PlanePoint } from '../../geo/local-plane.ts';
import { nearestRoom, type Window, widestRoom } from '../../geo/room.ts';

export interface Circle {
  readonly id: string;
  readonly radiusM: number;
}

export interface PlacedCircle extends Circle {
  readonly centre: PlanePoint;
  /** Whether it lies inside the boundary, clear of parcels and of the other circles. */
  readonly fits: boolean;
}

/** Where circles may lie. */
export interface Room {
  readonly inside: Clearance;
  /** Clear of the ground that parcels take. */
  readonly offParcels: Clearance;
  /** Clear of what is drawn for other areas, which gives way where there is no room else. */
  readonly offOthers: Clearance;
  readonly window: Window;
  readonly anchor: PlanePoint;
}

/** Between circles, as between those that are shipped. */
const gapM = 30;
const precisionM = 10;
/** The plane is true to a few thousandths across a city. */
const need = ({ radiusM }: Circle): number => radiusM * 1.005 + 2;

interface Packed extends Circle {
  readonly r: number;
  x: number;
  y: number;
}

/** The circles as close as they go around the anchor, moved as one to the nearest place where all are clear; null for none. */
function asOne(circles: readonly Circle[], clear: Clearance, { anchor, window }: Room): readonly PlacedCircle[] | null {
  const packed = circles.map((circle): Packed => ({ ...circle, r: circle.radiusM + gapM / 2, x: 0, y: 0 }));
  packSiblings(packed);
  const least: Clearance = ([east, north]) =>
    packed.reduce((most, circle) => {
      const point: PlanePoint = [circle.x + east, circle.y + north];
      return Math.min(most, clear(point, most + need(circle)) - need(circle));
    }, Infinity);
  const found = nearestRoom(anchor, 0, least, window, precisionM);
  return (
    found &&
    packed.map(({ id, radiusM, x, y }) => ({ id, radiusM, centre: [x + found[0], y + found[1]] as const, fits: true }))
  );
}

function oneByOne(circles: readonly Circle[], room: Room): readonly PlacedCircle[] {
  const { inside, offParcels, offOthers, window, anchor } = room;
  const placed: PlacedCircle[] = [];
  let widest: PlanePoint | null = null;
  for (const circle of circles) {
    const offPlaced = placed.map(({ centre, radiusM }) => clearOfCircle(centre, radiusM + gapM));
    const find = (...clear: readonly Clearance[]) =>
      nearestRoom(anchor, need(circle), clearOfAll(...clear, inside), window, precisionM);
    const free = find(offParcels, offOthers, ...offPlaced) ?? find(offParcels, ...offPlaced);
    const within = free ?? find();
    if (!within) widest ??= widestRoom(inside, window, precisionM);
    const centre = within ?? widest ?? anchor;
    placed.push({ ...circle, centre, fits: free !== null });
  }
  return placed;
}

/**
 * Where the circles of an area lie, largest first: together around the anchor, or as near to it as there is room; where there is
 * none for all together, one by one. One for which there is none lies over other ground, inside the boundary if it can.
 */
export function placeCircles(circles: readonly Circle[], room: Room): readonly PlacedCircle[] {
  const { inside, offParcels, offOthers } = room;
  const sorted = circles.toSorted((a, b) => b.radiusM - a.radiusM || (a.id < b.id ? -1 : 1));
  return (
    asOne(sorted, clearOfAll(offParcels, offOthers, inside), room) ??
    asOne(sorted, clearOfAll(offParcels, inside), room) ??
    oneByOne(sorted, room)
  );
}
