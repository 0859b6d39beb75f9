import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { closeRing, cornerCount } from '../../../src/exchange/ground/close-ring.ts';

const closed: readonly Position[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

test('a ring is closed where it is open, and its corners are counted once', () => {
  const open = closed.slice(0, 4);
  expect(closeRing(open)).toEqual(closed);
  expect(closeRing(closed)).toEqual(closed);
  expect([cornerCount(open), cornerCount(closed), cornerCount([[1, 1]])]).toEqual([4, 4, 1]);
});
