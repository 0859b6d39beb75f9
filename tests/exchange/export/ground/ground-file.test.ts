import type { Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportedParcels } from '../../../../src/exchange/export/ground/exported-parcels.ts';
import { type GroundFileFormat, groundFile, holdsSystem } from '../../../../src/exchange/export/ground/ground-file.ts';
import { placeLayer } from '../../../../src/exchange/ground/place-layer.ts';
import { planGround } from '../../../../src/exchange/ground/plan-ground.ts';
import { positionsOf } from '../../../../src/exchange/ground/positions-of.ts';
import { readGround } from '../../../../src/exchange/ground/read-ground.ts';
import { type CoordinateSystem, gaussKruger, systemId, wgs84 } from '../../../../src/model/datum.ts';
import type { EffectivePack } from '../../../../src/model/effective-pack.ts';
import { type Shape, shapeText } from '../../../../src/model/ground.ts';
import { effectivePack } from '../../../../src/pack/effective-pack.ts';
import { moved, rectangleAt } from '../../../geo/squares.ts';
import { cityReader, packOf } from '../../../pack/packs.ts';

const place: Position = [121.57, 30.12];
const withHole: Shape = {
  type: 'Polygon',
  coordinates: [
    ...rectangleAt(place, 300, 200).coordinates,
    ...rectangleAt(place, 30, 20).coordinates.map((ring) => ring.toReversed()),
  ],
};
const inParts: Shape = {
  type: 'MultiPolygon',
  coordinates: [
    rectangleAt(moved(place, 1000, 0), 50, 50).coordinates,
    rectangleAt(moved(place, 1100, 0), 50, 50).coordinates,
  ],
};
const texts = { name: '宗地“一”号 <b>&', authority: '慈溪市测绘院', note: '含逗号, 引号"' };

let pack: EffectivePack;
beforeAll(async () => {
  const read = await packOf(cityReader);
  const row = (id: string, cells: Readonly<Record<string, string>>) =>
    Object.entries(cells).map(([field, to]) => ({ table: 'parcels', id, field, from: '', to }));
  pack = effectivePack(read, [
    ...row('p-1', {
      ...texts,
      projectId: 'P12',
      shape: shapeText(withHole),
      geometryBasis: 'surveyed',
      accuracyM: '0.05',
    }),
    ...row('p-2', { name: '二号', shape: shapeText(inParts), geometryBasis: 'schematic' }),
    ...row('p-3', { projectId: 'P12', name: '无图形' }),
  ]);
  expect(pack.join.issues).toEqual([]);
});

const systems = [
  wgs84,
  { ...wgs84, datum: 'cgcs2000' },
  gaussKruger(120, false),
  gaussKruger(123, true),
  { ...wgs84, datum: 'gcj02' },
] as const satisfies readonly CoordinateSystem[];

const fileOf = (format: GroundFileFormat, system: CoordinateSystem) =>
  groundFile(format, exportedParcels(pack, new Map([['p-1', 89.1]]), system, 'zh'), system, '慈溪-地块');

/** The largest distance between corners of two shapes, degrees. */
function apart(one: Shape, other: Shape): number {
  const flat = (shape: Shape) => [...positionsOf(shape)].flat();
  const [a, b] = [flat(one), flat(other)];
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? Number.NaN))), 0);
}

describe.each(['geojson', 'shapefile', 'kml'] as const)('parcels as %s', (format) => {
  test.each(
    systems.filter((system) => holdsSystem(format, system)).map((system) => ({ system, id: systemId(system) })),
  )('in $id are the same parcels when they are read again', async ({ system }) => {
    const { name, content } = fileOf(format, system);
    expect(name).toContain(systemId(system));
    const read = await readGround([new File([content], name)]);
    expect(read.issues).toEqual([]);
    const [layer] = read.layers;
    if (!layer) throw new Error('no layer');
    if (layer.declared && layer.declared.by !== 'format') expect(layer.declared.system).toEqual(system);
    else expect(format === 'kml' || system.datum === 'wgs84' || system.datum === 'gcj02').toBe(true);
    const placed = placeLayer(layer, system);
    expect(placed.issues).toEqual([]);
    expect(placed.features.map(({ attributes }) => attributes.id)).toEqual(['p-1', 'p-2']);
    expect(placed.features[0]?.attributes).toMatchObject({ ...texts, projectId: 'P12', basis: 'surveyed' });
    expect(Number(placed.features[0]?.attributes.areaMu)).toBe(89.1);
    expect(placed.features[1]?.attributes.projectId ?? '').toBe('');
    // A degree is 111 km: 1 mm, and 1 cm for the shifted datum.
    const tolerance = system.datum === 'gcj02' ? 9e-8 : 9e-9;
    const shapes = placed.features.map(({ shape }) => shape);
    expect(apart(shapes[0] as Shape, withHole)).toBeLessThan(tolerance);
    expect(apart(shapes[1] as Shape, inParts)).toBeLessThan(tolerance);
    const plan = planGround(pack, placed.features, {
      role: 'parcels',
      basis: 'surveyed',
      authority: '',
      accuracyM: '',
      source: '',
      cameIn: system,
      lineKind: null,
      nameColumn: 'name',
      assigned: new Map([[1, { kind: 'project', id: 'P12' }]]),
    });
    // The second one was drawn by hand, and its file says so: a word for the whole layer makes no survey of it.
    expect([plan.added, plan.unchanged, plan.replaced]).toEqual([[], [1, 2], []]);
    expect(plan.edits).toEqual([]);
  });
});

test('KML is not offered in a plane', () => {
  expect(holdsSystem('kml', gaussKruger(120, false))).toBe(false);
});

test('the same parcels are the same bytes', () => {
  expect(fileOf('shapefile', wgs84).content).toEqual(fileOf('shapefile', wgs84).content);
});

test.each([
  ['84 characters fit', '界'.repeat(84), 0],
  ['85 characters are cut', '界'.repeat(85), 1],
])('a Shapefile says how many texts it cuts: %s', (_, note, count) => {
  const [parcel] = exportedParcels(pack, new Map(), wgs84, 'zh');
  if (!parcel) throw new Error('no parcel');
  const noted = [{ ...parcel, values: { ...parcel.values, note } }];
  expect(groundFile('shapefile', noted, wgs84, '慈溪').cutTexts).toBe(count);
  expect(groundFile('geojson', noted, wgs84, '慈溪').cutTexts).toBe(0);
});
