import { readFileSync } from 'node:fs';
import geodesic from 'geographiclib-geodesic';
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

type Shape = Polygon | MultiPolygon;
interface Provenance {
  readonly id: string;
  readonly geometryBasis: string;
  readonly method: string;
  readonly sources: readonly string[];
  readonly horizontalAccuracyM: number | null;
}
type PackFeature = Feature<Geometry, Provenance>;

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const layer = (name: string): PackFeature[] => JSON.parse(text(`geodata/${name}.geojson`)).features;
const table = (name: string) =>
  Papa.parse<Record<string, string>>(text(`data/${name}.csv`), { header: true, skipEmptyLines: true }).data;
const idsOf = (features: readonly PackFeature[]) => features.map((f) => f.id);

const layers = Object.fromEntries(
  ['land', 'outline', 'townships', 'zones', 'platforms', 'sites', 'anchors', 'places'].map((name) => [
    name,
    layer(name),
  ]),
);
const { land, outline, townships, zones, platforms, sites, anchors, places } = layers as Record<
  string,
  PackFeature[]
> & {
  [name in 'land' | 'outline' | 'townships' | 'zones' | 'platforms' | 'sites' | 'anchors' | 'places']: PackFeature[];
};
const everything = Object.entries(layers).flatMap(([name, features]) => features.map((feature) => ({ name, feature })));
const shapes = everything.filter(({ feature }) => feature.geometry.type.endsWith('Polygon'));

const polygonsOf = (geometry: Geometry): Position[][][] => {
  const shape = geometry as Shape;
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
};
const ringsOf = (geometry: Geometry) => polygonsOf(geometry).flat();
const positionsOf = (geometry: Geometry): Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'MultiPoint') return geometry.coordinates;
  return ringsOf(geometry).flat();
};
const edgesOf = (ring: readonly Position[]) => ring.slice(1).map((to, i) => [ring[i], to] as [Position, Position]);

const signedArea = (ring: readonly Position[]) =>
  edgesOf(ring).reduce((sum, [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => sum + (x1 * y2 - x2 * y1) / 2, 0);

const inside = ([x = 0, y = 0]: Position, geometry: Geometry) =>
  ringsOf(geometry)
    .flatMap(edgesOf)
    .filter(([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1)
    .length %
    2 ===
  1;

const wgs84 = geodesic.Geodesic.WGS84;
const areaM2 = (geometry: Geometry) =>
  ringsOf(geometry).reduce((sum, ring) => {
    const polygon = wgs84.Polygon(false);
    for (const [lon = 0, lat = 0] of ring.slice(1)) polygon.AddPoint(lat, lon);
    return sum + (polygon.Compute(false, true).area ?? Number.NaN);
  }, 0);
const distanceM = ([lonA = 0, latA = 0]: Position, [lonB = 0, latB = 0]: Position) =>
  wgs84.Inverse(latA, lonA, latB, lonB).s12 ?? Number.NaN;
const centreOf = (geometry: Geometry): Position => {
  const ring = ringsOf(geometry)[0]?.slice(1) ?? [];
  return [0, 1].map((k) => ring.reduce((sum, p) => sum + (p[k] ?? 0), 0) / ring.length);
};

const areaRows = table('areas');
const projects = table('projects');

describe('ids', () => {
  it('are those of the tables', () => {
    const areaIds = (kind: string) => areaRows.filter((row) => row.kind === kind).map((row) => row.id);
    expect(idsOf(townships).sort()).toEqual(areaIds('township').sort());
    expect(idsOf(zones).sort()).toEqual(areaIds('zone').sort());
    expect(idsOf(anchors).sort()).toEqual(areaRows.map((row) => row.id).sort());
    expect(idsOf(sites).sort()).toEqual(projects.map((row) => row.id).sort());
    expect(idsOf(places)).toEqual(table('places').map((row) => row.id));
    expect(idsOf(outline)).toEqual(['city']);
    const platformIds = table('platforms').map((row) => row.id);
    expect(idsOf(platforms).filter((id) => !platformIds.includes(id as string))).toEqual([]);
  });

  it('count 19 townships and 39 sites', () => {
    expect(townships).toHaveLength(19);
    expect(sites).toHaveLength(39);
  });

  it('are unique within a file', () => {
    for (const [name, features] of Object.entries(layers))
      expect(new Set(idsOf(features)).size, name).toBe(features.length);
  });
});

describe('properties', () => {
  const sourceIds = new Set(table('sources').map((row) => row.id));

  it.each(Object.keys(layers))('in %s are provenance and nothing else', (name) => {
    for (const feature of layers[name] ?? []) {
      const where = `${name}/${feature.id}`;
      expect(Object.keys(feature.properties), where).toEqual([
        'id',
        'geometryBasis',
        'method',
        'sources',
        'horizontalAccuracyM',
      ]);
      const { id, geometryBasis, method, sources, horizontalAccuracyM } = feature.properties;
      expect(id).toBe(feature.id);
      expect(['official', 'surveyed', 'published', 'derived', 'schematic'], where).toContain(geometryBasis);
      expect(method, where).not.toBe('');
      expect(sources.length, where).toBeGreaterThan(0);
      expect(
        sources.filter((source) => !sourceIds.has(source)),
        where,
      ).toEqual([]);
      if (horizontalAccuracyM !== null) expect(horizontalAccuracyM, where).toBeGreaterThan(0);
    }
  });

  it('call everything schematic that is drawn to carry a figure', () => {
    for (const f of [...townships, ...outline, ...zones, ...platforms, ...sites])
      expect(f.properties.geometryBasis).toBe('schematic');
  });
});

describe('coordinates', () => {
  it('have at most 6 decimals, circles of true area 8', () => {
    const decimals = (c: number) => String(c).split('.')[1]?.length ?? 0;
    for (const { name, feature } of everything) {
      const isCircle = name === 'sites' || (name === 'platforms' && feature.geometry.type === 'Polygon');
      const most = Math.max(...positionsOf(feature.geometry).flat().map(decimals));
      expect(most, `${name}/${feature.id}`).toBeLessThanOrEqual(isCircle ? 8 : 6);
    }
  });

  it('lie in the window of the base map, those of the city around the city', () => {
    const within = (features: PackFeature[], [west, south, east, north]: [number, number, number, number]) => {
      for (const f of features) {
        for (const [lon = 0, lat = 0] of positionsOf(f.geometry)) {
          expect(lon >= west && lon <= east && lat >= south && lat <= north, `${f.id} at ${lon}, ${lat}`).toBe(true);
        }
      }
    };
    within([...land, ...places], [119.9, 29.3, 122.7, 31.4]);
    within([...townships, ...outline, ...zones, ...platforms, ...sites, ...anchors], [121.05, 30, 121.65, 30.4]);
  });

  it('form closed rings by the right-hand rule', () => {
    for (const { name, feature } of shapes) {
      const where = `${name}/${feature.id}`;
      for (const polygon of polygonsOf(feature.geometry)) {
        polygon.forEach((ring, i) => {
          expect(ring.length, where).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1), where).toEqual(ring[0]);
          expect(new Set(ring.slice(1).map(String)).size, where).toBe(ring.length - 1);
          expect(signedArea(ring) > 0, where).toBe(i === 0);
        });
      }
    }
  });
});

describe('townships', () => {
  const count = (features: readonly PackFeature[]) => {
    const edges = new Map<string, number>();
    for (const [from, to] of features.flatMap((f) => ringsOf(f.geometry)).flatMap(edgesOf)) {
      edges.set(`${from}>${to}`, (edges.get(`${from}>${to}`) ?? 0) + 1);
    }
    return edges;
  };
  const reversed = (edge: string) => edge.split('>').reverse().join('>');

  it('share their inner borders edge by edge, and the rest is the outline', () => {
    const edges = count(townships);
    expect([...edges.values()].filter((n) => n !== 1)).toEqual([]);
    const single = [...edges.keys()].filter((edge) => !edges.has(reversed(edge)));
    expect(single.sort()).toEqual([...count(outline).keys()].sort());
  });

  it('add up to the city: 1,154 km² in the plane of the builder', () => {
    const km2 = (features: PackFeature[]) => features.reduce((sum, f) => sum + areaM2(f.geometry), 0) / 1e6;
    expect(km2(townships)).toBeCloseTo(km2(outline), 6);
    // The plane is that of a sphere, 1.05 ‰ larger here.
    expect(km2(outline) * 1.00105).toBeCloseTo(1154, 1);
  });

  it('hold their own anchor and no other', () => {
    const ofTownships = anchors.filter((a) => townships.some((t) => t.id === a.id));
    for (const t of townships) {
      expect(ofTownships.filter((a) => inside(positionsOf(a.geometry)[0] ?? [], t.geometry)).map((a) => a.id)).toEqual([
        t.id,
      ]);
    }
  });
});

describe('sites', () => {
  const muM2 = 10000 / 15;
  const shapeOf = (id: string | undefined) => [...townships, ...zones].find((f) => f.id === id)?.geometry as Geometry;

  it('cover the planned new land of their project within 0.01 mu', () => {
    for (const { id, plannedNewLand } of projects) {
      const site = sites.find((f) => f.id === id) as PackFeature;
      expect(Math.abs(areaM2(site.geometry) / muM2 - Number(plannedNewLand)), id).toBeLessThan(0.01);
    }
  });

  it('lie in their area, and those of a township under no zone', () => {
    for (const { id, areaId } of projects) {
      const corners = positionsOf((sites.find((f) => f.id === id) as PackFeature).geometry);
      expect(
        corners.every((p) => inside(p, shapeOf(areaId))),
        id,
      ).toBe(true);
      const others = zones.filter((z) => z.id !== areaId);
      expect(
        corners.some((p) => others.some((z) => inside(p, z.geometry))),
        id,
      ).toBe(false);
    }
  });

  it('do not overlap', () => {
    const discs = sites.map((f) => {
      const centre = centreOf(f.geometry);
      return { centre, radius: Math.max(...positionsOf(f.geometry).map((p) => distanceM(centre, p))) };
    });
    discs.forEach((a, i) => {
      for (const b of discs.slice(i + 1)) expect(distanceM(a.centre, b.centre)).toBeGreaterThan(a.radius + b.radius);
    });
  });
});

describe('zones and platforms', () => {
  it('zones lie in the city and hold their anchor', () => {
    for (const z of zones) {
      for (const p of positionsOf(z.geometry)) expect(inside(p, outline[0]?.geometry as Geometry)).toBe(true);
      const anchor = anchors.find((a) => a.id === z.id) as PackFeature;
      expect(inside(positionsOf(anchor.geometry)[0] ?? [], z.geometry)).toBe(true);
    }
  });

  it('a platform of a known area has it, the others are points', () => {
    const drawn = platforms.filter((f) => f.geometry.type === 'Polygon');
    expect(idsOf(drawn)).toEqual(['small-appliance-town']);
    expect(areaM2((drawn[0] as PackFeature).geometry)).toBeCloseTo(3.38e6, 0);
  });

  it('the appliance park is the points of its five parts', () => {
    const park = platforms.find((f) => f.id === 'appliance-park') as PackFeature;
    const parts = platforms.filter((f) => String(f.id).startsWith('appliance-park-'));
    expect(parts).toHaveLength(5);
    expect(positionsOf(park.geometry)).toEqual(parts.flatMap((f) => positionsOf(f.geometry)));
  });

  it('symbols of different platforms keep 1.2 km', () => {
    const single = platforms.filter((f) => f.geometry.type !== 'MultiPoint');
    const at = single.map((f) => (f.geometry.type === 'Point' ? f.geometry.coordinates : centreOf(f.geometry)));
    at.forEach((a, i) => {
      for (const b of at.slice(i + 1)) expect(distanceM(a, b)).toBeGreaterThan(1200);
    });
  });
});

describe('places', () => {
  it('lie outside the city, on their side of the coast', () => {
    for (const row of table('places')) {
      const [at = []] = positionsOf((places.find((f) => f.id === row.id) as PackFeature).geometry);
      expect(inside(at, outline[0]?.geometry as Geometry)).toBe(false);
      expect(
        land.some((f) => inside(at, f.geometry)),
        row.id,
      ).toBe(row.kind !== 'water');
    }
  });
});
