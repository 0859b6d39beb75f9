import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import type { GroundIssueCode } from './source-layer.ts';

/** A closed ring without repeated points, in the file's own numbers and, corner by corner, in WGS84 degrees. */
export interface PlacedRing {
  readonly own: Position[];
  readonly placed: Position[];
}

export interface RingFault {
  readonly code: GroundIssueCode;
  /** Of the position in the ring that is at fault; null for the ring itself. */
  readonly index: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a layer's coordinates are, and how they become WGS84. */
export interface RingReader {
  readonly toWgs84: (position: Position) => Position;
  /** What the coordinates of the system may be, in the file's order, e.g. `-180…180, -90…90`. */
  readonly expected: string;
}

/** Metres: the sixth decimal of a degree in both coordinates, which is as coarse as files are written. */
const roundingGapM = 0.15;

const nanodegree = 1e9;
const rounded = (degrees = Number.NaN): number => Math.round(degrees * nanodegree) / nanodegree;

const isSame = (a: Position | undefined, b: Position | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Coordinates as a message names them: as the file has them, to nine decimals. */
export const positionText = ([x = Number.NaN, y = Number.NaN]: Position): string =>
  [x, y].map((part) => String(Number(part.toFixed(9)))).join(', ');

/**
 * Whether numbers that the chosen system cannot have look like coordinates all the same: degrees, or the metres of a plane
 * in China, in either order.
 */
const isOfOtherSystem = ([x = Number.NaN, y = Number.NaN]: Position): boolean => {
  const [less, more] = [Math.min(Math.abs(x), Math.abs(y)), Math.max(Math.abs(x), Math.abs(y))];
  return (less <= 90 && more <= 180 && more > 0) || (less >= 10_000 && more >= 300_000 && more < 46_000_000);
};

function unplaced(own: Position, index: number, { expected }: RingReader): RingFault {
  const isNumber = Number.isFinite(own[0]) && Number.isFinite(own[1]);
  const code = !isNumber ? 'bad-coordinate' : isOfOtherSystem(own) ? 'mixed-systems' : 'out-of-range';
  return { code, index, params: { value: positionText(own), expected } };
}

const gapM = ([lng1 = 0, lat1 = 0]: Position, [lng2 = 0, lat2 = 0]: Position): number =>
  geodesic.Geodesic.WGS84.Inverse(lat1, lng1, lat2, lng2).s12 ?? Number.NaN;

const short = (value: number): RingFault => ({ code: 'ring-short', index: null, params: { value, expected: 4 } });

export const noGround: RingFault = { code: 'zero-area', index: null, params: { value: 0, expected: '> 0' } };

function open(end: Position, start: Position, index: number, distanceM: number): RingFault {
  const value = `${positionText(end)} (${distanceM.toFixed(2)} m)`;
  return { code: 'ring-open', index, params: { value, expected: positionText(start) } };
}

/**
 * Brings a ring into WGS84, east first, nine decimals. A third coordinate is dropped, and so is a point that repeats the one
 * before. An end that misses the start by rounding alone becomes the start.
 */
export function placeRing(positions: readonly Position[], reader: RingReader): PlacedRing | RingFault {
  const [own, placed]: [Position[], Position[]] = [[], []];
  for (const [index, position] of positions.entries()) {
    const [lng, lat] = reader.toWgs84(position).map(rounded);
    if (lng === undefined || lat === undefined || !Number.isFinite(lng + lat)) return unplaced(position, index, reader);
    if (isSame(placed.at(-1), [lng, lat])) continue;
    own.push(position.slice(0, 2));
    placed.push([lng, lat]);
  }
  if (positions.length < 4) return short(positions.length);
  const [start, end, ownStart, ownEnd] = [placed[0], placed.at(-1), own[0], own.at(-1)];
  if (!start || !end || !ownStart || !ownEnd || placed.length < 3) return noGround;
  const distanceM = isSame(start, end) ? 0 : gapM(start, end);
  if (distanceM > roundingGapM) return open(ownEnd, ownStart, positions.length - 1, distanceM);
  do {
    placed.pop();
    own.pop();
  } while (isSame(placed.at(-1), start) && placed.length > 1);
  return placed.length < 3 ? noGround : { own: [...own, ownStart], placed: [...placed, start] };
}
