import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import intersect from '@turf/intersect';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { ellipsoidalMu } from '../../../src/geo/measure.ts';
import { boundsOf, doMeet } from '../../../src/geo/shape.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import { type GeometryRole, geometryRoles, type PackFeatures } from '../../../src/model/geometry.ts';
import type { Shape } from '../../../src/model/ground.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { composeGround } from '../../../src/pack/ground/compose-ground.ts';
import { changed, cityReader, packOf } from '../packs.ts';
import { boundary, box, parcel, row, star } from './ground-edits.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await packOf(cityReader);
});

const composed = (...edits: readonly (readonly Edit[])[]): EffectivePack =>
  effectivePack(pack, edits.flat(), composeGround);
const featureOf = ({ features }: PackFeatures, id: string) => {
  const found = features.find((feature) => feature.id === id);
  if (!found) throw new Error(`no feature ${id}`);
  return found;
};
const shapeOf = (features: PackFeatures, id: string) => featureOf(features, id).geometry as Shape;
const pointOf = (features: PackFeatures, id: string) => {
  const { geometry } = featureOf(features, id);
  return geometry.type === 'Point' ? geometry.coordinates : [];
};
const shippedShape = (role: GeometryRole, id: string) => shapeOf(pack.geometry[role], id);
const unchanged = ({ geometry }: EffectivePack) =>
  geometryRoles.filter((role) => geometry[role] === pack.geometry[role]);
const sharedMu = (one: Shape, other: Shape): number => {
  if (!doMeet(boundsOf(one), boundsOf(other))) return 0;
  const features = [one, other].map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry }));
  const both = intersect({ type: 'FeatureCollection', features });
  return both ? ellipsoidalMu(both.geometry) : 0;
};
const projectsIn = (areaId: string) => pack.tables.projects.filter((project) => project.areaId === areaId);

describe('a pack without ground of its users', () => {
  test('keeps its geometry, and has neither parcels nor control lines', () => {
    const { geometry, parcels, controlLines } = composed(row('parcels', 'p-1', { projectId: 'P12', name: '1号' }));
    expect(geometry).toBe(pack.geometry);
    expect([parcels.features, controlLines.features]).toEqual([[], []]);
  });
});

describe('parcels of a project', () => {
  const one = box(121.55, 30.1, 0.002, 0.001);
  const other = box(121.56, 30.1, 0.001, 0.001);

  test('stand in the place of its circle, and nothing else changes', () => {
    const effective = composed(parcel('p-1', one, { projectId: 'P12', source: 'plan', accuracyM: '0.05' }));
    expect(featureOf(effective.geometry.sites, 'P12')).toMatchObject({
      geometry: one,
      properties: { geometryBasis: 'surveyed', method: '测绘院', sources: ['plan'], horizontalAccuracyM: 0.05 },
    });
    expect(unchanged(effective)).toEqual(geometryRoles.filter((role) => role !== 'sites'));
    effective.geometry.sites.features.forEach((site, index) => {
      if (site.id !== 'P12') expect(site).toBe(pack.geometry.sites.features[index]);
    });
    expect(effective.join.issues).toEqual([]);
    expect(effective.join.parts).toEqual(effectivePack(pack).join.parts);
  });

  test('are one ground when there are several, known as the least of them is', () => {
    const { geometry } = composed(
      parcel('p-1', one, { projectId: 'P12', accuracyM: '0.05' }),
      parcel('p-2', other, { projectId: 'P12', geometryBasis: 'schematic', authority: '', source: '草图' }),
    );
    const { geometry: shape, properties } = featureOf(geometry.sites, 'P12');
    expect(shape).toEqual({ type: 'MultiPolygon', coordinates: [one.coordinates, other.coordinates] });
    expect(properties).toMatchObject({ geometryBasis: 'schematic', horizontalAccuracyM: null });
    expect(properties.method).toBe('2 parcels: 测绘院; 草图');
  });

  test('that were drawn by hand are its schematic site', () => {
    const { geometry } = composed(parcel('p-1', one, { projectId: 'P12', geometryBasis: 'schematic', authority: '' }));
    expect(featureOf(geometry.sites, 'P12').properties.geometryBasis).toBe('schematic');
    expect(shapeOf(geometry.sites, 'P12')).toEqual(one);
  });

  test('are there for map and checks with or without a project, as control lines are', () => {
    const line = {
      kind: 'ecological-red-line',
      shape: JSON.stringify(other),
      geometryBasis: 'official',
      authority: '局',
    };
    const effective = composed(
      parcel('p-1', one, { projectId: 'P12' }),
      parcel('p-2', other),
      row('parcels', 'p-3', { name: '无界址' }),
      row('control-lines', 'c-1', line),
    );
    expect(effective.parcels.features.map(({ id, geometry }) => [id, geometry])).toEqual([
      ['p-1', one],
      ['p-2', other],
    ]);
    expect(effective.controlLines.features).toMatchObject([{ id: 'c-1', properties: { geometryBasis: 'official' } }]);
  });
});

describe('boundaries', () => {
  test('replace those of townships, zones and platforms, and the join holds', () => {
    const town = star([121.23, 30.17], [0.02, 0.03, 0.02, 0.025]);
    const zone = star([121.57, 30.12], [0.05, 0.05, 0.05, 0.05, 0.05]);
    const park = box(121.3, 30.2, 0.02, 0.02);
    const [nowhere = ''] = pack.platformsWithoutPlace;
    const effective = composed(
      boundary('hushan', town, { accuracyM: '2' }),
      boundary('binhai', zone),
      boundary('smart-appliance-town', park, { scopeKind: 'platform' }),
      boundary(nowhere, park, { scopeKind: 'platform' }),
      boundary('no-such-area', park),
    );
    const { townships, zones, platforms } = effective.geometry;
    expect(shapeOf(townships, 'hushan')).toEqual(expect.objectContaining({ type: 'Polygon' }));
    expect(featureOf(townships, 'hushan').properties).toEqual({
      id: 'hushan',
      geometryBasis: 'official',
      method: '自然资源和规划局 · 2024年界线',
      sources: [],
      horizontalAccuracyM: 2,
    });
    expect(featureOf(zones, 'binhai').properties.geometryBasis).toBe('official');
    expect(featureOf(platforms, 'smart-appliance-town').properties.geometryBasis).toBe('official');
    expect(platforms.features.at(-1)).toMatchObject({ id: nowhere, geometry: park });
    expect([townships, zones].map(({ features }) => features.length)).toEqual([19, 2]);
    expect(effective.join.issues.map(({ code, params }) => [code, params.value])).toEqual([
      ['unknown-reference', 'no-such-area'],
    ]);
    const [before, after] = [effectivePack(pack), effective].map(({ join }) =>
      join.parts.map(({ matched }) => matched),
    );
    expect(after).toEqual(before?.map((matched, part) => (part === 4 ? matched + 1 : matched)));
  });

  test('of which there are two for one area are not taken, and named', () => {
    const shape = box(121.2, 30.1, 0.05, 0.05);
    const second = boundary('hushan', shape).map((edit) => ({ ...edit, id: 'b-2' }));
    const effective = composed(boundary('hushan', shape), second);
    expect(effective.geometry.townships).toBe(pack.geometry.townships);
    expect(effective.join.issues).toMatchObject([
      {
        code: 'conflict',
        file: 'data/boundaries.csv',
        field: 'scopeId',
        params: { value: 'b-2', expected: 'b-hushan' },
      },
    ]);
  });

  test('leave the outline as it is while a township has none, and it says so', () => {
    const { outline } = composed(boundary('hushan', shippedShape('townships', 'hushan'))).geometry;
    expect(outline.features[0]?.geometry).toBe(pack.geometry.outline.features[0]?.geometry);
    expect(outline.features[0]?.properties.method).toContain('1 of 19 townships');
  });

  test('of all townships make the outline, without the slivers between them', () => {
    // Each corner is taken in by some metres, so that neighbours do not meet; the city's border is as long as before.
    const shrunk = (shape: Shape): Shape => {
      const near = ([lng = 0, lat = 0]: Position) => [Math.round(lng * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];
      const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
      return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map(near))) };
    };
    const all = pack.geometry.townships.features.map(({ id, geometry }, index) =>
      boundary(id, index % 2 ? shrunk(geometry as Shape) : (geometry as Shape), index ? {} : { accuracyM: '3' }),
    );
    const effective = composed(...all);
    const outline = shapeOf(effective.geometry.outline, 'city');
    const sumMu = pack.geometry.townships.features.reduce(
      (sum, { geometry }) => sum + ellipsoidalMu(geometry as Shape),
      0,
    );
    expect(ellipsoidalMu(outline) / sumMu).toBeCloseTo(1, 3);
    const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
    expect(polygons.flatMap(([, ...holes]) => holes)).toEqual([]);
    expect(featureOf(effective.geometry.outline, 'city').properties).toMatchObject({
      geometryBasis: 'official',
      horizontalAccuracyM: null,
    });
    expect(effective.join.issues).toEqual([]);
  });
});

describe('an anchor', () => {
  test('stays where it is inside the new boundary', () => {
    const { anchors } = composed(boundary('hushan', star([121.23, 30.17], [0.02, 0.02, 0.02]))).geometry;
    expect(anchors).toBe(pack.geometry.anchors);
  });

  test('moves to a point well inside where the boundary leaves it out, each time the same', () => {
    const far = star([121.4, 30.25], [0.03, 0.01, 0.03, 0.01, 0.03, 0.01]);
    const { geometry, join } = composed(boundary('hushan', far));
    const anchor = featureOf(geometry.anchors, 'hushan');
    expect(booleanPointInPolygon(pointOf(geometry.anchors, 'hushan'), far as never)).toBe(true);
    expect(anchor.properties).toMatchObject({ geometryBasis: 'derived' });
    expect(anchor.properties.horizontalAccuracyM).toBeGreaterThan(1000);
    expect(join.issues).toEqual([]);
    const again = effectivePack(
      { ...pack, geometry: structuredClone(pack.geometry) },
      boundary('hushan', far),
      composeGround,
    );
    expect(featureOf(again.geometry.anchors, 'hushan')).toEqual(anchor);
  });
});

/** What must hold of the circles of an area: true area, inside the boundary, apart from each other and from other ground. */
function faultsOf(effective: EffectivePack, areaId: string, others: readonly Shape[] = []): readonly string[] {
  const within = [...effective.geometry.townships.features, ...effective.geometry.zones.features];
  const area = within.find(({ id }) => id === areaId)?.geometry as Shape;
  const named = new Set(
    effective.join.issues.flatMap(({ code, params }) => (code === 'no-room' ? [params.value] : [])),
  );
  const circles = projectsIn(areaId).map((project) => ({
    project,
    site: featureOf(effective.geometry.sites, project.id),
  }));
  return circles.flatMap(({ project, site }, index) => {
    const shape = site.geometry as Shape;
    const faults: string[] = [];
    if (Math.abs(ellipsoidalMu(shape) - (project.plannedNewLandMu ?? 0)) > 0.01) faults.push(`${site.id}: area`);
    if (named.has(site.id)) return faults;
    if (ellipsoidalMu(shape) - sharedMu(shape, area) > 1e-6) faults.push(`${site.id}: outside`);
    for (const { site: other } of circles.slice(0, index)) {
      if (!named.has(other.id) && sharedMu(shape, other.geometry as Shape) > 0)
        faults.push(`${site.id} on ${other.id}`);
    }
    if (others.some((other) => sharedMu(shape, other) > 0)) faults.push(`${site.id}: on a parcel`);
    return faults;
  });
}

describe('schematic sites', () => {
  test('stay as they are in areas whose boundary is the pack’s own', () => {
    const { geometry } = composed(boundary('hushan', shippedShape('townships', 'hushan')));
    expect(geometry.sites).toBe(pack.geometry.sites);
  });

  test('are packed anew inside the boundary that their area is given', () => {
    const zone = star([121.58, 30.14], [0.04, 0.03, 0.05, 0.03, 0.04, 0.03, 0.045]);
    const effective = composed(boundary('binhai', zone));
    expect(projectsIn('binhai').length).toBeGreaterThan(5);
    expect(faultsOf(effective, 'binhai')).toEqual([]);
    expect(effective.join.issues).toEqual([]);
    expect(unchanged(effective)).not.toContain('sites');
    const elsewhere = pack.geometry.sites.features.filter(({ id }) =>
      projectsIn('binhai').every((one) => one.id !== id),
    );
    for (const site of elsewhere) expect(featureOf(effective.geometry.sites, site.id)).toBe(site);
  });

  test('keep clear of surveyed parcels', () => {
    const zone = star([121.57, 30.12], [0.05, 0.05, 0.05, 0.05, 0.05, 0.05]);
    const shapes = Array.from({ length: 40 }, (_, index) =>
      box(121.545 + (index % 8) * 0.006, 30.11 + Math.floor(index / 8) * 0.004, 0.003, 0.002),
    );
    const parcels = shapes.map((shape, index) => parcel(`p-${index}`, shape));
    const effective = composed(boundary('binhai', zone), ...parcels);
    expect(effective.join.issues).toEqual([]);
    expect(faultsOf(effective, 'binhai', shapes)).toEqual([]);
  });

  test('lie inside any boundary, or an issue names those that do not', () => {
    const reach = (min: number) => fc.double({ min, max: 0.06, noNaN: true });
    const reaches = fc.oneof(
      fc.array(reach(0.002), { minLength: 5, maxLength: 12 }),
      fc.array(reach(0.035), { minLength: 7, maxLength: 12 }),
    );
    const centre = fc.tuple(
      fc.double({ min: 121.45, max: 121.65, noNaN: true }),
      fc.double({ min: 30.05, max: 30.2, noNaN: true }),
    );
    fc.assert(
      fc.property(centre, reaches, (at, far) => {
        const effective = composed(boundary('binhai', star(at, far)));
        expect(faultsOf(effective, 'binhai')).toEqual([]);
        // The circles together take less than 3 km each way.
        if (far.every((one) => one > 0.035)) expect(effective.join.issues).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 20_000);

  test('that have no room are drawn all the same and named, which refuses no edit', () => {
    const small = star([121.57, 30.12], [0.003, 0.003, 0.003, 0.003]);
    const effective = composed(boundary('binhai', small));
    expect(effective.geometry.sites.features).toHaveLength(39);
    expect(new Set(effective.join.issues.map(({ code }) => code))).toEqual(new Set(['no-room']));
    expect(effective.join.issues[0]).toMatchObject({ file: 'data/boundaries.csv', params: { expected: 'binhai' } });
    expect(faultsOf(effective, 'binhai')).toEqual([]);
  });
});

test('a pack may ship boundaries in a table of its own', async () => {
  const shape = star([121.23, 30.17], [0.02, 0.03, 0.02, 0.025]);
  const cells = boundary('hushan', shape);
  const fields = ['id', ...cells.map(({ field }) => field)];
  const quoted = ['b-1', ...cells.map(({ to }) => `"${to.replaceAll('"', '""')}"`)];
  const all = [
    'id',
    'scopeKind',
    'scopeId',
    'shape',
    'geometryBasis',
    'authority',
    'accuracyM',
    'cameIn',
    'source',
    'locator',
    'note',
  ];
  const line = all.map((name) => quoted[fields.indexOf(name)] ?? '').join(',');
  const described = changed(cityReader, 'data/datapackage.json', (text) => {
    const head = JSON.parse(text);
    head.resources.push({
      name: 'boundaries',
      path: 'boundaries.csv',
      schema: { fields: all.map((name) => ({ name })) },
    });
    return JSON.stringify(head);
  });
  const shipping = await packOf(async (name) =>
    name === 'data/boundaries.csv' ? new TextEncoder().encode(`${all.join(',')}\n${line}\n`) : described(name),
  );
  const effective = effectivePack(shipping, [], composeGround);
  expect(effective.join.issues).toEqual([]);
  expect(shapeOf(effective.geometry.townships, 'hushan')).toEqual(shape);
});

describe('what does not change', () => {
  const zone = star([121.58, 30.14], [0.04, 0.03, 0.05, 0.03, 0.04, 0.03, 0.045]);
  const parts = ({ geometry, parcels, controlLines }: EffectivePack) => ({ ...geometry, parcels, controlLines });
  const differing = (one: EffectivePack, other: EffectivePack) =>
    Object.entries(parts(one)).flatMap(([name, collection]) =>
      collection === parts(other)[name as GeometryRole] ? [] : [name],
    );
  const first = [boundary('binhai', zone), parcel('p-1', box(121.2, 30.1, 0.002, 0.002), { projectId: 'P01' })];

  test.each([
    [
      'a target',
      row('targets', 't-1', {
        scopeKind: 'city',
        measure: 'supplied',
        year: '2025',
        span: 'cumulative',
        value: '1',
        basis: 'official',
        source: 'x',
      }),
      [],
    ],
    ['a parcel without a project', parcel('p-2', box(121.1, 30.2, 0.001, 0.001)), ['parcels']],
    [
      'a parcel of a project elsewhere',
      parcel('p-2', box(121.1, 30.2, 0.001, 0.001), { projectId: 'P02' }),
      ['sites', 'parcels'],
    ],
    [
      'a control line',
      row('control-lines', 'c-1', {
        kind: 'ecological-red-line',
        shape: JSON.stringify(zone),
        geometryBasis: 'published',
      }),
      ['controlLines'],
    ],
    ['a boundary', boundary('hushan', star([121.23, 30.17], [0.02, 0.02, 0.02])), ['outline', 'townships']],
  ] as const)('is the very same after %s', (_, edits, expected) => {
    const before = composed(...first);
    expect(differing(before, composed(...first, edits))).toEqual(expected);
    expect(differing(before, composed(...first))).toEqual([]);
    const isGeometry = expected.some((name) => name !== 'parcels' && name !== 'controlLines');
    expect(composed(...first, edits).geometry === before.geometry).toBe(!isGeometry);
  });
});
