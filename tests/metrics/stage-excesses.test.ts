import { expect, test } from 'vitest';
import { testRules } from '../../src/metrics/rules.ts';
import { stageExcesses } from '../../src/metrics/stage-excesses.ts';
import { trackProjects } from '../../src/metrics/tracking.ts';
import { noSiteChecks } from '../../src/model/ledger.ts';
import type { LandRecord } from '../../src/model/tracking.ts';
import { landPack, maskOf, parcel, record, rule } from './land.ts';
import { project } from './projects.ts';

const approved = record('approved', '2021-03', 40);

test.each<[string, readonly LandRecord[], readonly unknown[]]>([
  ['less supplied', [approved, record('supplied', '2021-04', 39)], []],
  ['as much but for a hair of rounding', [approved, record('supplied', '2021-04', 40.004)], []],
  ['land of unknown size', [approved, record('supplied', '2021-04', null)], []],
  ['more supplied', [approved, record('supplied', '2021-04', 44)], [['x-1', 'supplied', 44, 'approved', 40]]],
  [
    'more than the last known stage, with one between unknown',
    [approved, record('supplied', '2021-04', null), record('started', '2021-05', 41)],
    [['x-1', 'started', 41, 'approved', 40]],
  ],
  [
    'several stages of several parcels',
    [
      approved,
      record('supplied', '2021-04', 44),
      record('started', '2021-05', 50),
      record('approved', '2021-03', 1, 'x-2'),
      record('supplied', '2021-04', 2, 'x-2'),
    ],
    [
      ['x-1', 'supplied', 44, 'approved', 40],
      ['x-1', 'started', 50, 'supplied', 44],
      ['x-2', 'supplied', 2, 'approved', 1],
    ],
  ],
])('%s: tells each stage that has more land than the one before, where the rule is touched', (_, records, expected) => {
  const pack = landPack({
    projects: [project({})],
    rules: [rule('stage-order')],
    parcels: [parcel(), parcel({ id: 'x-2' })],
    'land-records': records,
  });
  const tracking = trackProjects(pack, '2025-12', 'cumulative');
  const found = [...tracking.values()]
    .flatMap(stageExcesses)
    .map((excess) => [excess.parcel.id, excess.stage, excess.landMu, excess.before, excess.beforeMu]);
  expect(found).toEqual(expected);
  const [report] = testRules(pack, maskOf(pack), tracking, noSiteChecks);
  expect(report?.findings[0]?.result === 'touched').toBe(expected.length > 0);
});
