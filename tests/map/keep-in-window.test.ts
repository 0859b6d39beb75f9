import { expect, test } from 'vitest';
import { keepInWindow } from '../../src/map/keep-in-window.ts';
import type { Bounds } from '../../src/model/geometry.ts';

const window: Bounds = [119.9, 29.3, 122.7, 31.4];
const open = { width: 1280, height: 800, coveredBelow: 0 };
const city = { lng: 121.3, lat: 30.2, zoom: 11 };

test('a camera that shows only what lies in the window stays as it is', () => {
  const kept = keepInWindow(window, open, city);
  expect(kept.zoom).toBe(11);
  expect(kept.lng).toBeCloseTo(121.3, 9);
  expect(kept.lat).toBeCloseTo(30.2, 9);
});

test('the whole width of the window is the farthest out', () => {
  const { zoom, lng } = keepInWindow(window, open, { ...city, zoom: 3 });
  // 1280 px for 2.8 of 360 degrees.
  expect(512 * 2 ** zoom).toBeCloseTo((1280 * 360) / 2.8, 3);
  expect(lng).toBeCloseTo(121.3, 9);
});

test('a camera beyond an edge is brought back to where the edge of the map meets it', () => {
  const { lng } = keepInWindow(window, open, { ...city, lng: 119.9 });
  expect(lng).toBeCloseTo(119.9 + (640 / (512 * 2 ** 11)) * 360, 9);
  expect(keepInWindow(window, open, { ...city, lat: 29.3 }).lat).toBeGreaterThan(29.3);
});

test('under a panel at the foot the map may run beyond the window, and no farther than the panel reaches', () => {
  const south = { ...city, lat: 29.3 };
  const half = keepInWindow(window, { ...open, coveredBelow: 400 }, south);
  // With its lower half covered, the map's middle may stand on the window's edge.
  expect(half.lat).toBeCloseTo(29.3, 9);
  expect(keepInWindow(window, { ...open, coveredBelow: 200 }, south).lat).toBeGreaterThan(half.lat);
});
