import { expect, test } from 'vitest';
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

test('another pack’s geometry is told as its own', async () => {
  expect(geometryOrigins(await tinyPack()).map(({ file }) => file)).toContain('geodata/townships.geojson');
});
