import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ellipsoidalMu } from '../../src/geo/measure.ts';
import { convertLand } from '../../src/model/unit.ts';

interface Measured {
  readonly name: string;
  readonly rings: Position[][];
  /** As Planimeter has them, m², along the rings. */
  readonly areasM2: readonly number[];
}

const shapes = JSON.parse(
  readFileSync(new URL('../fixtures/planimeter/areas.json', import.meta.url), 'utf8'),
) as readonly Measured[];

const squareMetres = (...rings: Position[][]): number =>
  convertLand(ellipsoidalMu({ type: 'Polygon', coordinates: rings }), 'mu', 'm2');

describe('the ellipsoidal area is Planimeter’s, to a millionth', () => {
  test('of rings of 3 to 1,000 corners, from 1 mu to 20 km², from 18° to 53° N', () => {
    const corners = shapes.flatMap(({ rings }) => rings.map((ring) => ring.length - 1));
    const areas = shapes.flatMap(({ areasM2 }) => areasM2);
    expect([Math.min(...corners), Math.max(...corners)]).toEqual([3, 1000]);
    expect(Math.min(...areas)).toBeLessThan(700);
    expect(Math.max(...areas)).toBeGreaterThan(20_000_000);
    const latitudes = shapes.map(({ rings }) => Math.round(rings[0]?.[0]?.[1] ?? 0));
    expect(new Set(latitudes)).toEqual(new Set([18, 30, 45, 53]));
  });

  test.each(shapes)('$name', ({ rings, areasM2 }) => {
    for (const [index, ring] of rings.entries()) {
      expect(Math.abs(squareMetres(ring) / (areasM2[index] ?? Number.NaN) - 1)).toBeLessThan(1e-6);
    }
    const [shell = Number.NaN, ...holes] = areasM2;
    const whole = holes.reduce((area, hole) => area - hole, shell);
    expect(Math.abs(squareMetres(...rings) / whole - 1)).toBeLessThan(1e-6);
  });
});
