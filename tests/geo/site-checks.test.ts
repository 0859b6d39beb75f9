import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ellipsoidalMu } from '../../src/geo/measure.ts';
import { type CheckedGround, checkSites } from '../../src/geo/site-checks.ts';
import type { ControlLineKind } from '../../src/model/boundary.ts';
import type { GeometryBasis, PackFeature } from '../../src/model/geometry.ts';
import { collection, feature, moved, squareAt } from './squares.ts';

const middle: Position = [121.3, 30.2];
/** A square of 100 m, 15 mu, so many metres east and north of the middle. */
const site = (id: string, east: number, north = 0, basis: GeometryBasis = 'surveyed') =>
  feature(id, squareAt(moved(middle, east, north), 100), basis);
const town = (basis: GeometryBasis, side = 1000) => feature('town', squareAt(middle, side), basis);

const nothing: CheckedGround = {
  sites: collection(),
  townships: collection(),
  zones: collection(),
  platforms: collection(),
  parcels: collection(),
  controlLines: collection(),
  tables: { parcels: [], 'control-lines': [] },
};

function checked(
  sites: readonly PackFeature[],
  areas: readonly PackFeature[] = [],
  zones: readonly PackFeature[] = [],
  more: Partial<CheckedGround> = {},
) {
  const projects = sites.map(({ id }) => ({ id, areaId: 'town' }));
  return checkSites(projects, {
    ...nothing,
    sites: collection(...sites),
    townships: collection(...areas),
    zones: collection(...zones),
    ...more,
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

/** Parcels by id, each of a project or none; the projects' sites are their parcels together. */
function withParcels(...parcels: readonly (readonly [PackFeature, string | null])[]) {
  const projects = [...new Set(parcels.flatMap(([, project]) => project ?? []))];
  const sites = projects.map((project) => {
    const own = parcels.filter(([, owner]) => owner === project).map(([{ geometry }]) => geometry as Polygon);
    return feature(project, { type: 'MultiPolygon', coordinates: own.map(({ coordinates }) => coordinates) });
  });
  return checked(sites, [], [], {
    parcels: collection(...parcels.map(([parcel]) => parcel)),
    tables: { parcels: parcels.map(([{ id }, projectId]) => ({ id, projectId })), 'control-lines': [] },
  });
}

describe('parcels', () => {
  test('are measured with or without a project, where they may be', () => {
    const found = withParcels([site('a', 0), 'p'], [site('b', 200), null], [site('c', 400, 0, 'schematic'), null]);
    expect(land(found.parcelMu)).toEqual({ a: 15, b: 15 });
    expect(land(found.measuredMu)).toEqual({ p: 15 });
  });

  test('of one project that cover the same ground count it once, and are told as overlapping', () => {
    const found = withParcels([site('a', 0), 'p'], [site('b', 60), 'p'], [site('far', 900), null]);
    expect(land(found.measuredMu)).toEqual({ p: 24 });
    expect(land(found.overlapMu)).toEqual({ p: 6 });
    expect(found.faults).toMatchObject([{ parcelId: 'a', otherId: 'b' }]);
  });

  test('without a project take part in what a project shares', () => {
    const found = withParcels([site('a', 0), 'p'], [site('b', 200), 'p'], [site('c', 60), null]);
    expect(land(found.overlapMu)).toEqual({ p: 6 });
  });

  test('that come twice share all of it', () => {
    const [fault] = withParcels([site('a', 0), 'p'], [site('b', 0), null]).faults;
    expect(fault).toMatchObject({ parcelId: 'a', otherId: 'b', where: site('a', 0).geometry });
    expect(fault?.mu).toBeCloseTo(15, 4);
  });

  test('share the ground that is shown, drawn ones too', () => {
    const drawn = site('b', 60, 40, 'schematic');
    const [fault, ...rest] = withParcels([site('a', 0), 'p'], [drawn, null]).faults;
    expect(rest).toEqual([]);
    expect(fault?.mu).toBeCloseTo(3.6, 3);
    expect(fault && ellipsoidalMu(fault.where as Polygon)).toBeCloseTo(3.6, 3);
  });

  test('with a common border share nothing, though its corners do not agree or digits differ', () => {
    const [a, b] = [site('a', 0).geometry as Polygon, site('b', 100).geometry as Polygon];
    const [sw, se, ne, nw] = a.coordinates[0] as [Position, Position, Position, Position];
    const between: Position = [(se[0] as number) + 1e-9, ((se[1] as number) + (ne[1] as number)) / 2];
    const split: Polygon = { type: 'Polygon', coordinates: [[sw, se, between, ne, nw, sw]] };
    const found = withParcels([feature('a', split), 'p'], [feature('b', b), 'q']);
    expect(found.faults).toEqual([]);
    expect(land(found.overlapMu)).toEqual({ p: 0, q: 0 });
  });

  test('may share up to 0.01 mu of ground before it is a fault', () => {
    // 6.67 m² are 0.01 mu: a strip of 100 m by 6 or 7 cm.
    expect(withParcels([site('a', 0), 'p'], [site('b', 99.94), 'q']).faults).toEqual([]);
    expect(withParcels([site('a', 0), 'p'], [site('b', 99.93), 'q']).faults).toHaveLength(1);
  });
});

describe('a parcel that crosses itself', () => {
  const at = (...corners: readonly (readonly [number, number])[]): Polygon => {
    const ring = corners.map(([east, north]) => moved(middle, east, north));
    return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
  };
  /** Points to a tenth of a metre. */
  const rounded = (positions: readonly Position[]) =>
    positions.map((position) => position.map((part) => Math.round(part * 1e6) / 1e6));
  const crossings = ({ faults }: ReturnType<typeof checked>): Position[] => {
    const [fault] = faults;
    return fault?.where.type === 'MultiPoint' ? fault.where.coordinates : [];
  };
  const faultsOf = (shape: Polygon) => withParcels([feature('a', shape), 'p']);

  test('is shown where it does, and not measured', () => {
    const found = faultsOf(at([0, 0], [100, 100], [100, 0], [0, 100]));
    expect(found.faults).toMatchObject([{ parcelId: 'a', otherId: null, mu: null, where: { type: 'MultiPoint' } }]);
    expect(rounded(crossings(found))).toEqual(rounded([moved(middle, 50, 50)]));
    expect([found.parcelMu.size, found.measuredMu.size]).toEqual([0, 0]);
  });

  test('in a corner alone is shown there', () => {
    const found = faultsOf(at([0, 0], [50, 50], [100, 100], [100, 0], [50, 50], [0, 100]));
    expect(rounded(crossings(found))).toEqual(rounded([moved(middle, 50, 50)]));
    expect(found.parcelMu.size).toBe(0);
  });

  test('is none that touches itself, or has a hole in its corner', () => {
    const pinched = faultsOf(at([0, 0], [50, 0], [100, 0], [100, 50], [50, 0], [0, 50]));
    expect(pinched.faults).toEqual([]);
    expect(land(pinched.parcelMu)).toEqual({ a: 3.75 });
    const [shell = []] = at([0, 0], [100, 0], [100, 100], [0, 100]).coordinates;
    const [hole = []] = at([0, 0], [50, 20], [20, 50]).coordinates;
    const holed = faultsOf({ type: 'Polygon', coordinates: [shell, hole] });
    expect(holed.faults).toEqual([]);
    expect(holed.parcelMu.get('a')).toBeCloseTo(15 - 1.575, 3);
  });

  test('is one whose hole leaves it', () => {
    const [shell = []] = at([0, 0], [100, 0], [100, 100], [0, 100]).coordinates;
    const [hole = []] = at([50, 50], [150, 60], [150, 70], [50, 80]).coordinates;
    const found = faultsOf({ type: 'Polygon', coordinates: [shell, hole] });
    expect(crossings(found)).toHaveLength(2);
    expect(found.parcelMu.size).toBe(0);
  });
});

describe('control lines', () => {
  const line = (id: string, east: number, side: number, basis: GeometryBasis = 'official') =>
    feature(id, squareAt(moved(middle, east, 0), side), basis);
  function wrong(kind: ControlLineKind, lines: readonly PackFeature[], east = 0) {
    const found = checked([site('a', east)], [], [], {
      controlLines: collection(...lines),
      tables: { parcels: [], 'control-lines': lines.map(({ id }) => ({ id, kind })) },
    });
    return land(found.controlLineMu.get('a') ?? new Map());
  }

  test.each(['urban-growth-boundary', 'industrial-land-line'] as const)('%s: land outside all of them', (kind) => {
    expect(wrong(kind, [line('l', 0, 1000)])).toEqual({ [kind]: 0 });
    expect(wrong(kind, [line('l', 40, 100)])).toEqual({ [kind]: 6 });
    expect(wrong(kind, [line('l', 40, 100), line('m', -60, 100)])).toEqual({ [kind]: 0 });
    expect(wrong(kind, [line('l', 2000, 100)])).toEqual({ [kind]: 15 });
  });

  test.each(['permanent-basic-farmland', 'ecological-red-line'] as const)('%s: land inside any of them', (kind) => {
    expect(wrong(kind, [line('l', 2000, 100)])).toEqual({ [kind]: 0 });
    expect(wrong(kind, [line('l', 0, 1000)])).toEqual({ [kind]: 15 });
    expect(wrong(kind, [line('l', 60, 100), line('m', 80, 100)])).toEqual({ [kind]: 6 });
  });

  test('that may not be measured by tell nothing, nor do kinds of which there is none', () => {
    expect(wrong('ecological-red-line', [line('l', 0, 1000, 'derived')])).toEqual({});
  });
});

test('official and surveyed areas and platforms are measured in km²', () => {
  const found = checked([], [town('official', 2000)], [feature('zone', squareAt(middle, 1000), 'schematic')], {
    platforms: collection(feature('park', squareAt(middle, 3000), 'surveyed')),
  });
  expect(Object.keys(land(found.areaKm2))).toEqual(['town']);
  expect(found.areaKm2.get('town')).toBeCloseTo(4, 4);
  expect(found.platformKm2.get('park')).toBeCloseTo(9, 4);
});

test('5,000 parcels with common borders take at most thirty times as long as measuring them', () => {
  // Turned, so that the bounds of each meet those of all eight around it.
  const corner = (x: number, y: number): Position => [121.3 + 1e-3 * (x - 0.3 * y), 30.2 + 1e-3 * (y + 0.3 * x)];
  const parcels = Array.from({ length: 5000 }, (_, row) => {
    const [x, y] = [row % 70, Math.floor(row / 70)];
    const ring = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), corner(x, y)];
    return feature(`p${row}`, { type: 'Polygon', coordinates: [ring] } satisfies Polygon);
  });
  const tables = { parcels: parcels.map(({ id }) => ({ id, projectId: null })), 'control-lines': [] };
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const measuring = () => timed(() => parcels.map(({ geometry }) => ellipsoidalMu(geometry as Polygon)));
  const looking = () =>
    timed(() => expect(checked([], [], [], { parcels: collection(...parcels), tables }).faults).toEqual([]));
  measuring();
  expect(Math.min(looking(), looking()) / Math.min(measuring(), measuring())).toBeLessThan(30);
}, 60_000);

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
