import { contours } from 'd3-contour';
import type { MultiPolygon, Position } from 'geojson';
import type { DensityGrid } from './kernel-density.ts';

/** Where the density is at least so much, in metres of the plane; empty of polygons where it is nowhere. */
export interface Isoline {
  readonly perKm2: number;
  readonly ground: MultiPolygon;
}

/** The ground of at least each density. */
export function isolines({ perKm2, width, height, cellM, origin }: DensityGrid, levels: readonly number[]): Isoline[] {
  // d3 sees each value in the middle of a square of 1, the first at (0.5, 0.5).
  const onPlane = ([x = Number.NaN, y = Number.NaN]: Position): Position => [
    origin[0] + (x - 0.5) * cellM,
    origin[1] + (y - 0.5) * cellM,
  ];
  const draw = contours().size([width, height]);
  const values = Array.from(perKm2);
  return levels.map((level) => {
    const { coordinates } = draw.contour(values, level);
    const rings = coordinates.map((polygon) => polygon.map((ring) => ring.map(onPlane)));
    return { perKm2: level, ground: { type: 'MultiPolygon', coordinates: rings } };
  });
}
