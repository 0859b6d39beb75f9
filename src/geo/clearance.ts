import type { PlanePoint } from './local-plane.ts';
import { boxAround, nearestOf, type PlaneBox } from './nearest.ts';

/**
 * How far a point may move in any direction before it leaves free ground, metres; negative where it is not on it. `atMost`
 * stands for anything more.
 */
export type Clearance = (point: PlanePoint, atMost?: number) => number;

/** The closed rings of a shape on a plane. */
export type PlaneRings = readonly (readonly PlanePoint[])[];

type Edge = readonly [from: PlanePoint, to: PlanePoint];

const edgesOf = (rings: PlaneRings): readonly Edge[] =>
  rings.flatMap((ring) => ring.slice(1).map((to, index): Edge => [ring[index] as PlanePoint, to]));
const edgeBox = ([[ax, ay], [bx, by]]: Edge): PlaneBox => [
  Math.min(ax, bx),
  Math.min(ay, by),
  Math.max(ax, bx),
  Math.max(ay, by),
];

function toEdge([[ax, ay], [bx, by]]: Edge, [x, y]: PlanePoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Even-odd rule over the edges of the row of the plane that a point lies in. */
function insideOf(edges: readonly Edge[], boxes: readonly PlaneBox[]): (point: PlanePoint) => boolean {
  const [west, south, east, north] = boxAround(boxes);
  const size = Math.ceil(Math.sqrt(edges.length));
  const height = (north - south) / size;
  const rowOf = (y: number) => Math.min(size - 1, Math.floor((y - south) / height));
  const rows = Array.from({ length: size }, (): Edge[] => []);
  edges.forEach((edge, number) => {
    const [, low, , high] = boxes[number] as PlaneBox;
    for (let row = rowOf(low); row <= rowOf(high); row += 1) rows[row]?.push(edge);
  });
  return ([x, y]) => {
    if (!(x >= west && x <= east && y >= south && y <= north)) return false;
    let isInside = false;
    for (const [[ax, ay], [bx, by]] of rows[rowOf(y)] ?? []) {
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) isInside = !isInside;
    }
    return isInside;
  };
}

/** Distance from the edge of a shape, positive inside by the even-odd rule. */
export function depthIn(rings: PlaneRings): Clearance {
  const edges = edgesOf(rings);
  const boxes = edges.map(edgeBox);
  const nearest = nearestOf(boxes, (edge, point) => toEdge(edges[edge] as Edge, point));
  const isInside = insideOf(edges, boxes);
  return (point, atMost = Infinity) => (isInside(point) ? nearest(point, atMost) : -nearest(point, Infinity));
}

/** Distance from the nearest of several shapes; negative inside one. */
export function clearOf(shapes: readonly PlaneRings[]): Clearance {
  const depths = shapes.map(depthIn);
  const boxes = shapes.map((rings) => boxAround(edgesOf(rings).map(edgeBox)));
  const nearest = nearestOf(boxes, (shape, point) => -(depths[shape] as Clearance)(point));
  return (point, atMost = Infinity) => nearest(point, atMost);
}

/** Distance from a circle, negative inside it. */
export const clearOfCircle =
  (centre: PlanePoint, radius: number): Clearance =>
  ([x, y]) =>
    Math.hypot(x - centre[0], y - centre[1]) - radius;

/** Free of all at once. */
export const clearOfAll =
  (...parts: readonly Clearance[]): Clearance =>
  (point, atMost = Infinity) =>
    parts.reduce((least, part) => Math.min(least, part(point, least)), atMost);
