import type { Position } from 'geojson';
import type { Bounds } from '../model/geometry.ts';
import { type PlaneEdges, planeEdges } from './equal-area.ts';
import { coveredShare, type Piece } from './piece.ts';
import { boundsOf, doMeet, polygonsOf, type Shape } from './shape.ts';

/** Four numbers to an edge: x and y of its ends, in degrees. */
const edgesOf = (rings: readonly (readonly Position[])[]): Float64Array =>
  Float64Array.from(
    rings.flatMap((ring) =>
      ring.slice(1).flatMap((to, index) => [...(ring[index] as Position).slice(0, 2), ...to.slice(0, 2)]),
    ),
  );

/** Whether a polygon's border runs by bounds, or else what is within them lies inside or outside as a whole. */
function placeIn(edges: Float64Array, [west, south, east, north]: Bounds): 'border' | 'inside' | 'outside' {
  let isInside = false;
  for (let edge = 0; edge < edges.length; edge += 4) {
    const [x1, y1, x2, y2] = [edges[edge] ?? 0, edges[edge + 1] ?? 0, edges[edge + 2] ?? 0, edges[edge + 3] ?? 0];
    if ((y1 < south && y2 < south) || (y1 > north && y2 > north)) continue;
    if (Math.min(x1, x2) <= east && Math.max(x1, x2) >= west) return 'border';
    // Even-odd count of the edges east of the south-west corner, which none of them comes near.
    if (y1 > south !== y2 > south && x1 > east) isInside = !isInside;
  }
  return isInside ? 'inside' : 'outside';
}

/** Tells which fraction of a piece shapes cover, one over another or not. Only where a border comes near is it worked out. */
export function coverOf(shapes: readonly Shape[]): (piece: Piece) => number {
  const polygons = shapes.flatMap(polygonsOf).map((rings) => {
    let plane: PlaneEdges | null = null;
    const inPlane = (): PlaneEdges => {
      plane ??= planeEdges(rings);
      return plane;
    };
    return { bounds: boundsOf({ type: 'Polygon', coordinates: rings }), edges: edgesOf(rings), inPlane };
  });
  return (piece) => {
    const near = polygons.filter(({ bounds }) => doMeet(bounds, piece.bounds));
    const placed = near.map((polygon) => ({ ...polygon, place: placeIn(polygon.edges, piece.bounds) }));
    if (placed.some(({ place }) => place === 'inside')) return 1;
    const borders = placed.filter(({ place }) => place === 'border');
    return coveredShare(
      piece,
      borders.map(({ inPlane }) => inPlane()),
    );
  };
}
