import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { type CutResult, cutShape, splitShape } from '../../src/geo/cut-shape.ts';
import { ellipsoidalMu } from '../../src/geo/measure.ts';
import type { Shape } from '../../src/model/ground.ts';
import { moved, rectangleAt } from './squares.ts';

const cixi: Position = [121.3, 30.2];
const partsOf = (result: CutResult): readonly Polygon[] => {
  if (!result.ok) throw new Error(result.problem);
  return result.parts;
};
const sumMu = (parts: readonly Shape[]) => parts.reduce((sum, part) => sum + ellipsoidalMu(part), 0);
const at = (east: number, north: number) => moved(cixi, east, north);
/** A star of so many corners around Cixi, no more than `radius` metres from it. */
const star = (radii: readonly number[], radius: number): Polygon => {
  const corners = radii.map((part, index) => {
    const angle = (index / radii.length) * 2 * Math.PI;
    return at(part * radius * Math.cos(angle), part * radius * Math.sin(angle));
  });
  return { type: 'Polygon', coordinates: [[...corners, corners[0] as Position]] };
};

describe('a parcel that a line splits', () => {
  test('becomes two halves of a square', () => {
    const parts = partsOf(splitShape(rectangleAt(cixi, 200, 100), [at(0, -80), at(0, 80)]));
    expect(parts.map((part) => ellipsoidalMu(part))).toEqual([expect.closeTo(15, 3), expect.closeTo(15, 3)]);
  });

  test('keeps its hole, in the part that holds it', () => {
    const hole = rectangleAt(at(-50, 0), 20, 20).coordinates;
    const whole: Polygon = { type: 'Polygon', coordinates: [...rectangleAt(cixi, 200, 100).coordinates, ...hole] };
    const parts = partsOf(splitShape(whole, [at(0, -80), at(0, 80)]));
    expect(parts.map(({ coordinates }) => coordinates.length).sort()).toEqual([1, 2]);
    expect(sumMu(parts)).toBeCloseTo(ellipsoidalMu(whole), 4);
  });

  test('with parts apart is split in each that the line goes through', () => {
    const whole: Shape = {
      type: 'MultiPolygon',
      coordinates: [rectangleAt(at(0, 200), 100, 100).coordinates, rectangleAt(at(0, -200), 100, 100).coordinates],
    };
    expect(partsOf(splitShape(whole, [at(10, -300), at(-10, 300)]))).toHaveLength(4);
  });

  test('of up to 20 km² adds up from its parts within 0.01 mu, wherever a bent line goes through', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 }),
        fc.constantFrom(20, 300, 2500),
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        fc.double({ min: -0.2, max: 0.2, noNaN: true }),
        (radii, radius, angle, bend) => {
          const whole = star(radii, radius);
          const end = (turn: number, length: number) =>
            at(length * radius * Math.cos(turn), length * radius * Math.sin(turn));
          const parts = partsOf(splitShape(whole, [end(angle, 1.2), end(angle + 1, bend), end(angle + Math.PI, 1.2)]));
          return parts.length > 1 && Math.abs(sumMu(parts) - ellipsoidalMu(whole)) < 0.01;
        },
      ),
      { numRuns: 60 },
    );
  });

  test('stays whole where the line passes by or ends within it, and the problem is named', () => {
    const whole = rectangleAt(cixi, 200, 100);
    expect(splitShape(whole, [at(-300, 200), at(300, 200)])).toEqual({ ok: false, problem: 'leaves-it-whole' });
    expect(splitShape(whole, [at(0, -80), at(0, 0)])).toEqual({ ok: false, problem: 'line-ends-inside' });
    expect(splitShape(whole, [at(0, -80), at(0, -80)])).toEqual({ ok: false, problem: 'leaves-it-whole' });
  });
});

describe('a ring cut out of a parcel', () => {
  test('within it leaves a hole, and both add up', () => {
    const whole = rectangleAt(cixi, 4000, 5000);
    const [ring = []] = rectangleAt(at(300, 300), 500, 700).coordinates;
    const parts = partsOf(cutShape(whole, ring));
    expect(parts.map(({ coordinates }) => coordinates.length)).toEqual([1, 2]);
    expect(ellipsoidalMu(parts[0] as Polygon)).toBeCloseTo(525, 2);
    expect(Math.abs(sumMu(parts) - ellipsoidalMu(whole))).toBeLessThan(0.01);
  });

  test('over its edge takes what lies within', () => {
    const whole = rectangleAt(cixi, 200, 100);
    const [ring = []] = rectangleAt(at(100, 0), 100, 40).coordinates;
    const parts = partsOf(cutShape(whole, ring.slice(0, -1)));
    expect(ellipsoidalMu(parts[0] as Polygon)).toBeCloseTo(3, 3);
    expect(sumMu(parts)).toBeCloseTo(30, 3);
  });

  test('beside it, or around all of it, leaves it whole', () => {
    const whole = rectangleAt(cixi, 200, 100);
    const ring = (middle: Position, side: number) => rectangleAt(middle, side, side).coordinates[0] ?? [];
    expect(cutShape(whole, ring(at(500, 0), 50))).toMatchObject({ problem: 'leaves-it-whole' });
    expect(cutShape(whole, ring(cixi, 500))).toMatchObject({ problem: 'leaves-it-whole' });
  });
});
