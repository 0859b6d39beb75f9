import gcoord from 'gcoord';
import type { Position } from 'geojson';
import type { Datum } from '../model/datum.ts';

export type ShiftedDatum = Extract<Datum, 'gcj02' | 'bd09'>;

const names = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** Degrees, a millimetre: the step that mends it leaves a fiftieth of it at most. */
const closeEnough = 1e-8;
const mostSteps = 12;

/**
 * From WGS84 degrees to those of Chinese web maps. Outside 72.004–137.8347° E, 0.8293–55.8271° N nothing is shifted, and
 * BD-09 has only its own offset.
 */
export function toShifted(datum: ShiftedDatum): (position: Position) => Position {
  const name = names[datum];
  return ([lng = Number.NaN, lat = Number.NaN]) => gcoord.transform([lng, lat], gcoord.WGS84, name);
}

/**
 * From the degrees of Chinese web maps to WGS84, to a fiftieth of a millimetre. NaN along the edge of the shifted region,
 * where two places or none fall on the same degrees. The forward formula is inverted here: gcoord's own inverse stops
 * at a decimetre, and never at that edge.
 */
export function fromShifted(datum: ShiftedDatum): (position: Position) => Position {
  const shift = toShifted(datum);
  return ([lng = Number.NaN, lat = Number.NaN]) => {
    let [x, y] = [lng, lat];
    for (let step = 0; step < mostSteps; step += 1) {
      const [imageX = Number.NaN, imageY = Number.NaN] = shift([x, y]);
      const [missX, missY] = [imageX - lng, imageY - lat];
      x -= missX;
      y -= missY;
      if (Math.abs(missX) < closeEnough && Math.abs(missY) < closeEnough) return [x, y];
    }
    return [Number.NaN, Number.NaN];
  };
}
