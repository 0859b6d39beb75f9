import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ringContacts } from '../../src/geo/ring-contacts.ts';

const ringOf = (...corners: readonly Position[]): Position[] => [...corners, corners[0] as Position];
const found = (...rings: readonly (readonly Position[])[]) =>
  ringContacts(rings).map(({ kind, at, rings: pair }) => `${kind} ${at.join()} ${pair.join()}`);

const square = ringOf([0, 0], [4, 0], [4, 4], [0, 4]);

/** How often a ring runs round a point that it does not pass, counterclockwise. */
function windings(ring: readonly Position[], [x, y]: readonly [number, number]): number {
  let count = 0;
  for (const [index, [x2 = 0, y2 = 0]] of ring.slice(1).entries()) {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    if (y1 > y === y2 > y || x1 + ((y - y1) * (x2 - x1)) / (y2 - y1) < x) continue;
    count += y2 > y1 ? 1 : -1;
  }
  return count;
}

describe('a ring that meets itself', () => {
  test('crosses where its edges do', () => {
    expect(found(square)).toEqual([]);
    expect(found(ringOf([0, 0], [4, 4], [4, 0], [0, 4]))).toEqual(['crossing 2,2 0,0']);
  });

  test('crosses in a corner of its own, and on an edge', () => {
    expect(found(ringOf([0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4]))).toEqual([]);
    expect(found(ringOf([0, 0], [2, 2], [4, 4], [4, 0], [2, 2], [0, 4]))).toEqual(['crossing 2,2 0,0']);
    expect(found(ringOf([0, 0], [4, 0], [4, 4], [2, -1], [1, 4]))).toHaveLength(2);
    expect(found(ringOf([0, 0], [2, 0], [2, -2], [3, -2], [3, 4], [1, 0], [0, 4]))).toEqual([]);
  });

  test('touches itself without crossing: a hole that hangs on a corner', () => {
    expect(found(ringOf([0, 0], [4, 0], [4, 4], [2, 4], [3, 2], [1, 2], [2, 4], [0, 4]))).toEqual([]);
  });

  test('crosses where a loop inside runs the same way round as the ring', () => {
    expect(found(ringOf([0, 0], [4, 0], [4, 4], [2, 4], [1, 2], [3, 2], [2, 4], [0, 4]))).toEqual(['crossing 2,4 0,0']);
  });

  test('runs back along itself in a spike, and along a seam to a hole', () => {
    expect(found(ringOf([0, 0], [4, 0], [4, 4], [6, 6], [4, 4], [0, 4]))).toContain('run-against 6,6 0,0');
    const seam = ringOf([0, 0], [4, 0], [4, 4], [2, 4], [2, 3], [3, 2], [1, 2], [2, 3], [2, 4], [0, 4]);
    expect(new Set(found(seam))).toEqual(new Set(['run-against 2,4 0,0', 'run-against 2,3 0,0']));
  });

  test('crosses in as many places as there are, even in a star of a hundred and one points', () => {
    const star = Array.from({ length: 101 }, (_, index): Position => {
      const angle = (index * 50 * 2 * Math.PI) / 101;
      return [Math.cos(angle), Math.sin(angle)];
    });
    // A star {n/k} has n (k − 1) crossings.
    expect(found(ringOf(...star))).toHaveLength(101 * 49);
  });

  test('is told apart from one that does not by exact signs, far from the origin', () => {
    const [x, y] = [40_500_000.1, 3_342_000.3];
    const step = 2 ** -20;
    const touching = ringOf([x, y], [x + 4, y], [x + 4, y + 4], [x + 2, y], [x, y + 4]);
    expect(found(touching)).toEqual([]);
    const through = touching.map(([px = 0, py = 0]): Position => [px, px === x + 2 ? py - step * 1024 : py]);
    expect(found(through)).toHaveLength(2);
  });

  const corner = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
  const anyRing = fc.array(corner, { minLength: 3, maxLength: 9 }).map((corners) => {
    const distinct = corners.filter((at, index) => String(at) !== String(corners.at(index - 1)));
    return ringOf(...distinct);
  });

  test('is found out by what it winds round: without a contact each place is in once or out, and at a crossing there are three kinds', () => {
    fc.assert(
      fc.property(anyRing, (ring) => {
        fc.pre(ring.length >= 4);
        const contacts = ringContacts([ring]);
        if (contacts.length === 0) {
          const places = Array.from({ length: 1600 }, (_, index) => {
            const place = [((index % 40) + 0.37) / 10, (Math.floor(index / 40) + 0.73) / 10] as const;
            return windings(ring, place);
          });
          expect(new Set(places.filter((count) => count !== 0)).size).toBeLessThanOrEqual(1);
          expect(Math.max(...places.map(Math.abs))).toBeLessThanOrEqual(1);
        }
        if (contacts.some(({ kind }) => kind !== 'crossing')) return;
        for (const { at } of contacts) {
          const around = Array.from({ length: 720 }, (_, index) => {
            const angle = ((index + 0.3) * Math.PI) / 360;
            return windings(ring, [(at[0] ?? 0) + 1e-6 * Math.cos(angle), (at[1] ?? 0) + 1e-6 * Math.sin(angle)]);
          });
          // Three ways through one point may leave two kinds, and are six rays from it.
          const rays = around.filter((count, index) => count !== around.at(index - 1)).length;
          expect(new Set(around).size >= 3 || rays >= 6).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('two rings', () => {
  test('cross, touch, or lie along each other', () => {
    expect(found(square, ringOf([5, 0], [6, 0], [6, 1]))).toEqual([]);
    expect(found(square, ringOf([1, 1], [2, 1], [1, 2]))).toEqual([]);
    expect(found(square, ringOf([2, 2], [6, 2], [6, 3], [2, 3]))).toEqual(['crossing 4,2 0,1', 'crossing 4,3 0,1']);
    expect(found(square, ringOf([4, 2], [6, 2], [6, 3]))).toEqual([]);
    expect(found(square, ringOf([4, 2], [4, 1], [6, 1]))).toEqual(['run-against 4,2 0,1', 'run-against 4,1 0,1']);
    expect(found(square, ringOf([4, 1], [4, 2], [6, 1]))).toEqual(['run-same-way 4,1 0,1', 'run-same-way 4,2 0,1']);
  });

  test('of a thousand corners each are compared at once, in whichever direction their edges run', () => {
    const comb = (turned: boolean) =>
      ringOf(
        ...Array.from({ length: 1000 }, (_, index): Position => [index % 2 === 0 ? 0 : 1000, index]),
        [-1, 1000],
        [-1, 0],
      ).map(([x = 0, y = 0]): Position => (turned ? [y, x] : [x, y]));
    const start = performance.now();
    for (const turned of [false, true]) expect(found(comb(turned))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('that cross without end are left at the number asked for', () => {
    const zigzag = Array.from({ length: 400 }, (_, index): Position => [index % 2 === 0 ? 0 : 1000, index]);
    const across = zigzag.map(([x = 0, y = 0]): Position => [y + 0.5, x]);
    expect(ringContacts([ringOf(...zigzag), ringOf(...across)], 500)).toHaveLength(500);
  });
});
