import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { dividedShape, sharedGround, sketchedArea, sketchedLengthM, strokesOf } from '../../src/metrics/sketch.ts';
import type { Stroke } from '../../src/model/drawing.ts';
import { moved, rectangleAt } from '../geo/squares.ts';

const cixi: Position = [121.3, 30.2];
const at = (east: number, north: number) => moved(cixi, east, north);
const ring = (middle: Position, width: number, height: number, isOpen = false): Stroke => ({
  positions: rectangleAt(middle, width, height).coordinates[0] ?? [],
  isOpen,
});

describe('what is drawn', () => {
  test('as a line is as long as its geodesics', () => {
    expect(sketchedLengthM([{ positions: [at(0, 0), at(300, 0), at(300, 400)], isOpen: true }])).toBeCloseTo(700, 2);
  });

  test('as two corners is no area yet, as three it is, before it is closed', () => {
    const [a, b, c] = [at(0, 0), at(200, 0), at(0, 200)];
    expect(sketchedArea([{ positions: [a, b], isOpen: true }])).toBeNull();
    expect(sketchedArea([{ positions: [a, b, c], isOpen: true }])?.areaMu).toBeCloseTo(30, 2);
  });

  test('as a ring in a ring is a hole; area, perimeter and the plane’s figure follow', () => {
    const area = sketchedArea([ring(cixi, 200, 200), ring(cixi, 100, 100)]);
    expect(area?.areaMu).toBeCloseTo(45, 3);
    expect(area?.perimeterM).toBeCloseTo(1200, 2);
    expect(area?.centralMeridian).toBe(120);
    // 125 km east of its meridian the plane is larger by about the square of that over the Earth's radius: 0.04 %.
    expect((area?.planarMu ?? 0) / (area?.areaMu ?? 1) - 1).toBeCloseTo(0.000384, 5);
  });

  test('crosswise says where it crosses', () => {
    const bow = { positions: [at(0, 0), at(100, 100), at(100, 0), at(0, 100), at(0, 0)], isOpen: false };
    const [crossing] = sketchedArea([bow])?.crossings ?? [];
    const [lng = 0, lat = 0] = at(50, 50);
    expect(crossing?.[0]).toBeCloseTo(lng, 6);
    expect(crossing?.[1]).toBeCloseTo(lat, 6);
    expect(sketchedArea([ring(cixi, 10, 10)])?.crossings).toEqual([]);
  });
});

describe('rings that lie on each other', () => {
  /** Thousandths of a degree from one corner. */
  const box = (west: number, south: number, east: number, north: number): Stroke => {
    const corners = [west, east].map((x) => 121.3 + x / 1000);
    const [left = 0, right = 0, bottom = 0, top = 0] = [...corners, 30.2 + south / 1000, 30.2 + north / 1000];
    return {
      positions: [
        [left, bottom],
        [right, bottom],
        [right, top],
        [left, top],
        [left, bottom],
      ],
      isOpen: false,
    };
  };
  const crossings = (...strokes: readonly Stroke[]) => sketchedArea(strokes)?.crossings.length;

  test('are told where they cover ground twice, though no edge crosses another', () => {
    expect(crossings(box(0, 0, 2, 2), box(0, 0, 2, 2))).toBeGreaterThan(0);
    expect(crossings(box(0, 0, 2, 2), box(1, 0, 3, 2))).toBeGreaterThan(0);
    const { positions } = box(0, 0, 2, 2);
    expect(crossings({ positions: [...positions, ...positions.slice(1)], isOpen: false })).toBeGreaterThan(0);
  });

  test('are sound side by side, as a hole along an edge, and where a snapped corner is off by a rounding', () => {
    expect(crossings(box(0, 0, 2, 2), box(2, 0, 4, 2))).toBe(0);
    expect(crossings(box(0, 0, 2, 2), box(1, 0, 2, 1))).toBe(0);
    const slanted: Stroke = {
      positions: [
        [121.3, 30.2],
        [121.303, 30.2007],
        [121.301, 30.203],
        [121.3, 30.2],
      ],
      isOpen: false,
    };
    const hole: Stroke = {
      positions: [
        [121.301, 30.200233333],
        [121.302, 30.200466667],
        [121.3015, 30.201],
        [121.301, 30.200233333],
      ],
      isOpen: false,
    };
    expect(crossings(slanted, hole)).toBe(0);
  });
});

describe('ground that a drawn shape shares', () => {
  const drawn = rectangleAt(cixi, 200, 100);
  const parcels = [
    { id: 'over', shape: rectangleAt(at(100, 0), 100, 100) },
    { id: 'beside', shape: rectangleAt(at(150, 0), 100, 100) },
    { id: 'own', shape: drawn },
    { id: 'unknown', shape: null },
  ];

  test('is that of parcels that it covers, not of those it touches nor of its own', () => {
    const shared = sharedGround(drawn, parcels, 'own');
    expect(shared.map(({ parcelId, mu }) => [parcelId, Math.round(mu * 1000) / 1000])).toEqual([['over', 7.5]]);
  });
});

describe('a divided parcel', () => {
  test('has its largest part first', () => {
    const line: Stroke = { positions: [at(60, -80), at(60, 80)], isOpen: false };
    const result = dividedShape(rectangleAt(cixi, 200, 100), 'split', line);
    const areas = result.ok ? result.parts.map((part) => sketchedArea(strokesOf(part))?.areaMu ?? 0) : [];
    expect(areas.map((area) => Math.round(area * 1000) / 1000)).toEqual([24, 6]);
  });
});
