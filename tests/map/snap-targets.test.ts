import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { snapped, snapRings } from '../../src/map/drawing/snap-targets.ts';

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ],
};
/** 100 px to a degree. */
const project = ([x = 0, y = 0]: Position) => ({ x: x * 100, y: y * 100 });
const snap = (pointer: Position) => snapped(snapRings([square]), pointer, 0.1, project, 10);

describe('drawing near a parcel', () => {
  test('takes its corner as it stands, even where an edge is nearer', () => {
    expect(snap([1.02, 1.05])).toBe(square.coordinates[0]?.[2]);
    expect(snap([0.95, 1.001])).toBe(square.coordinates[0]?.[2]);
  });

  test('takes the nearest place on an edge away from corners', () => {
    expect(snap([0.5, 1.06])).toEqual([0.5, 1]);
  });

  test('out of reach is free', () => {
    expect(snap([0.5, 0.5])).toBeNull();
    expect(snap([1.2, 1.2])).toBeNull();
  });
});
