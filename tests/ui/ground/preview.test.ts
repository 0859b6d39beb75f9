import { describe, expect, test } from 'vitest';
import type { PlacedLayer } from '../../../src/exchange/ground/place-layer.ts';
import { mostDrawn, previewShapes } from '../../../src/ui/ground/preview.ts';

const square = (lng: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [lng, 30],
      [lng + 0.1, 30],
      [lng + 0.1, 30.1],
      [lng, 30],
    ],
  ],
});
const placed = (count: number, crossings: PlacedLayer['crossings'] = []): PlacedLayer => ({
  features: Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    shape: square(120 + index / 10_000),
    attributes: {},
    areaMu: 1,
  })),
  issues: [],
  crossings,
});
const polygons = (shapes: ReturnType<typeof previewShapes>, index: number): number => {
  const geometry = shapes[index]?.geometry;
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.length : 0;
};

describe('a preview', () => {
  test('names the alternatives, and the choice only beside them', () => {
    const chosen = { name: 'WGS84', placed: placed(2) };
    const other = { name: 'GCJ-02', placed: placed(2) };
    expect(previewShapes(chosen, [other]).map(({ tone, label }) => [tone, label])).toEqual([
      ['other', 'GCJ-02'],
      ['chosen', 'WGS84'],
    ]);
    expect(previewShapes(chosen, []).map(({ label }) => label)).toEqual(['']);
    expect(previewShapes(null, [other]).map(({ tone }) => tone)).toEqual(['other']);
  });

  test('marks where rings cross themselves, though nothing of them is placed', () => {
    const shapes = previewShapes({ name: 'WGS84', placed: placed(0, [{ number: 1, at: [121, 30] }]) }, []);
    expect(shapes).toEqual([{ tone: 'fault', label: '', geometry: { type: 'Point', coordinates: [121, 30] } }]);
  });

  test('of very many draws as many as it may, to the last', () => {
    const shapes = previewShapes({ name: 'WGS84', placed: placed(4 * mostDrawn) }, []);
    expect(polygons(shapes, 0)).toBe(mostDrawn);
    const last = shapes[0]?.geometry.type === 'MultiPolygon' ? shapes[0].geometry.coordinates.at(-1) : undefined;
    expect(last?.[0]?.[0]?.[0]).toBeCloseTo(120 + (4 * mostDrawn - 4) / 10_000, 9);
  });
});
