import { describe, expect, test } from 'vitest';
import { isolines } from '../../../src/geo/clusters/isolines.ts';
import { type DensityGrid, kernelDensity } from '../../../src/geo/clusters/kernel-density.ts';
import type { PlanePoint } from '../../../src/geo/local-plane.ts';
import { reference } from './reference.ts';

/** Straight between the nodes around the place, per km². */
function densityAt({ perKm2, width, cellM, origin }: DensityGrid, [x, y]: PlanePoint): number {
  const [column, row] = [(x - origin[0]) / cellM, (y - origin[1]) / cellM];
  const [west, south] = [Math.floor(column), Math.floor(row)];
  const [across, up] = [column - west, row - south];
  const at = (dx: number, dy: number) => perKm2[(south + dy) * width + west + dx] ?? Number.NaN;
  return (at(0, 0) * (1 - across) + at(1, 0) * across) * (1 - up) + (at(0, 1) * (1 - across) + at(1, 1) * across) * up;
}

/** By the formula, without grid. */
function directly(points: readonly PlanePoint[], bandwidthM: number, [x, y]: PlanePoint): number {
  const sum = points.reduce(
    (total, [px, py]) => total + Math.exp(-((px - x) ** 2 + (py - y) ** 2) / (2 * bandwidthM ** 2)),
    0,
  );
  return (sum * 1e6) / (2 * Math.PI * bandwidthM ** 2);
}

const nodeOf = ({ width, cellM, origin }: DensityGrid, at: number): PlanePoint => [
  origin[0] + (at % width) * cellM,
  origin[1] + Math.floor(at / width) * cellM,
];

const gridOf = (points: readonly PlanePoint[], bandwidthM: number): DensityGrid => {
  const grid = kernelDensity(points, bandwidthM);
  if (!grid) throw new Error('no grid');
  return grid;
};

describe("densities are those of scikit-learn's KernelDensity", () => {
  for (const { bandwidthM, values } of reference.densities) {
    test(`with a bandwidth of ${bandwidthM} m`, () => {
      const { points, nodes } = reference;
      const grid = gridOf(points, bandwidthM);
      const peak = Math.max(...grid.perKm2);
      nodes.forEach((node, at) => {
        const expected = (values[at] ?? Number.NaN) * points.length * 1e6;
        expect(directly(points, bandwidthM, node)).toBeCloseTo(expected, 8);
        // Between the nodes of the grid, which are a fifth of a bandwidth apart: the error of going straight.
        expect(Math.abs(densityAt(grid, node) - expected)).toBeLessThan(0.01 * peak);
      });
    });
  }
});

test("densities are those of scipy's gaussian_kde, where its kernel is round as ours", () => {
  const { points, bandwidthM, values } = reference.scipy;
  values.forEach((value, at) => {
    const expected = value * points.length * 1e6;
    expect(Math.abs(directly(points, bandwidthM, points[at] ?? [0, 0]) / expected - 1)).toBeLessThan(1e-5);
  });
});

test('at each node of the grid the density is the sum of the kernels', () => {
  const grid = gridOf(reference.points, 1500);
  for (let at = 0; at < grid.perKm2.length; at += 97) {
    expect(grid.perKm2[at]).toBeCloseTo(directly(reference.points, 1500, nodeOf(grid, at)), 6);
  }
});

test('the density of points adds up to nearly their number', () => {
  const grid = gridOf(reference.points, 800);
  const sum = grid.perKm2.reduce((total, value) => total + value, 0) * (grid.cellM / 1000) ** 2;
  expect(sum / reference.points.length).toBeGreaterThan(0.995);
  expect(sum / reference.points.length).toBeLessThanOrEqual(1);
});

test('a narrow kernel over a wide city makes no grid without end', () => {
  const { width, height } = gridOf(
    [
      [0, 0],
      [80_000, 60_000],
    ],
    50,
  );
  expect(width * height).toBeLessThan(300_000);
});

test('every corner of an isoline lies where the density is that of the line', () => {
  const { points } = reference;
  const grid = gridOf(points, 1500);
  const peak = grid.perKm2.reduce((most, value) => Math.max(most, value), 0);
  for (const { perKm2, ground } of isolines(grid, [0.1 * peak, 0.5 * peak])) {
    expect(ground.coordinates.length).toBeGreaterThan(0);
    for (const [x = 0, y = 0] of ground.coordinates.flat(2)) {
      expect(Math.abs(directly(points, 1500, [x, y]) - perKm2)).toBeLessThan(0.01 * peak);
    }
  }
});

test('the half-height isoline of one point is the circle of the formula', () => {
  const [line] = isolines(gridOf([[500, 500]], 1000), [0.5e6 / (2 * Math.PI * 1000 ** 2)]);
  const radii = line?.ground.coordinates.flat(2).map(([x = 0, y = 0]) => Math.hypot(x - 500, y - 500)) ?? [];
  for (const radius of radii) expect(Math.abs(radius - 1000 * Math.sqrt(2 * Math.log(2)))).toBeLessThan(12);
  expect(radii.length).toBeGreaterThan(20);
});

test('without a point there is no density', () => {
  expect(kernelDensity([], 1000)).toBeNull();
});
