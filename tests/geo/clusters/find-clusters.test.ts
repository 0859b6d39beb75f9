import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { findClusters } from '../../../src/geo/clusters/find-clusters.ts';
import { convexHull } from '../../../src/geo/clusters/hull.ts';
import { gaussKrugerPlane } from '../../../src/geo/gauss-kruger.ts';
import { reference } from './reference.ts';

const settings = { distanceM: 2500, least: 3, bandwidthM: 1500 };
const { toDegrees } = gaussKrugerPlane(120, false);
/** Metres from a place in the city, as degrees. */
const at = (east: number, north: number): Position => toDegrees([620_000 + east, 3_340_000 + north]);

test('places in degrees cluster as their metres do', () => {
  const places = reference.points.map(([east, north]) => at(east, north));
  const { labels, centralMeridian } = findClusters(places, 121.25, settings);
  const expected = reference.clusterings.find(({ distanceM, least }) => distanceM === 2500 && least === 3);
  expect(centralMeridian).toBe(120);
  expect(labels).toEqual(expected?.labels);
});

test('a parcel stands where its centroid is, without the hole in it, whichever way its rings turn', () => {
  const ring = [at(0, 0), at(300, 0), at(300, 100), at(0, 100), at(0, 0)];
  const hole = [at(200, 20), at(280, 20), at(280, 80), at(200, 80), at(200, 20)];
  const centre = (30_000 * 150 - 4_800 * 240) / (30_000 - 4_800);
  for (const rings of [
    [ring, hole],
    [[...ring].reverse(), hole],
  ]) {
    const { positions } = findClusters([{ type: 'Polygon', coordinates: rings }], 121.25, settings);
    const [east = 0, north = 0] = gaussKrugerPlane(120, false).toMetres([...(positions[0] ?? [])]);
    expect(east - 620_000).toBeCloseTo(centre, 3);
    expect(north - 3_340_000).toBeCloseTo(50, 3);
  }
});

test('a cluster has a hull that holds it, and none where its places lie in one place', () => {
  const square = [at(0, 0), at(1000, 0), at(1000, 1000), at(0, 1000), at(500, 500)];
  const heap = Array(3).fill(at(20_000, 0));
  const { hulls, labels } = findClusters([...square, ...heap], 121.25, settings);
  expect(labels).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
  expect(hulls[0]?.coordinates[0]).toHaveLength(5);
  expect(hulls[1]).toBeNull();
});

test('the hull of points on one line is none, with points that are listed twice and inside', () => {
  expect(
    convexHull([
      [0, 0],
      [5, 5],
      [2, 2],
      [2, 2],
    ]),
  ).toBeNull();
  expect(
    convexHull([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [2, 2],
      [4, 4],
      [2, 0],
    ]),
  ).toEqual([
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
  ]);
});

test('no place gives nothing at all', () => {
  expect(findClusters([], 121.25, settings)).toEqual({
    centralMeridian: 120,
    positions: [],
    labels: [],
    hulls: [],
    density: null,
  });
});

test('isolines rise from the widest to the densest', () => {
  const { density } = findClusters(
    reference.points.map(([east, north]) => at(east, north)),
    121.25,
    settings,
  );
  expect(density?.lines.map(({ share }) => share)).toEqual([0.1, 0.25, 0.5, 0.75]);
  for (const { share, perKm2 } of density?.lines ?? []) expect(perKm2).toBe(share * (density?.peakPerKm2 ?? 0));
});
