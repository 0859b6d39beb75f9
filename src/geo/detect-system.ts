import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import { axisOrders, type CoordinateSystem, gaussKruger, wgs84 } from '../model/datum.ts';
import type { Bounds } from '../model/geometry.ts';
import { toWgs84 } from './coordinate-system.ts';
import { nearestMeridian, zoneWidth } from './gauss-kruger.ts';

export interface SystemCandidate {
  readonly system: CoordinateSystem;
  /** Fraction of the positions that fall into the city. */
  readonly insideShare: number;
  /** From the middle of the positions to the middle of the city, km. */
  readonly distanceKm: number;
}

/**
 * `only-one`: one system puts most of the positions into the city, and no other puts any there. `doubtful`: several do, as
 * the shifted web-map ones always do, or only few of the positions come there. `none`: no known system puts any there.
 */
export interface DetectedSystem {
  readonly standing: 'only-one' | 'doubtful' | 'none';
  /** Best first. Systems of the other axis order are among them where only those fit. Of `none`, the nearest few. */
  readonly candidates: readonly SystemCandidate[];
}

/** Degrees, about 5 km: how far the outline of a city may be off that is only schematic. */
const margin = 0.05;
/** Positions looked at, evenly from all of them: 20 000 parcels are judged at once. */
const sampleSize = 2000;
const nearestFew = 3;

const middle = ([west, south, east, north]: Bounds): Position => [(west + east) / 2, (south + north) / 2];

const isInside = ([west, south, east, north]: Bounds, [lng = Number.NaN, lat = Number.NaN]: Position): boolean =>
  lng >= west - margin && lng <= east + margin && lat >= south - margin && lat <= north + margin;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function sampleOf(positions: readonly Position[]): readonly Position[] {
  const step = Math.max(1, positions.length / sampleSize);
  return Array.from({ length: Math.ceil(positions.length / step) }, (_, index) => {
    return positions[Math.floor(index * step)] as Position;
  });
}

/**
 * Systems that numbers can come in near a city, in families whose members numbers cannot tell apart, the likeliest
 * first. Geographic CGCS2000 is WGS84 here.
 */
function families(city: Bounds, axes: CoordinateSystem['axes']): readonly (readonly CoordinateSystem[])[] {
  const [lng = 0] = middle(city);
  const meridian = nearestMeridian(lng);
  const planes = [meridian, meridian - zoneWidth, meridian + zoneWidth].flatMap((centralMeridian) =>
    [false, true].map((hasZoneNumber) => [gaussKruger(centralMeridian, hasZoneNumber, axes)]),
  );
  return [(['wgs84', 'gcj02', 'bd09'] as const).map((datum) => ({ ...wgs84, datum, axes })), ...planes];
}

function judge(sample: readonly Position[], system: CoordinateSystem, city: Bounds): SystemCandidate {
  const placed = sample.map(toWgs84(system)).filter(([lng]) => Number.isFinite(lng));
  const [lng, lat] = [median(placed.map(([x]) => x as number)), median(placed.map(([, y]) => y as number))];
  const [cityLng = 0, cityLat = 0] = middle(city);
  const distanceM = geodesic.Geodesic.WGS84.Inverse(lat, lng, cityLat, cityLng).s12;
  return {
    system,
    insideShare: placed.filter((position) => isInside(city, position)).length / sample.length,
    distanceKm: (distanceM ?? Number.NaN) / 1000,
  };
}

type Family = readonly SystemCandidate[];

const bestShare = (family: Family): number => Math.max(...family.map(({ insideShare }) => insideShare));
const leastDistance = (family: Family): number => Math.min(...family.map(({ distanceKm }) => distanceKm));

/** Families that can read any of the numbers, those with most of the positions inside the city first, then the nearest. */
const ranked = (sample: readonly Position[], city: Bounds, axes: CoordinateSystem['axes']): readonly Family[] =>
  families(city, axes)
    .map((family) => family.map((system) => judge(sample, system, city)))
    .map((family) => family.filter(({ distanceKm }) => Number.isFinite(distanceKm)))
    .filter((family) => family.length > 0)
    .toSorted((a, b) => bestShare(b) - bestShare(a) || leastDistance(a) - leastDistance(b));

/**
 * Which systems put positions, in a file's own order, into the city. Decides nothing: a doubtful one is asked about.
 * Numbers that no system of the city's surroundings can have, as metres of 6° zones, leave no candidate.
 */
export function detectSystem(positions: readonly Position[], city: Bounds): DetectedSystem {
  const sample = sampleOf(positions);
  const orders = axisOrders.map((axes) => ranked(sample, city, axes));
  const fitting = orders
    .map((order) => order.flat().filter(({ insideShare }) => insideShare > 0))
    .find(({ length }) => length > 0);
  if (!fitting) {
    const nearest = orders.find(({ length }) => length > 0) ?? [];
    return { standing: 'none', candidates: nearest.slice(0, nearestFew).flat() };
  }
  const isOne = fitting.length === 1 && bestShare(fitting) > 0.5;
  return { standing: isOne ? 'only-one' : 'doubtful', candidates: fitting };
}
