import type { Feature, FeatureCollection, Position } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import { areasGeoJson, geoJsonText, sitesGeoJson } from '../../../src/exchange/export/geojson.ts';
import type { LedgerExport } from '../../../src/exchange/export/ledger-export.ts';
import { cityPack, cityReader } from '../../pack/packs.ts';
import { exportOf, landOffice, packWith } from '../exports.ts';

let data: LedgerExport;
let sites: FeatureCollection;
let areas: FeatureCollection;
beforeAll(async () => {
  const pack = await packWith(cityReader, landOffice(await cityPack()));
  data = exportOf(pack, { asOf: '2023-12' });
  sites = JSON.parse(geoJsonText(sitesGeoJson(data)));
  areas = JSON.parse(geoJsonText(areasGeoJson(data)));
});

const outerRings = ({ geometry }: Feature): readonly Position[][] => {
  if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1);
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.map((rings) => rings[0] ?? []) : [];
};
const turn = (ring: readonly Position[]) =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
const of = (collection: FeatureCollection, id: string) =>
  collection.features.find((feature) => feature.id === id)?.properties ?? {};

test('sites and areas go out as RFC 7946 has it: counterclockwise, with a bbox, without a crs', () => {
  expect([sites.features.length, areas.features.length]).toEqual([39, 21]);
  for (const collection of [sites, areas]) {
    expect(collection).not.toHaveProperty('crs');
    const [west = 0, south = 0, east = 0, north = 0] = collection.bbox ?? [];
    for (const feature of collection.features) {
      for (const ring of outerRings(feature)) {
        expect(turn(ring)).toBeGreaterThan(0);
        expect(ring[0]).toEqual(ring.at(-1));
        for (const [x = 0, y = 0] of ring) expect(x >= west && x <= east && y >= south && y <= north).toBe(true);
      }
    }
  }
});

test('a site says how its place is known, and that a schematic one is no survey', () => {
  const site = of(sites, 'P12');
  expect(site).toMatchObject({
    geometryBasis: 'schematic',
    geometrySources: expect.arrayContaining(['plan']),
    name_zh: expect.any(String),
  });
  expect(site.notice).toContain('不是测绘成果');
  expect(site.geometryMethod).not.toBe('');
});

test('unknown is null and never 0; what is on record is there', () => {
  expect(of(sites, 'P12')).toMatchObject({
    plannedNewLandMu: 216.3,
    approvedMu: 216.3,
    suppliedMu: 200.1,
    suppliedKnown: 1,
    startedMu: null,
    measuredMu: null,
    suppliedNotStartedMu: null,
  });
  expect(of(sites, 'P01')).toMatchObject({
    suppliedMu: null,
    suppliedKnown: 0,
    suppliedMinusPlannedMu: null,
    isReported: false,
  });
  expect(of(sites, 'P28')).toMatchObject({ startedMu: 0 });
});

test('an area carries the ledger’s figures, its target and status', () => {
  expect(of(areas, 'gaoxin')).toMatchObject({
    projectCount: 12,
    targetMu: 400.5,
    targetStatus: 'over',
    suppliedMu: 775.8,
  });
  expect(of(areas, 'binhai')).toMatchObject({
    suppliedKnown: 1,
    projectCount: 21,
    targetStatus: 'no-record',
    suppliedMinusTargetMu: null,
  });
  expect(of(areas, 'hushan')).toMatchObject({ projectCount: 0, plannedNewLandMu: null, targetMu: null });
});

test('only the projects that the filter leaves go out', () => {
  const filtered = sitesGeoJson(exportOf(data.pack, { keeps: (id) => id === 'P12' }));
  expect(filtered.features.map(({ id }) => id)).toEqual(['P12']);
});
