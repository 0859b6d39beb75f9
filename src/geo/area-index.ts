import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { PackFeature, PackFeatures } from '../model/geometry.ts';

type ArealFeature = PackFeature<Polygon | MultiPolygon>;

/** Finds the area that holds a point. A grid answers at once where no border runs; elsewhere its row's edges are counted. */
export interface AreaIndex {
  readonly features: readonly ArealFeature[];
  readonly west: number;
  readonly south: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly size: number;
  /** By cell, row by row from the south-west: number of the feature that covers it, `outside`, or `border`. */
  readonly cells: Int16Array;
  /** Edges by grid row: those of row r are `rowStart[r]` to `rowStart[r + 1]`, in the order of features. */
  readonly rowStart: Int32Array;
  /** Four numbers to an edge: x and y of its ends, in degrees. */
  readonly edges: Float64Array;
  /** Number of the polygon an edge belongs to, along `edges`. */
  readonly edgePart: Int32Array;
  readonly featureOfPart: Int32Array;
}

const outside = -1;
const border = -2;
const gridSize = 128;
// A cross product this far from 0, relative to its terms, has the right sign; nearer ones go to Turf's exact predicate.
const doubtful = 1e-14;

interface Edge {
  readonly part: number;
  readonly from: Position;
  readonly to: Position;
}

const isAreal = (feature: PackFeature): feature is ArealFeature =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';

const polygonsOf = ({ geometry }: ArealFeature): readonly Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const at = (position: Position, axis: 0 | 1): number => position[axis] ?? Number.NaN;

const gridStep = (value: number, origin: number, step: number): number =>
  Math.min(gridSize - 1, Math.max(0, Math.floor((value - origin) / step)));

function edgesOf(parts: readonly Position[][][]): readonly Edge[] {
  return parts.flatMap((rings, part) =>
    rings.flatMap((ring) => ring.slice(1).map((to, index) => ({ part, from: ring[index] ?? to, to }))),
  );
}

/** Marks the cells of one grid row that an edge may touch, with a cell to spare on either side. */
function markBorder(index: AreaIndex, row: number, { from, to }: Edge): void {
  const [x1, y1, x2, y2] = [at(from, 0), at(from, 1), at(to, 0), at(to, 1)];
  const low = index.south + row * index.cellHeight;
  const clip = (y: number) => Math.min(Math.max(y, low), low + index.cellHeight);
  const xAt = (y: number) => (y1 === y2 ? x1 : x1 + ((clip(y) - y1) * (x2 - x1)) / (y2 - y1));
  const ends = y1 === y2 ? [x1, x2] : [xAt(y1), xAt(y2)];
  const first = Math.max(0, gridStep(Math.min(...ends), index.west, index.cellWidth) - 1);
  const last = Math.min(gridSize - 1, gridStep(Math.max(...ends), index.west, index.cellWidth) + 1);
  index.cells.fill(border, row * gridSize + first, row * gridSize + last + 1);
}

/** Index over polygons in degrees; other geometries are passed over. Where features overlap, the first one counts. */
export function buildAreaIndex(areas: PackFeatures): AreaIndex {
  const features = areas.features.filter(isAreal);
  const parts = features.map(polygonsOf);
  const edges = edgesOf(parts.flat());
  const xs = edges.map((edge) => at(edge.to, 0));
  const ys = edges.map((edge) => at(edge.to, 1));
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const [west, south] = [least(xs), least(ys)];
  const cellWidth = (most(xs) - west) / gridSize;
  const cellHeight = (most(ys) - south) / gridSize;
  const rows = Array.from({ length: gridSize }, (): Edge[] => []);
  for (const edge of edges) {
    const ends = [at(edge.from, 1), at(edge.to, 1)].map((y) => gridStep(y, south, cellHeight));
    for (let row = Math.min(...ends); row <= Math.max(...ends); row += 1) rows[row]?.push(edge);
  }
  const byRow = rows.flat();
  const rowStart = new Int32Array(gridSize + 1);
  rows.forEach((row, number) => {
    rowStart[number + 1] = (rowStart[number] ?? 0) + row.length;
  });
  const index: AreaIndex = {
    features,
    west,
    south,
    cellWidth,
    cellHeight,
    size: gridSize,
    cells: new Int16Array(gridSize * gridSize).fill(outside),
    rowStart,
    edges: Float64Array.from(byRow.flatMap(({ from, to }) => [at(from, 0), at(from, 1), at(to, 0), at(to, 1)])),
    edgePart: Int32Array.from(byRow, (edge) => edge.part),
    featureOfPart: Int32Array.from(parts.flatMap((polygons, feature) => polygons.map(() => feature))),
  };
  rows.forEach((row, number) => {
    for (const edge of row) markBorder(index, number, edge);
  });
  fillCells(index);
  return index;
}

/** Asks once for each stretch of a row that no border interrupts. */
function fillCells(index: AreaIndex): void {
  for (let row = 0; row < gridSize; row += 1) {
    const lat = index.south + (row + 0.5) * index.cellHeight;
    let covering: number | null = null;
    for (let column = 0; column < gridSize; column += 1) {
      const cell = row * gridSize + column;
      if (index.cells[cell] === border) {
        covering = null;
        continue;
      }
      covering ??= countEdges(index, row, index.west + (column + 0.5) * index.cellWidth, lat);
      index.cells[cell] = covering;
    }
  }
}

/** Turf's exact answer for a point that lies on an edge, or within rounding of one. */
function exactly({ features }: AreaIndex, lng: number, lat: number): number {
  return features.findIndex((feature) => booleanPointInPolygon([lng, lat], feature));
}

/** Even-odd rule over the edges of the point's row; edges of one polygon follow each other. */
function countEdges(index: AreaIndex, row: number, x: number, y: number): number {
  const { edges, edgePart, featureOfPart } = index;
  const end = index.rowStart[row + 1] as number;
  let part = -1;
  let isInside = false;
  for (let edge = index.rowStart[row] as number; edge < end; edge += 1) {
    if (edgePart[edge] !== part) {
      if (isInside) return featureOfPart[part] as number;
      part = edgePart[edge] as number;
    }
    const dx1 = (edges[edge * 4] as number) - x;
    const dy1 = (edges[edge * 4 + 1] as number) - y;
    const dx2 = (edges[edge * 4 + 2] as number) - x;
    const dy2 = (edges[edge * 4 + 3] as number) - y;
    if ((dy1 > 0 && dy2 > 0) || (dy1 < 0 && dy2 < 0)) continue;
    const left = dx1 * dy2;
    const right = dx2 * dy1;
    const cross = left - right;
    const isAtEdge = Math.abs(cross) <= doubtful * (Math.abs(left) + Math.abs(right));
    if (isAtEdge && (dx1 <= 0 || dx2 <= 0) && (dx1 >= 0 || dx2 >= 0)) return exactly(index, x, y);
    if (dy1 > 0 !== dy2 > 0 && cross > 0 === dy2 > dy1) isInside = !isInside;
  }
  return isInside ? (featureOfPart[part] as number) : outside;
}

function find(index: AreaIndex, lng: number, lat: number): number {
  const column = Math.floor((lng - index.west) / index.cellWidth);
  const row = Math.floor((lat - index.south) / index.cellHeight);
  // The grid's own east and north edges belong to its last cells.
  if (!(column >= 0 && row >= 0 && column <= gridSize && row <= gridSize)) return outside;
  const [inColumn, inRow] = [Math.min(column, gridSize - 1), Math.min(row, gridSize - 1)];
  const cell = index.cells[inRow * gridSize + inColumn] as number;
  return cell === border ? countEdges(index, inRow, lng, lat) : cell;
}

/** Id of the first area that holds the point, its border included; null when none does. WGS84 degrees. */
export function areaAt(index: AreaIndex, lng: number, lat: number): string | null {
  return index.features[find(index, lng, lat)]?.id ?? null;
}

/** For points `lng, lat, lng, lat …`: the number of the feature in `index.features` that holds each, or -1. */
export function areasAt(index: AreaIndex, points: Float64Array): Int32Array {
  const found = new Int32Array(points.length / 2);
  for (let point = 0; point < found.length; point += 1) {
    found[point] = find(index, points[point * 2] as number, points[point * 2 + 1] as number);
  }
  return found;
}
