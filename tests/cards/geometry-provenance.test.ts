import { expect, test } from 'vitest';
import type { GeometryBasis } from '../../src/model/geometry.ts';
import { geometryOrigins, measurableCount } from '../../src/ui/report/geometry-provenance.ts';
import { cityPack, tinyPack } from '../pack/packs.ts';

const pack = await cityPack();

test('every shape is accounted for once', () => {
  const shapes = Object.values(pack.geometry).reduce((count, { features }) => count + features.length, 0);
  expect(geometryOrigins(pack).reduce((sum, { count }) => sum + count, 0)).toBe(shapes);
});

test('an unknown accuracy is not 0', () => {
  const land = geometryOrigins(pack).find(({ file }) => file === 'geodata/land.geojson');
  expect(land).toMatchObject({ basis: 'derived', accuracyM: null });
});

test('the shipped pack has no shape to measure', () => {
  expect(measurableCount(pack)).toBe(0);
});

test('surveyed shapes count as measurable, derived and published ones do not', () => {
  const [first, ...others] = pack.geometry.townships.features;
  if (!first) throw new Error('no township');
  const countAs = (geometryBasis: GeometryBasis) => {
    const features = [{ ...first, properties: { ...first.properties, geometryBasis } }, ...others];
    return measurableCount({
      ...pack,
      geometry: { ...pack.geometry, townships: { ...pack.geometry.townships, features } },
    });
  };
  expect([countAs('surveyed'), countAs('derived'), countAs('published')]).toEqual([1, 0, 0]);
});

test('another pack’s geometry is told as its own', async () => {
  expect(geometryOrigins(await tinyPack()).map(({ file }) => file)).toContain('geodata/townships.geojson');
});
