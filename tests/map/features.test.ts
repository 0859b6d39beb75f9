import { expect, test } from 'vitest';
import { changedProperties } from '../../src/map/apply-style.ts';
import { type DisplayTransform, displayed, identityTransform } from '../../src/map/display-transform.ts';
import { featureStates, largestAreaMu } from '../../src/map/feature-states.ts';
import { bubbleSize } from '../../src/map/features/area-labels.ts';
import { borderLines, graticuleLabels, graticuleLines } from '../../src/map/features/lines.ts';
import { shortCompanyName } from '../../src/map/features/names.ts';
import { sitePoints } from '../../src/map/features/site-features.ts';
import { metresPerPixel, zoomWhere } from '../../src/map/ground.ts';
import { legendEntries } from '../../src/map/legend-entries.ts';
import { noDataAreas } from '../../src/map/look-of.ts';
import { plannedIds } from '../../src/map/planned-ids.ts';
import { roundLength } from '../../src/map/round-length.ts';
import { scaleBar } from '../../src/map/scale-bar.ts';
import { selectionBounds } from '../../src/map/selection-bounds.ts';
import { siteScale } from '../../src/map/site-scale.ts';
import { widestPoint } from '../../src/map/widest-point.ts';
import type { PackFeature, PackFeatures } from '../../src/model/geometry.ts';
import type { ViewState } from '../../src/model/view-state.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { defaultView } from '../../src/state/default-view.ts';
import { cityPack } from '../pack/packs.ts';

const pack = await cityPack();
const atlasOf = (view: Partial<ViewState>) => createAtlas(pack, { ...defaultView(pack.info, 'zh'), ...view }, '');

const square = (id: string, x: number) => ({
  type: 'Feature' as const,
  id,
  properties: { id, geometryBasis: 'schematic' as const, method: '', sources: [], horizontalAccuracyM: null },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
        [x, 0],
      ],
    ],
  },
});
const squares: PackFeatures = { type: 'FeatureCollection', features: [square('a', 0), square('b', 1), square('c', 2)] };

test('a border between two areas is one line, drawn once', () => {
  const lines = borderLines(squares, () => true);
  expect(lines.map(({ geometry }) => [...geometry.coordinates].sort())).toEqual([
    [
      [1, 0],
      [1, 1],
    ],
    [
      [2, 0],
      [2, 1],
    ],
  ]);
});

test('a border whose course is known is drawn whole, also where the next area’s runs elsewhere', () => {
  const [a, b, c] = squares.features as [PackFeature, PackFeature, PackFeature];
  const official = { ...b, properties: { ...b.properties, geometryBasis: 'official' as const } };
  const lines = borderLines({ ...squares, features: [a, official, c] }, () => true);
  expect(lines.map(({ properties }) => properties.kind)).toEqual(['known-border']);
  // All four edges of the square, those that it shares among them.
  expect(lines[0]?.geometry.coordinates).toHaveLength(5);
});

test('where the plan’s scope ends the border is of its own kind', () => {
  const lines = borderLines(squares, (id) => id !== 'c');
  expect(lines.map(({ properties, geometry }) => [properties.kind, geometry.coordinates[0]?.[0]])).toEqual([
    ['border', 1],
    ['scope-border', 2],
  ]);
});

test('the city’s borders have every inner edge once', () => {
  const lines = borderLines(pack.geometry.townships, () => true);
  const edges = lines.flatMap(({ geometry: { coordinates } }) =>
    coordinates.slice(1).map((end, index) => [String(end), String(coordinates[index])].sort().join(' ')),
  );
  expect(new Set(edges).size).toBe(edges.length);
  expect(edges.length).toBeGreaterThan(30);
});

test('meridians and parallels stand at each quarter degree inside the box, with figures outside the city', () => {
  expect(graticuleLines([121, 30, 121.5, 30.3])).toHaveLength(3 + 2);
  const labels = graticuleLabels([121, 30, 121.5, 30.3], [121.1, 30.05, 121.4, 30.2]);
  expect(new Set(labels.map(({ properties }) => properties.label))).toEqual(
    new Set(['121°E', '121°15′E', '121°30′E', '30°N', '30°15′N']),
  );
});

test('a company is shown without its legal form and the place that the pack names', () => {
  expect(shortCompanyName('宁波朗格照明电器有限公司', ['慈溪', '宁波'])).toBe('朗格照明电器');
  expect(shortCompanyName('慈溪市虹宇电器有限公司', ['慈溪', '宁波'])).toBe('虹宇电器');
  expect(shortCompanyName('公牛集团股份有限公司', ['慈溪'])).toBe('公牛');
  expect(shortCompanyName('Ningbo Langge Lighting Co., Ltd.', ['Ningbo'])).toBe('Langge Lighting');
  expect(shortCompanyName('AudioPlusInc.', [])).toBe('AudioPlus');
});

test('a bubble’s area is as the land', () => {
  expect(bubbleSize(1000, 1000)).toBe(1);
  expect(bubbleSize(250, 1000)).toBe(0.5);
  expect(bubbleSize(null, 1000)).toBe(0);
});

test('the largest bubble stands for the area with most land in the plan', () => {
  expect(largestAreaMu(pack.tables.projects)).toBeCloseTo(1770.61, 2);
});

test('bubbles give way where a typical site is 6 px across', () => {
  const { siteZoom, latitude } = siteScale(pack);
  const widths = sitePoints(pack)
    .map(({ properties }) => properties.diameterM)
    .sort((a, b) => a - b);
  expect((widths[Math.floor(widths.length / 2)] ?? 0) / metresPerPixel(siteZoom, latitude)).toBeCloseTo(6, 1);
  expect(zoomWhere(600, 6, latitude)).toBeCloseTo(zoomWhere(300, 6, latitude) - 1, 10);
});

test('the number of a site of several grounds stands in the largest, where that is widest', () => {
  const [first] = pack.geometry.sites.features;
  if (!first) throw new Error('the city has no site');
  const ring = (x: number, size: number) => [
    [x, 30],
    [x + size, 30],
    [x + size, 30 + size],
    [x, 30],
  ];
  const parts = { type: 'MultiPolygon' as const, coordinates: [[ring(121, 0.01)], [ring(121.2, 0.02)]] };
  const site = { ...first, geometry: parts, properties: { ...first.properties, geometryBasis: 'surveyed' as const } };
  const geometry = { ...pack.geometry, sites: { ...pack.geometry.sites, features: [site] } };
  const [point] = sitePoints({ ...pack, geometry });
  const [x = 0, y = 0] = point?.geometry.coordinates ?? [];
  // Inside the triangle, off its hypotenuse.
  expect(x - 121.2).toBeGreaterThan(y - 30 + 0.003);
  expect(x).toBeLessThan(121.22);
  expect(point?.properties.diameterM).toBeLessThan(2000);
});

test('a filtered-out site is marked as out, and its area’s bubble shrinks to nothing', () => {
  const filter = { ...defaultView(pack.info, 'zh').filter, areas: ['binhai'] };
  const states = featureStates(atlasOf({ filter }), largestAreaMu(pack.tables.projects));
  const state = (source: string, id: string) =>
    states.find((entry) => entry.source === source && entry.id === id)?.state;
  expect(state('sites', 'P01')?.out).toBe(true);
  expect(state('sites', 'P12')?.out).toBe(false);
  expect(state('area-points', 'zonghan')?.size).toBe(0);
  expect(state('area-points', 'binhai')?.size).toBeCloseTo(1, 12);
});

test('an area with projects but no published area has no density: no data, neither blank nor 0', () => {
  expect(noDataAreas(atlasOf({ metric: 'planned-land-density' }))).toEqual([
    'zonghan',
    'kandun',
    'longshan',
    'binhai',
    'gaoxin',
  ]);
  expect(noDataAreas(atlasOf({ metric: 'planned-new-land' }))).toEqual([]);
});

test('planned locations mark the platform that a row names, else its area', () => {
  const { layoutAreas, layoutPlatforms, platformAreas, platformPlatforms } = plannedIds(pack, 'automotive');
  expect(layoutPlatforms).toEqual(['binhai-edz']);
  expect(layoutAreas).toEqual(['zhouxiang']);
  expect(platformPlatforms).toEqual(['binhai-edz']);
  expect(platformAreas).toEqual([]);
});

test('a named platform without a place leaves the mark to its area', () => {
  const nowhere = { ...pack, geometry: { ...pack.geometry, platforms: { ...pack.geometry.platforms, features: [] } } };
  expect(plannedIds(nowhere, 'new-energy')).toMatchObject({ layoutAreas: ['longshan'], layoutPlatforms: [] });
});

test('every planned location of the plan has a place on the map', () => {
  for (const row of pack.tables['planned-locations']) {
    const ids = plannedIds(pack, row.industryId);
    expect([...ids.layoutAreas, ...ids.layoutPlatforms, ...ids.platformAreas, ...ids.platformPlatforms]).toContain(
      row.platformId && pack.geometry.platforms.features.some(({ id }) => id === row.platformId)
        ? row.platformId
        : row.areaId,
    );
  }
});

test('the legend names the signs in sight and no others', () => {
  const scale = siteScale(pack);
  const far = legendEntries(atlasOf({}), scale);
  expect([far.blank, far.outOfScope, far.bubble, far.zone]).toEqual([['no-project'], true, true, true]);
  expect([far.zero, far.dots, far.sites, far.platforms, far.planned]).toEqual([false, [], false, false, null]);
  const near = legendEntries(atlasOf({ camera: { lng: 121.57, lat: 30.12, zoom: 14 } }), scale);
  expect([near.bubble, near.sites]).toEqual([false, true]);
  expect(near.industries.length).toBeGreaterThan(5);
});

test('a scale bar is 1, 2 or 5 of its unit and fits', () => {
  expect(roundLength(66, 100)).toEqual({ metres: 5000, px: 5000 / 66 });
  expect(scaleBar(66, 100).text).toBe('5 km');
  expect(scaleBar(4, 100).text).toBe('200 m');
});

test('a name stands in the widest part of its area', () => {
  const wedge = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [3, 0.4],
        [0, 0.4],
        [0, 0],
      ],
    ],
  };
  const [x = 0] = widestPoint(wedge) ?? [];
  expect(x).toBeGreaterThan(3);
  expect(widestPoint({ type: 'Point', coordinates: [0, 0] })).toBeNull();
});

test('a selection without a place of its own is found by the areas it lies in, or not at all', () => {
  expect(selectionBounds(pack, { kind: 'project', id: 'P12' })).not.toBeNull();
  expect(selectionBounds(pack, { kind: 'industry', id: 'automotive' })).not.toBeNull();
  expect(selectionBounds(pack, { kind: 'platform', id: 'hr-park' })).toBeNull();
});

test('without a display transform a feature goes in as it is, and with one each position is changed', () => {
  const feature = square('a', 0);
  expect(displayed(feature, identityTransform)).toBe(feature);
  const shift: DisplayTransform = {
    toDisplay: ([x = 0, y = 0]) => [x + 10, y],
    fromDisplay: ([x = 0, y = 0]) => [x - 10, y],
  };
  expect(displayed(feature, shift).geometry.coordinates[0]?.[0]).toEqual([10, 0]);
});

test('only properties that differ are set, and one that is gone goes back to its default', () => {
  expect(changedProperties({ a: [1], b: 2 }, { a: [1], c: 3 })).toEqual([
    ['b', undefined],
    ['c', 3],
  ]);
});
