import type { Position } from 'geojson';
import { areasAt, buildAreaIndex } from '../../geo/area-index.ts';
import { boundsOf, doMeet, ringsOf } from '../../geo/shape.ts';
import type { GeometryBasis, PackFeature, PackFeatures } from '../../model/geometry.ts';
import type { Shape } from '../../model/ground.ts';

export interface Lying {
  readonly id: string;
  /** Of the shape's ground that lies in it: 0 to 1, to some hundredths. */
  readonly share: number;
  readonly boundaryBasis: GeometryBasis;
}

const lines = 16;

/** Where a line of latitude enters and leaves a shape, from west to east. */
function crossings(rings: readonly (readonly Position[])[], latitude: number): readonly number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let corner = 1; corner < ring.length; corner += 1) {
      const [x1 = 0, y1 = 0] = ring[corner - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[corner] ?? [];
      if (y1 > latitude !== y2 > latitude) found.push(x1 + ((latitude - y1) * (x2 - x1)) / (y2 - y1));
    }
  }
  return found.sort((a, b) => a - b);
}

/** Points spread over a shape, and the width that each stands for: along lines, so that narrow shapes have theirs too. */
function spread(shape: Shape): { readonly points: Float64Array; readonly widths: readonly number[] } {
  const [west, south, east, north] = boundsOf(shape);
  const rings = ringsOf(shape);
  const points: number[] = [];
  const widths: number[] = [];
  for (let line = 0; line < lines; line += 1) {
    const latitude = south + ((line + 0.5) * (north - south)) / lines;
    const ends = crossings(rings, latitude);
    for (let end = 0; end + 1 < ends.length; end += 2) {
      const [from = 0, to = 0] = [ends[end], ends[end + 1]];
      const steps = Math.max(1, Math.round(((to - from) / (east - west)) * lines));
      for (let step = 0; step < steps; step += 1) {
        points.push(from + ((step + 0.5) * (to - from)) / steps, latitude);
        widths.push((to - from) / steps);
      }
    }
  }
  return { points: Float64Array.from(points), widths };
}

const isAreal = (feature: PackFeature): feature is PackFeature<Shape> =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';

/** Finds the features that hold some of a shape, the most first. Features may overlap; points and lines hold nothing. */
export function liesIn(...collections: readonly PackFeatures[]): (shape: Shape) => readonly Lying[] {
  const holders = collections
    .flatMap(({ features }) => features)
    .filter(isAreal)
    .map((feature) => ({
      id: feature.id,
      boundaryBasis: feature.properties.geometryBasis,
      bounds: boundsOf(feature.geometry),
      index: buildAreaIndex({ type: 'FeatureCollection', features: [feature] }),
    }));
  return (shape) => {
    const bounds = boundsOf(shape);
    const near = holders.filter((holder) => doMeet(holder.bounds, bounds));
    if (near.length === 0) return [];
    const { points, widths } = spread(shape);
    const whole = widths.reduce((total, width) => total + width, 0);
    return near
      .map(({ id, boundaryBasis, index }): Lying => {
        const held = areasAt(index, points).reduce(
          (total, area, point) => total + (area < 0 ? 0 : (widths[point] ?? 0)),
          0,
        );
        return { id, boundaryBasis, share: whole > 0 ? held / whole : 0 };
      })
      .filter(({ share }) => share > 0)
      .toSorted((one, other) => other.share - one.share);
  };
}
