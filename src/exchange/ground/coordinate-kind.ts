import type { Geometry, Position } from 'geojson';
import type { CoordinateSystem } from '../../model/datum.ts';
import { positionsOf } from './positions-of.ts';

/** What a position's numbers alone tell of its system. */
export interface CoordinateKind {
  /** `metres-40`: with zone number 40. */
  readonly unit: 'degrees' | 'metres' | `metres-${number}`;
  /** null where the numbers do not tell. */
  readonly axes: CoordinateSystem['axes'] | null;
}

// Metres north of the equator and east of a central meridian's false origin, anywhere in China.
const isNorthing = (value: number): boolean => value > 1_800_000 && value < 6_000_000;
const isEasting = (value: number): boolean => value > 100_000 && value < 900_000;
const isZoned = (value: number): boolean => value > 13_000_000 && value < 46_000_000;
const isLongitudeOnly = (value: number): boolean => Math.abs(value) > 90;

function axesOf(
  first: number,
  second: number,
  isEast: (value: number) => boolean,
  isNorth: (value: number) => boolean,
): CoordinateKind['axes'] {
  if (isEast(first) && isNorth(second)) return 'east-north';
  return isNorth(first) && isEast(second) ? 'north-east' : null;
}

export function kindOf([first = Number.NaN, second = Number.NaN]: Position): CoordinateKind {
  if (Math.abs(first) <= 180 && Math.abs(second) <= 180)
    return { unit: 'degrees', axes: axesOf(first, second, isLongitudeOnly, (value) => !isLongitudeOnly(value)) };
  const zoned = [first, second].find(isZoned);
  if (zoned === undefined) return { unit: 'metres', axes: axesOf(first, second, isEasting, isNorthing) };
  return { unit: `metres-${Math.floor(zoned / 1_000_000)}`, axes: axesOf(first, second, isZoned, isNorthing) };
}

/** The kind that positions of a system have. */
export function kindOfSystem({ centralMeridian, hasZoneNumber, axes }: CoordinateSystem): CoordinateKind {
  if (centralMeridian === null) return { unit: 'degrees', axes };
  return { unit: hasZoneNumber ? `metres-${centralMeridian / 3}` : 'metres', axes };
}

/** Whether two kinds may be of one system. */
export const doAgree = (one: CoordinateKind, other: CoordinateKind): boolean =>
  one.unit === other.unit && (one.axes === null || other.axes === null || one.axes === other.axes);

/** The kinds of a geometry's positions, each with the first position of it. */
export function kindsOf(geometry: Geometry): readonly { readonly kind: CoordinateKind; readonly at: Position }[] {
  const found = new Map<string, { kind: CoordinateKind; at: Position }>();
  for (const at of positionsOf(geometry)) {
    const kind = kindOf(at);
    const key = `${kind.unit} ${kind.axes}`;
    if (!found.has(key)) found.set(key, { kind, at });
  }
  return [...found.values()];
}
