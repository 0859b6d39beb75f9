import type { Position } from 'geojson';
import type { Shape } from '../../model/ground.ts';
import type { ClusterSettings } from '../../model/view-state.ts';
import { gaussKrugerPlane, nearestMeridian } from '../gauss-kruger.ts';
import type { PlanePoint } from '../local-plane.ts';
import { polygonsOf } from '../shape.ts';
import { dbscan } from './dbscan.ts';
import { convexHull } from './hull.ts';
import { isolines } from './isolines.ts';
import { kernelDensity } from './kernel-density.ts';

/** A position, or a shape that stands for its centroid; WGS84 degrees. */
export type ClusterPlace = Position | Shape;

/** Isolines are drawn at these shares of the peak. */
export const densityShares = [0.1, 0.25, 0.5, 0.75] as const;

export interface FoundClusters {
  readonly centralMeridian: number;
  /** Along the places: where each stands. */
  readonly positions: readonly Position[];
  /** Along the places: the number of its cluster from 0; -1 for none. */
  readonly labels: readonly number[];
  /** By cluster: its convex hull; null where its places lie on one line. */
  readonly hulls: readonly (Shape | null)[];
  readonly density: {
    /** Places to the km² where they are densest, as far as the grid shows. */
    readonly peakPerKm2: number;
    /** From the widest to the densest. */
    readonly lines: readonly { readonly share: number; readonly perKm2: number; readonly ground: Shape }[];
  } | null;
}

/** Centroid of a shape on the plane, by area; of one without area, the mean of its corners. */
function centroid(polygons: readonly (readonly (readonly PlanePoint[])[])[]): PlanePoint {
  let [twice, sumX, sumY] = [0, 0, 0];
  const corners = polygons.flat(2);
  const [x0, y0] = corners[0] ?? [Number.NaN, Number.NaN];
  for (const polygon of polygons) {
    polygon.forEach((ring, at) => {
      let [ringTwice, ringX, ringY] = [0, 0, 0];
      ring.forEach(([ax, ay], corner) => {
        const [bx, by] = ring[(corner + 1) % ring.length] ?? [ax, ay];
        const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
        ringTwice += cross;
        ringX += (ax + bx - 2 * x0) * cross;
        ringY += (ay + by - 2 * y0) * cross;
      });
      // Whichever way it turns, the first ring is ground and the others are holes in it.
      const sign = Math.sign(ringTwice) * (at === 0 ? 1 : -1);
      [twice, sumX, sumY] = [twice + sign * ringTwice, sumX + sign * ringX, sumY + sign * ringY];
    });
  }
  if (twice !== 0) return [x0 + sumX / (3 * twice), y0 + sumY / (3 * twice)];
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

const isShape = (place: ClusterPlace): place is Shape => 'type' in place;

/**
 * Clusters and density of surveyed or official places, in the 3° Gauss-Kruger plane of the meridian nearest to the city's
 * longitude. Whoever asks sees to it that no schematic place is among them.
 */
export function findClusters(
  places: readonly ClusterPlace[],
  cityLng: number,
  { distanceM, least, bandwidthM }: ClusterSettings,
): FoundClusters {
  const centralMeridian = nearestMeridian(cityLng);
  const { toMetres, toDegrees } = gaussKrugerPlane(centralMeridian, false);
  const plane = (position: Position): PlanePoint => {
    const [east = Number.NaN, north = Number.NaN] = toMetres([...position]);
    return [east, north];
  };
  const degrees = ([east = Number.NaN, north = Number.NaN]: readonly number[]): Position => toDegrees([east, north]);
  const points = places.map((place) =>
    isShape(place)
      ? centroid(polygonsOf(place).map((polygon) => polygon.map((ring) => ring.slice(0, -1).map(plane))))
      : plane(place),
  );
  const { labels, count } = dbscan(points, distanceM, least);
  const members: PlanePoint[][] = Array.from({ length: count }, () => []);
  points.forEach((point, at) => {
    members[labels[at] ?? -1]?.push(point);
  });
  const hulls = members.map((own): Shape | null => {
    const ring = convexHull(own);
    const [first] = ring ?? [];
    return ring && first ? { type: 'Polygon', coordinates: [[...ring, first].map(degrees)] } : null;
  });
  const grid = kernelDensity(points, bandwidthM);
  const peakPerKm2 = grid ? grid.perKm2.reduce((most, value) => Math.max(most, value), 0) : 0;
  const levels = densityShares.map((share) => share * peakPerKm2);
  const lines = grid
    ? isolines(grid, levels).map(({ perKm2, ground }, at) => ({
        share: densityShares[at] ?? 0,
        perKm2,
        ground: {
          type: 'MultiPolygon' as const,
          coordinates: ground.coordinates.map((polygon) => polygon.map((ring) => ring.map(degrees))),
        },
      }))
    : [];
  return {
    centralMeridian,
    positions: points.map(degrees),
    labels: [...labels],
    hulls,
    density: grid ? { peakPerKm2, lines } : null,
  };
}
