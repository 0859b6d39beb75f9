import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { checkSystem } from '../../../src/exchange/ground/check-system.ts';
import type { SourceLayer } from '../../../src/exchange/ground/source-layer.ts';
import { type CoordinateSystem, gaussKruger, wgs84 } from '../../../src/model/datum.ts';

const degrees: Position = [121.57, 30.12];
const metres: Position = [651_310.3, 3_334_456.3];
const zone40: Position = [40_651_310.3, 3_334_456.3];
const zone41: Position = [41_362_200.1, 3_334_456.3];
const swapped = ([x = 0, y = 0]: Position): Position => [y, x];

/** A layer of one-cornered shapes, numbered from 1. */
function layerOf(positions: readonly Position[], system: CoordinateSystem | null = null): SourceLayer {
  const features = positions.map((position, index) => ({
    number: index + 1,
    geometry: { type: 'Polygon' as const, coordinates: [[position, position, position, position]] },
    attributes: {},
  }));
  const declared = system && { system, words: '所写', by: 'prj' as const };
  return { file: 'a.zip/b.shp', name: 'b', format: 'shapefile', declared, columns: [], features };
}
/** Of a layer that declares no system, which can then be neither wrong nor right. */
const mixedIn = (layer: SourceLayer) => checkSystem(layer).issues[0] ?? null;
const oddOf = (...positions: readonly Position[]) => {
  const issue = mixedIn(layerOf(positions));
  return issue && [issue.row, issue.params.value, issue.params.count];
};

describe('mixed systems name the first odd feature, and how many there are', () => {
  test.each([
    ['metres among degrees', [degrees, metres, degrees, metres, degrees], [2, '651310.3, 3334456.3', 2]],
    ['degrees among metres', [degrees, metres, metres], [1, '121.57, 30.12', 1]],
    ['another zone number', [zone40, zone40, zone41], [3, '41362200.1, 3334456.3', 1]],
    ['no zone number', [zone40, metres, zone40], [2, '651310.3, 3334456.3', 1]],
    ['north first', [metres, swapped(metres), metres], [2, '3334456.3, 651310.3', 1]],
    ['latitude first', [degrees, degrees, swapped(degrees)], [3, '30.12, 121.57', 1]],
  ] as const)('%s', (_, positions, odd) => {
    expect(oddOf(...positions)).toEqual(odd);
  });

  test('within one shape', () => {
    const layer = layerOf([degrees, degrees]);
    const mixed = { type: 'Polygon' as const, coordinates: [[degrees, metres, degrees, degrees]] };
    const features = [...layer.features, { number: 3, geometry: mixed, attributes: {} }];
    expect(mixedIn({ ...layer, features })).toMatchObject({
      code: 'mixed-systems',
      file: 'a.zip/b.shp',
      row: 3,
      params: { value: '651310.3, 3334456.3', expected: '≈ 121.57, 30.12' },
    });
  });

  test('one system is none, nor are numbers that do not tell their axes', () => {
    expect(oddOf(degrees, [121.6, 30.2], [85, 44])).toBeNull();
    expect(oddOf(metres, [500.5, 700.5])).toBeNull();
    expect(oddOf()).toBeNull();
  });
});

describe('a declared system that the coordinates cannot be of is named and not believed', () => {
  test.each([
    ['a plane over degrees', degrees, gaussKruger(120, false)],
    ['degrees over a plane', metres, wgs84],
    ['a zone number that is not there', metres, gaussKruger(120, true)],
    ['no zone number, and there is one', zone40, gaussKruger(120, false)],
    ['another zone', zone41, gaussKruger(120, true)],
    ['the other axis order', swapped(degrees), wgs84],
    ['the other axis order of a plane', swapped(metres), gaussKruger(120, false)],
  ])('%s', (_, position, system) => {
    const { layer, issues } = checkSystem(layerOf([position], system));
    expect(layer.declared).toEqual({ system: null, words: '所写', by: 'prj' });
    expect(issues).toMatchObject([{ code: 'wrong-projection', file: 'a.zip/b.shp', params: { expected: '所写' } }]);
  });

  test.each([
    ['degrees', degrees, wgs84],
    ['metres', metres, gaussKruger(120, false)],
    ['metres that another zone may have as well', metres, gaussKruger(123, false)],
    ['a zone number', zone41, gaussKruger(123, true)],
    ['north first', swapped(zone40), gaussKruger(120, true, 'north-east')],
  ])('what may be so is left as it is: %s', (_, position, system) => {
    const layer = layerOf([position], system);
    expect(checkSystem(layer)).toEqual({ layer, issues: [] });
  });

  test('one odd feature does not take the word from the others', () => {
    const { layer, issues } = checkSystem(layerOf([degrees, metres, degrees], wgs84));
    expect(layer.declared?.system).toEqual(wgs84);
    expect(issues.map(({ code }) => code)).toEqual(['mixed-systems']);
  });
});
