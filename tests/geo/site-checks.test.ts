import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ellipsoidalMu } from '../../src/geo/measure.ts';
import { checkSites } from '../../src/geo/site-checks.ts';
import type { GeometryBasis, PackFeature } from '../../src/model/geometry.ts';
import { collection, feature, moved, squareAt } from './squares.ts';

const middle: Position = [121.3, 30.2];
/** A square of 100 m, 15 mu, so many metres east and north of the middle. */
const site = (id: string, east: number, north = 0, basis: GeometryBasis = 'surveyed') =>
  feature(id, squareAt(moved(middle, east, north), 100), basis);
const town = (basis: GeometryBasis, side = 1000) => feature('town', squareAt(middle, side), basis);

function checked(
  sites: readonly PackFeature[],
  areas: readonly PackFeature[] = [],
  zones: readonly PackFeature[] = [],
) {
  const projects = sites.map(({ id }) => ({ id, areaId: 'town' }));
  return checkSites(projects, {
    sites: collection(...sites),
    townships: collection(...areas),
    zones: collection(...zones),
  });
}

/** Land by id, to a hundredth of a mu. */
const land = (found: ReadonlyMap<string, number>) =>
  Object.fromEntries([...found].map(([id, mu]) => [id, Math.round(mu * 100) / 100 + 0]));

describe('measured land', () => {
  test('is that of surveyed and official sites alone', () => {
    const bases = ['official', 'surveyed', 'published', 'derived', 'schematic'] as const;
    const sites = bases.map((basis, index) => site(basis, index * 200, 0, basis));
    expect(land(checked(sites).measuredMu)).toEqual({ official: 15, surveyed: 15 });
  });
});

describe('land outside the area', () => {
  test.each([
    ['well inside', 0, 0],
    ['with an edge on the border', 450, 0],
    ['half outside', 500, 7.5],
    ['a tenth outside', 460, 1.5],
    ['wholly outside', 2000, 15],
  ])('of a site %s', (_, east, outside) => {
    expect(land(checked([site('a', east)], [town('official')]).outsideMu)).toEqual({ a: outside });
  });

  test('is found in a surveyed boundary and in one of a zone, too', () => {
    expect(land(checked([site('a', 500)], [town('surveyed')]).outsideMu)).toEqual({ a: 7.5 });
    expect(land(checked([site('a', 500)], [], [town('official')]).outsideMu)).toEqual({ a: 7.5 });
  });

  test('is that within a hole of the area, and a site around a whole area is outside but for it', () => {
    const [outer = []] = squareAt(middle, 1000).coordinates;
    const [inner = []] = squareAt(middle, 200).coordinates;
    const holed = feature('town', { type: 'Polygon', coordinates: [outer, inner] }, 'official');
    expect(land(checked([site('a', 0), site('b', 100), site('c', 300)], [holed]).outsideMu)).toEqual({
      a: 15,
      b: 7.5,
      c: 0,
    });
    expect(land(checked([site('a', 0)], [town('official', 50)]).outsideMu)).toEqual({ a: 11.25 });
  });

  test.each(['published', 'derived', 'schematic'] as const)('is not known by a %s boundary', (basis) => {
    expect(checked([site('a', 500)], [town(basis)]).outsideMu).toEqual(new Map());
  });

  test('is not known of a schematic site, nor in an area without a boundary', () => {
    expect(checked([site('a', 500, 0, 'schematic')], [town('official')]).outsideMu).toEqual(new Map());
    expect(checked([site('a', 500)]).outsideMu).toEqual(new Map());
  });
});

describe('land shared with other sites', () => {
  test('is that of both', () => {
    expect(land(checked([site('a', 0), site('b', 60), site('c', 500)]).overlapMu)).toEqual({ a: 6, b: 6, c: 0 });
  });

  test('is none of neighbours with a common edge or corner', () => {
    const found = checked([site('a', 0), site('b', 100), site('c', 200, 100)]).overlapMu;
    expect(land(found)).toEqual({ a: 0, b: 0, c: 0 });
  });

  test('is counted once where several cover it', () => {
    expect(land(checked([site('a', 0), site('b', 50), site('c', 50)]).overlapMu)).toEqual({ a: 7.5, b: 15, c: 15 });
  });

  test('is all of a site within another', () => {
    const around = feature('around', squareAt(middle, 400));
    expect(land(checked([site('a', 0), around]).overlapMu)).toEqual({ a: 15, around: 15 });
  });

  test('is none where only the bounds meet', () => {
    const corner = (east: number, north: number) => moved(middle, east, north);
    const half = (id: string, ...ring: readonly Position[]) =>
      feature(id, { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] });
    const [sw, se, ne, nw] = [corner(0, 0), corner(100, 0), corner(100, 100), corner(0, 100)];
    expect(land(checked([half('below', sw, se, nw), half('above', se, ne, nw)]).overlapMu)).toEqual({
      below: 0,
      above: 0,
    });
  });

  test('is not known of a single site, and drawn ones are not compared with', () => {
    expect(checked([site('a', 0), site('b', 10, 0, 'schematic')]).overlapMu).toEqual(new Map());
  });

  test('is told of each, not of the order they come in', () => {
    const sites = [site('a', 0), site('b', 60), site('c', 20, 50), site('d', -90, -90)];
    const forth = land(checked(sites).overlapMu);
    expect(land(checked(sites.toReversed()).overlapMu)).toEqual(forth);
  });
});

test('20,000 sites far apart, in an area of 2,000 corners, take at most fifteen times as long as measuring them', () => {
  const width = 142;
  const sites = Array.from({ length: 20_000 }, (_, row) => {
    const [west, south] = [121 + (row % width) * 0.002, 30 + Math.floor(row / width) * 0.002];
    const [east, north] = [west + 0.001, south + 0.001];
    const corners = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return feature(`p${row}`, { type: 'Polygon', coordinates: [corners] } satisfies Polygon);
  });
  const border = Array.from({ length: 2000 }, (_, corner) => {
    const turn = (2 * Math.PI * corner) / 2000;
    return [121.15 + 0.4 * Math.cos(turn), 30.15 + 0.4 * Math.sin(turn)];
  });
  const round = feature('town', { type: 'Polygon', coordinates: [[...border, border[0] as Position]] }, 'official');
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const measuring = () => timed(() => sites.map(({ geometry }) => ellipsoidalMu(geometry as Polygon)));
  const ratio = () => timed(() => checked(sites, [round])) / measuring();
  expect(Math.min(ratio(), ratio())).toBeLessThan(15);
}, 60_000);
