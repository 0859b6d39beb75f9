import { describe, expect, test } from 'vitest';
import type { PackFeature } from '../../../src/model/geometry.ts';
import { measuredLandValue } from '../../../src/ui/cards/measured-land.ts';

const site: PackFeature = {
  type: 'Feature',
  id: 'P12',
  properties: { id: 'P12', geometryBasis: 'surveyed', method: '测绘院', sources: [], horizontalAccuracyM: 0.05 },
  geometry: { type: 'Point', coordinates: [121.3, 30.2] },
};

describe('the measured land of a project', () => {
  test('stands by itself where all its parcels are measured', () => {
    const value = measuredLandValue(site, 60, { crossesItself: false, isWhole: true });
    expect(value).toMatchObject({ value: 60, quantity: 'land' });
    expect(value.note).toBeUndefined();
  });

  test('says so where only some of its parcels are', () => {
    const value = measuredLandValue(site, 60, { crossesItself: false, isWhole: false });
    expect(value).toMatchObject({ value: 60, note: 'card.measuredPartly' });
  });

  test('is unknown before it is measured, and says why', () => {
    const value = measuredLandValue(site, undefined, { crossesItself: true, isWhole: false });
    expect(value).toMatchObject({ value: null, note: 'card.unmeasured.crosses' });
  });
});
