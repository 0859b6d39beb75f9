import type { Position } from 'geojson';
import type { CoordinateSystem } from '../model/datum.ts';
import type { Bounds } from '../model/geometry.ts';
import { gaussKrugerPlane, gaussKrugerReach } from './gauss-kruger.ts';
import { fromShifted, toShifted } from './shifted-datums.ts';

type Convert = (position: Position) => Position;

const degrees: Bounds = [-180, -90, 180, 90];

/** What coordinates of a system may be, in degrees or metres: west, south, east, north, whichever its axis order. */
export function reachOf({ datum, centralMeridian, hasZoneNumber }: CoordinateSystem): Bounds {
  return datum === 'gauss-kruger' && centralMeridian !== null
    ? gaussKrugerReach(centralMeridian, hasZoneNumber)
    : degrees;
}

const isWithin = ([west, south, east, north]: Bounds, [x = Number.NaN, y = Number.NaN]: Position): boolean =>
  x >= west && x <= east && y >= south && y <= north;

const swap: Convert = ([first = Number.NaN, second = Number.NaN]) => [second, first];
const same: Convert = ([x = Number.NaN, y = Number.NaN]) => [x, y];

/** Between two reaches: nothing enters from outside the one, nor comes out outside the other. */
const between =
  (from: Bounds, convert: Convert, to: Bounds): Convert =>
  (position) => {
    if (!isWithin(from, position)) return [Number.NaN, Number.NaN];
    const found = convert(same(position));
    return isWithin(to, found) ? found : [Number.NaN, Number.NaN];
  };

function convertersOf({ datum, centralMeridian, hasZoneNumber }: CoordinateSystem): {
  readonly toDegrees: Convert;
  readonly fromDegrees: Convert;
} {
  if (datum === 'gcj02' || datum === 'bd09') return { toDegrees: fromShifted(datum), fromDegrees: toShifted(datum) };
  if (datum !== 'gauss-kruger') return { toDegrees: same, fromDegrees: same };
  if (centralMeridian === null) throw new Error('a Gauss-Kruger system needs a central meridian');
  const { toDegrees, toMetres } = gaussKrugerPlane(centralMeridian, hasZoneNumber);
  return { toDegrees, fromDegrees: toMetres };
}

/** From a system to WGS84 degrees, east first; a third coordinate is dropped. NaN where the system does not reach. */
export function toWgs84(system: CoordinateSystem): (position: Position) => Position {
  const convert = between(reachOf(system), convertersOf(system).toDegrees, degrees);
  return system.axes === 'east-north' ? convert : (position) => convert(swap(position));
}

/** From WGS84 degrees, east first, to a system, in its axis order. NaN where the system does not reach. */
export function fromWgs84(system: CoordinateSystem): (position: Position) => Position {
  const convert = between(degrees, convertersOf(system).fromDegrees, reachOf(system));
  return system.axes === 'east-north' ? convert : (position) => swap(convert(position));
}
