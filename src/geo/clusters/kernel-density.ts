import type { PlanePoint } from '../local-plane.ts';

/** Points to the km² at the nodes of a square grid, row by row from south-west. */
export interface DensityGrid {
  readonly perKm2: Float64Array;
  readonly width: number;
  readonly height: number;
  /** Metres between nodes. */
  readonly cellM: number;
  /** The first node. */
  readonly origin: PlanePoint;
}

const squareKm = 1_000_000;
/** Beyond so many bandwidths a kernel is below 2e-8 of its peak, and is left out. */
const reach = 6;
/** Room around the points, in bandwidths: isolines close inside it. */
const margin = 3;
const nodesPerBandwidth = 5;
const mostNodes = 250_000;

/**
 * Density of points by a round Gaussian kernel whose standard deviation is the bandwidth: the sum of the kernels, so that it adds
 * up to the number of points. (Divided by that number it is the probability density of B. W. Silverman, Density
 * Estimation, 1986, 4.2.) null without a point.
 */
export function kernelDensity(points: readonly PlanePoint[], bandwidthM: number): DensityGrid | null {
  if (points.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  const room = margin * bandwidthM;
  const [spanX, spanY] = [east - west + 2 * room, north - south + 2 * room];
  // A narrow kernel over a wide city would want more nodes than a screen has pixels.
  const cellM = Math.max(bandwidthM / nodesPerBandwidth, Math.sqrt((spanX * spanY) / mostNodes));
  const [width, height] = [Math.ceil(spanX / cellM) + 1, Math.ceil(spanY / cellM) + 1];
  const origin: PlanePoint = [west - room, south - room];
  const perKm2 = new Float64Array(width * height);
  const peak = squareKm / (2 * Math.PI * bandwidthM ** 2);
  for (const [x, y] of points) {
    const columns = kernelAlong(x - origin[0], cellM, width, bandwidthM);
    const rows = kernelAlong(y - origin[1], cellM, height, bandwidthM);
    rows.values.forEach((vertical, row) => {
      const start = (rows.first + row) * width + columns.first;
      columns.values.forEach((across, column) => {
        const at = start + column;
        perKm2[at] = (perKm2[at] ?? 0) + peak * vertical * across;
      });
    });
  }
  return { perKm2, width, height, cellM, origin };
}

/** The kernel at the nodes of one axis around `centre`: a round Gaussian is the product of those of its axes. */
function kernelAlong(
  centre: number,
  cellM: number,
  count: number,
  bandwidthM: number,
): { readonly first: number; readonly values: readonly number[] } {
  const first = Math.max(0, Math.ceil((centre - reach * bandwidthM) / cellM));
  const last = Math.min(count - 1, Math.floor((centre + reach * bandwidthM) / cellM));
  const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) =>
    Math.exp(-(((first + step) * cellM - centre) ** 2) / (2 * bandwidthM ** 2)),
  );
  return { first, values };
}
