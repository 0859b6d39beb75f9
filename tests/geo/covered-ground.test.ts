import difference from '@turf/difference';
import intersect from '@turf/intersect';
import * as fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { groundInAll } from '../../src/geo/covered-ground.ts';
import { planeEdges, ringM2 } from '../../src/geo/equal-area.ts';
import { ellipsoidalMu } from '../../src/geo/measure.ts';
import { polygonsOf, type Shape } from '../../src/geo/shape.ts';
import { convertLand } from '../../src/model/unit.ts';
import { moved, squareAt } from './squares.ts';

const middle: Position = [121.3, 30.2];
const edgesOf = (shape: Shape) => polygonsOf(shape).map(planeEdges);
const m2 = (shape: Shape) => convertLand(ellipsoidalMu(shape), 'mu', 'm2');
const featureOf = (geometry: Shape) => ({ type: 'Feature' as const, properties: {}, geometry });
const pair = (a: Shape, b: Shape) => ({ type: 'FeatureCollection' as const, features: [featureOf(a), featureOf(b)] });

/** A ring around the middle whose corners lie so many metres from it, turn by turn: it never crosses itself. */
const star = fc
  .record({
    east: fc.integer({ min: -80, max: 80 }),
    north: fc.integer({ min: -80, max: 80 }),
    radii: fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 3, maxLength: 12 }),
  })
  .map(({ east, north, radii }): Polygon => {
    const ring = radii.map((radius, index) => {
      const turn = (2 * Math.PI * index) / radii.length;
      return moved(middle, east + radius * Math.cos(turn), north + radius * Math.sin(turn));
    });
    return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
  });

test('a hectare in the plane is one on the ground', () => {
  for (const lat of [0, 18, 30.2, 53]) {
    const square = squareAt([121.3, lat], 100);
    expect(ringM2(square.coordinates[0] ?? [])).toBeCloseTo(10_000, 2);
    expect(groundInAll(edgesOf(square))).toBeCloseTo(10_000, 2);
  }
});

test('shared ground is what a clipper cuts out, and the rest is what it leaves', () => {
  fc.assert(
    fc.property(star, star, (a, b) => {
      const shared = intersect(pair(a, b));
      const left = difference(pair(a, b));
      const found = groundInAll(edgesOf(a), edgesOf(b));
      // Edges are straight in degrees there and in the plane here.
      expect(Math.abs(found - (shared ? m2(shared.geometry) : 0))).toBeLessThan(0.2);
      expect(Math.abs(groundInAll(edgesOf(a)) - found - (left ? m2(left.geometry) : 0))).toBeLessThan(0.2);
      expect(groundInAll(edgesOf(b), edgesOf(a))).toBeCloseTo(found, 6);
    }),
    { numRuns: 200 },
  );
});

test('ground that several cover counts once', () => {
  const at = (east: number) => edgesOf(squareAt(moved(middle, east, 0), 100));
  expect(groundInAll(at(0), [...at(60), ...at(60), ...at(-60)])).toBeCloseTo(8000, 1);
  expect(groundInAll([...at(0), ...at(50)])).toBeCloseTo(15_000, 1);
});

test('ground must lie in all groups', () => {
  const at = (east: number) => edgesOf(squareAt(moved(middle, east, 0), 100));
  expect(groundInAll(at(0), at(40), at(-40))).toBeCloseTo(2000, 1);
  expect(groundInAll(at(0), at(200))).toBe(0);
  expect(groundInAll(at(0), [])).toBe(0);
});
