import difference from '@turf/difference';
import intersect from '@turf/intersect';
import type { Feature, Polygon, Position } from 'geojson';
import type { Shape } from '../model/ground.ts';
import { type GeodesicPlane, geodesicPlane } from './gnomonic.ts';
import { boundsOf, polygonsOf, shapeOf } from './shape.ts';

/** Why a shape was not divided: the line ends within it, or what was drawn leaves it whole. */
export type CutProblem = 'line-ends-inside' | 'leaves-it-whole';

export type CutResult =
  | { readonly ok: true; readonly parts: readonly Polygon[] }
  | { readonly ok: false; readonly problem: CutProblem };

const feature = (geometry: Shape): Feature<Shape> => ({ type: 'Feature', properties: {}, geometry });
const polygon = (coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });

const moved = (shape: Shape, move: (position: Position) => Position): Shape =>
  shapeOf(polygonsOf(shape).map((rings) => rings.map((ring) => ring.map(move))));

function planeOf(shape: Shape): GeodesicPlane {
  const [west, south, east, north] = boundsOf(shape);
  return geodesicPlane([(west + east) / 2, (south + north) / 2]);
}

/** What lies in a shape of the plane and what lies out of it, as polygons; they add up to the whole. */
function divided(whole: Shape, by: Shape, { fromPlane }: GeodesicPlane): CutResult {
  const pair = { type: 'FeatureCollection' as const, features: [feature(whole), feature(by)] };
  const [inside, outside] = [intersect(pair), difference(pair)];
  if (!inside || !outside) return { ok: false, problem: 'leaves-it-whole' };
  const parts = [inside, outside].flatMap(({ geometry }) => polygonsOf(moved(geometry, fromPlane)).map(polygon));
  return { ok: true, parts };
}

/** The ground to the left of a line, as far as a circle around the plane's middle: beyond its ends the line goes straight on. */
function leftOf(line: readonly Position[], radius: number): Polygon {
  const reach = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): Position => {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const far = (4 * radius) / length;
    return [x2 + (x2 - x1) * far, y2 + (y2 - y1) * far];
  };
  const [first = [], second = []] = line;
  const [last = [], beforeLast = []] = line.toReversed();
  const [start, end] = [reach(second, first), reach(beforeLast, last)];
  const angle = ([x = 0, y = 0]: Position) => Math.atan2(y, x);
  const turn = (angle(start) - angle(end) + 4 * Math.PI) % (2 * Math.PI);
  const corners = Math.max(2, Math.ceil(turn / (Math.PI / 12)));
  // Outside the circle at every angle, with room for the chords.
  const distance = 6 * radius;
  const round = Array.from({ length: corners - 1 }, (_, index): Position => {
    const at = angle(end) + (turn * (index + 1)) / corners;
    return [distance * Math.cos(at), distance * Math.sin(at)];
  });
  return polygon([[start, ...line, end, ...round, start]]);
}

/** Even-odd count of the edges to the east. */
const holds = (shape: Shape, [x = 0, y = 0]: Position): boolean =>
  polygonsOf(shape)
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const))
    .filter(([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1))
    .length %
    2 ===
  1;

/**
 * Divides a shape along a drawn line of two positions or more, WGS84 degrees, whose ends lie outside it. The parts keep the
 * whole's geodesic edges: measured on the ellipsoid, they add up to it.
 */
export function splitShape(shape: Shape, line: readonly Position[]): CutResult {
  const plane = planeOf(shape);
  const whole = moved(shape, plane.toPlane);
  const drawn = line
    .map(plane.toPlane)
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last || drawn.length < 2) return { ok: false, problem: 'leaves-it-whole' };
  if (holds(whole, first) || holds(whole, last)) return { ok: false, problem: 'line-ends-inside' };
  const radius = Math.max(...[...polygonsOf(whole).flat(2), ...drawn].map(([x = 0, y = 0]) => Math.hypot(x, y)));
  return divided(whole, leftOf(drawn, radius), plane);
}

/** Takes a drawn ring out of a shape, WGS84 degrees: the ground inside it and the ground that is left, as parts of their own. */
export function cutShape(shape: Shape, ring: readonly Position[]): CutResult {
  const plane = planeOf(shape);
  const hole = ring.map(plane.toPlane);
  const [first, last] = [hole[0], hole.at(-1)];
  const closed = String(first) === String(last) ? hole : [...hole, first ?? []];
  return divided(moved(shape, plane.toPlane), polygon([closed]), plane);
}
