import { beforeAll, describe, expect, test } from 'vitest';
import { trackProjects } from '../../../src/metrics/tracking.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { EffectivePack } from '../../../src/model/effective-pack.ts';
import type { ProjectTracking } from '../../../src/model/ledger.ts';
import type { Pack } from '../../../src/model/pack.ts';
import type { Stage } from '../../../src/model/tracking.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { newParcelEdits, newRecordEdits } from '../../../src/ui/tracking/tracking-edits.ts';
import {
  idleGround,
  knownParcels,
  landBetween,
  latestLaterMonth,
  nextStage,
  projectRecords,
  timelinessGround,
} from '../../../src/ui/tracking/tracking-facts.ts';
import { cityReader, packOf } from '../../pack/packs.ts';

let read: Pack;
beforeAll(async () => {
  read = await packOf(cityReader);
});

type Fact = readonly [parcel: number, stage: Stage, date: string, land: string];

/** Project P01, due to start 2021-02 and to end 2022-12, with so many parcels and these records. */
function project(facts: readonly Fact[], asOf: string, parcels: readonly Readonly<Record<string, string>>[] = [{}]) {
  const edits: Edit[] = [];
  const now = () => effectivePack(read, edits);
  for (const cells of parcels) edits.push(...newParcelEdits(now(), 'P01', cells));
  const ids = now().tables.parcels.map(({ id }) => id);
  for (const [parcel, stage, date, land] of facts)
    edits.push(...newRecordEdits(now(), 'P01', ids[parcel - 1] ?? '', { stage, date, land }));
  const pack: EffectivePack = now();
  const tracking = trackProjects(pack, asOf, 'cumulative').get('P01') as ProjectTracking;
  return { pack, tracking };
}

describe('land approved and not supplied', () => {
  test('is the difference of sums, several supplies added up', () => {
    const facts: Fact[] = [
      [1, 'approved', '2021-01', '30'],
      [1, 'supplied', '2021-02', '12'],
      [1, 'supplied', '2021-03', '8'],
    ];
    expect(landBetween(project(facts, '2021-12').tracking, 'approved', 'supplied')).toBe(10);
  });

  test('is unknown while a parcel has no record of either stage, or one of unknown land', () => {
    const facts: Fact[] = [
      [1, 'approved', '2021-01', '30'],
      [2, 'approved', '2021-01', '10'],
      [1, 'supplied', '2021-02', '12'],
    ];
    const { tracking } = project(facts, '2021-12', [{}, {}]);
    expect(landBetween(tracking, 'approved', 'supplied')).toBeNull();
    expect([knownParcels(tracking, 'approved'), knownParcels(tracking, 'supplied')]).toEqual([2, 1]);
    const unknownLand = project([...facts, [2, 'supplied', '2021-03', '']], '2021-12', [{}, {}]);
    expect(landBetween(unknownLand.tracking, 'approved', 'supplied')).toBeNull();
  });
});

test('a new record begins at the first stage without one, and at supply once all have one', () => {
  expect(nextStage([])).toBe('approved');
  const { pack } = project([[1, 'approved', '2021-01', '30']], '2020-12');
  expect(nextStage(projectRecords(pack, 'P01'))).toBe('supplied');
});

test('records read in the order of time, those of a month after its days', () => {
  const facts: Fact[] = [
    [1, 'supplied', '2021-05', '1'],
    [1, 'approved', '2021-05-30', '1'],
    [1, 'approved', '2020-12', '1'],
  ];
  expect(projectRecords(project(facts, '2021-12').pack, 'P01').map(({ date }) => date)).toEqual([
    '2020-12',
    '2021-05-30',
    '2021-05',
  ]);
});

test('records after the as-of month name the month at which all count', () => {
  const { pack } = project([[1, 'supplied', '2021-05-31', '1']], '2020-12');
  const records = projectRecords(pack, 'P01');
  expect([latestLaterMonth(records, '2020-12'), latestLaterMonth(records, '2021-05')]).toEqual(['2021-05', null]);
});

describe('what a word on time rests on', () => {
  test('is the record of the start, the record that there was none, or no fact', () => {
    const ground = (facts: readonly Fact[]) => {
      const { tracking } = project(facts, '2022-06');
      return timelinessGround(tracking, 'started', tracking.start);
    };
    expect(
      ground([
        [1, 'started', '2021-06-10', '5'],
        [1, 'started', '2021-09', '5'],
      ]),
    ).toEqual({ kind: 'record', date: '2021-06-10' });
    expect(ground([[1, 'started', '2021-03', '0']])).toEqual({ kind: 'record', date: '2021-03' });
    expect(ground([[1, 'started', '2021-01', '0']])).toEqual({ kind: 'no-fact', date: null });
  });
});

describe('whether land is possibly idle', () => {
  const ground = (facts: readonly Fact[], asOf: string, agreedStart = '2021-02-10') => {
    const { pack, tracking } = project(facts, asOf, [{ agreedStart }]);
    const [parcel] = tracking.parcels;
    if (!parcel) throw new Error('no parcel');
    return [parcel.idle, idleGround(pack, parcel).reason, idleGround(pack, parcel).limit];
  };

  test('is not known without an agreed date, or without a fact since the limit', () => {
    expect(ground([[1, 'started', '2022-03', '0']], '2022-06', '')).toEqual(['unknown', 'no-agreed-date', null]);
    expect(ground([[1, 'started', '2021-12', '0']], '2022-06')).toEqual(['unknown', 'no-fact', '2022-02-10']);
  });

  test('is said a year after the agreed date by a fact since then, and not before or once works have begun', () => {
    expect(ground([[1, 'started', '2022-03', '0']], '2022-06')).toEqual(['possible', 'past', '2022-02-10']);
    expect(ground([], '2022-01')).toEqual(['no', 'within', '2022-02-10']);
    expect(ground([[1, 'started', '2022-03', '3']], '2022-06')).toEqual(['no', 'begun', '2022-02-10']);
  });
});
