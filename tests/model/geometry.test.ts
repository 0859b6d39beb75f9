import { describe, expect, test } from 'vitest';
import { geometryBases, geometryUses, supports } from '../../src/model/geometry.ts';

describe('what a geometry may be used for', () => {
  test.each([
    ['official', ['measure', 'distance', 'containment', 'point-pattern']],
    ['surveyed', ['measure', 'distance', 'containment', 'point-pattern']],
    ['published', ['distance', 'containment']],
    ['derived', ['containment']],
    ['schematic', []],
  ] as const)('%s: %j', (basis, uses) => {
    expect(geometryUses.filter((use) => supports(basis, use))).toEqual(uses);
  });

  test('never grows as the basis gets worse', () => {
    for (const use of geometryUses) {
      const allowed = geometryBases.map((basis) => supports(basis, use));
      expect(allowed).toEqual([...allowed].sort().reverse());
    }
  });
});
