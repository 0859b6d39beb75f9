import type { Position } from 'geojson';
import type { Bounds } from '../../model/geometry.ts';
import type { Shape } from '../../model/ground.ts';

/** A ring to snap to, in WGS84 degrees. */
export interface SnapRing {
  readonly ring: readonly Position[];
  readonly bounds: Bounds;
}

export function snapRings(shapes: readonly Shape[]): readonly SnapRing[] {
  const rings = shapes.flatMap(({ type, coordinates }) => (type === 'Polygon' ? coordinates : coordinates.flat()));
  return rings.map((ring) => {
    const [lngs, lats] = [ring.map(([lng = Number.NaN]) => lng), ring.map(([, lat = Number.NaN]) => lat)];
    const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
    const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
    return { ring, bounds: [least(lngs), least(lats), most(lngs), most(lats)] };
  });
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The place on an edge that is nearest to a point, as a fraction of the way. */
function along(from: Pixel, to: Pixel, { x, y }: Pixel): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  return length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
}

/**
 * The corner within reach of the pointer, else the nearest place on an edge; null where neither is. A corner is returned as
 * it stands, so that neighbours share it to the last digit.
 */
export function snapped(
  rings: readonly SnapRing[],
  pointer: Position,
  reachDegrees: number,
  project: (position: Position) => Pixel,
  reachPx: number,
): Position | null {
  const [lng = Number.NaN, lat = Number.NaN] = pointer;
  const at = project(pointer);
  const distance = ({ x, y }: Pixel) => Math.hypot(x - at.x, y - at.y);
  let corner: Position | null = null;
  let edge: Position | null = null;
  let [cornerPx, edgePx] = [reachPx, reachPx];
  for (const { ring, bounds } of rings) {
    const [west, south, east, north] = bounds;
    if (lng < west - reachDegrees || lng > east + reachDegrees) continue;
    if (lat < south - reachDegrees || lat > north + reachDegrees) continue;
    const pixels = ring.map(project);
    pixels.forEach((to, index) => {
      const position = ring[index] ?? [];
      if (distance(to) < cornerPx) [corner, cornerPx] = [position, distance(to)];
      const [from, before] = [pixels[index - 1], ring[index - 1]];
      if (!from || !before) return;
      const part = along(from, to, at);
      const near = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      if (distance(near) >= edgePx) return;
      edgePx = distance(near);
      edge = [0, 1].map((axis) => (before[axis] ?? 0) + ((position[axis] ?? 0) - (before[axis] ?? 0)) * part);
    });
  }
  return corner ?? edge;
}
