import { describe, expect, test } from 'vitest';
import { dbscan, noise } from '../../../src/geo/clusters/dbscan.ts';
import { reference } from './reference.ts';

/** Labels numbered anew by first appearance, so that only who is together counts. */
function renumbered(labels: Iterable<number>): readonly number[] {
  const numbers = new Map<number, number>([[noise, noise]]);
  return [...labels].map((label) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size - 1);
    return numbers.get(label) ?? noise;
  });
}

describe("clusters are those of scikit-learn's DBSCAN, border points among them", () => {
  for (const { distanceM, least, labels, cores } of reference.clusterings) {
    test(`within ${distanceM} m, at least ${least}`, () => {
      const found = dbscan(reference.points, distanceM, least);
      expect(renumbered(found.labels)).toEqual(renumbered(labels));
      expect(found.count).toBe(new Set(labels.filter((label) => label !== noise)).size);
      // The comparison means something: there are cores, borders and noise.
      expect(cores.length).toBeGreaterThan(0);
      expect(labels.filter((label, at) => label !== noise && !cores.includes(at)).length).toBeGreaterThan(0);
      expect(labels).toContain(noise);
    });
  }
});

test('a point as far as the distance is a neighbour, one a millimetre farther is none', () => {
  expect([
    ...dbscan(
      [
        [0, 0],
        [100, 0],
        [200, 0],
      ],
      100,
      3,
    ).labels,
  ]).toEqual([0, 0, 0]);
  expect([
    ...dbscan(
      [
        [0, 0],
        [100.001, 0],
        [200.002, 0],
      ],
      100,
      3,
    ).labels,
  ]).toEqual([noise, noise, noise]);
});

test('points in one place are neighbours of each other', () => {
  expect([...dbscan(Array(5).fill([7, 7]), 10, 3).labels]).toEqual([0, 0, 0, 0, 0]);
});

test('no point, and fewer points than make a core, are no cluster', () => {
  expect(dbscan([], 100, 3)).toEqual({ labels: new Int32Array(), count: 0 });
  expect(
    dbscan(
      [
        [0, 0],
        [1, 1],
      ],
      100,
      3,
    ),
  ).toEqual({ labels: Int32Array.of(noise, noise), count: 0 });
});

test('points that are all apart are all noise', () => {
  const apart = Array.from({ length: 20 }, (_, at): [number, number] => [at * 1000, 0]);
  expect(new Set(dbscan(apart, 999, 2).labels)).toEqual(new Set([noise]));
});

test('a border point in reach of two clusters belongs to the first, and joins them not', () => {
  const line = (...easts: readonly number[]) => easts.map((east): [number, number] => [east, 0]);
  expect([...dbscan(line(0, 1, 2, 12, 22, 23, 24), 10, 4).labels]).toEqual([0, 0, 0, 0, 1, 1, 1]);
  expect([...dbscan(line(22, 23, 24, 12, 2, 1, 0), 10, 4).labels]).toEqual([0, 0, 0, 0, 1, 1, 1]);
});
