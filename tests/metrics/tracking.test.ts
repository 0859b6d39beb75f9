import { describe, expect, test } from 'vitest';
import { trackProjects } from '../../src/metrics/tracking.ts';
import type { ProjectTracking } from '../../src/model/ledger.ts';
import type { PackTables } from '../../src/model/pack.ts';
import { type LandRecord, type Parcel, stages } from '../../src/model/tracking.ts';
import { landPack, parcel, record, threshold } from './land.ts';
import { project } from './projects.ts';

const works = project({ id: 'x', start: '2022-01', end: '2023-06' });

function track(
  records: readonly LandRecord[],
  asOf: string,
  {
    parcels = [parcel()],
    span = 'cumulative',
    ...tables
  }: Partial<PackTables> & { span?: 'annual' | 'cumulative' } = {},
): ProjectTracking {
  const pack = landPack({ projects: [works], parcels, 'land-records': records, ...tables });
  return trackProjects(pack, asOf, span).get('x') as ProjectTracking;
}

const two: readonly Parcel[] = [parcel(), parcel({ id: 'x-2' })];

describe('a stage of a project', () => {
  const supplied = (tracking: ProjectTracking) => {
    const { landMu, isComplete, checked } = tracking.stages.supplied;
    return [landMu, isComplete, checked];
  };

  test('is unknown without parcel, without record, and where a record has no land', () => {
    expect(supplied(track([], '2022-12', { parcels: [] }))).toEqual([null, false, null]);
    expect(supplied(track([], '2022-12'))).toEqual([null, false, null]);
    expect(supplied(track([record('supplied', '2022-03', null)], '2022-12'))).toEqual([null, false, '2022-03']);
    const both = [record('supplied', '2022-03', 5), record('supplied', '2022-04', null)];
    expect(supplied(track(both, '2022-12'))).toEqual([null, false, '2022-04']);
  });

  test('is 0 where a record says so', () => {
    expect(supplied(track([record('supplied', '2022-03', 0)], '2022-12'))).toEqual([0, true, '2022-03']);
  });

  test('adds up its records and parcels up to the end of the as-of month', () => {
    const records = [
      record('supplied', '2022-03-31', 5),
      record('supplied', '2022-04-30', 2.5),
      record('supplied', '2022-05-01', 100),
      record('supplied', '2022-04', 1, 'x-2'),
      record('approved', '2022-01', 40),
    ];
    const tracking = track(records, '2022-04', { parcels: two });
    expect(supplied(tracking)).toEqual([8.5, true, '2022-04-30']);
    expect(tracking.laterRecords).toBe(1);
    expect(tracking.stages.approved).toMatchObject({ landMu: 40, isComplete: false });
  });

  test('is no whole while a parcel has not reported', () => {
    expect(supplied(track([record('supplied', '2022-03', 5)], '2022-12', { parcels: two }))).toEqual([
      5,
      false,
      '2022-03',
    ]);
  });

  test('in a single year counts the records of that year alone', () => {
    const records = [record('supplied', '2021-12-31', 5), record('supplied', '2022-01-01', 3)];
    expect(supplied(track(records, '2022-06', { span: 'annual' }))).toEqual([3, true, '2022-01-01']);
    expect(supplied(track(records, '2023-06', { span: 'annual' }))).toEqual([null, false, null]);
    expect(track(records, '2023-06', { span: 'annual' }).isReported).toBe(true);
  });

  test('is reported by any record up to the as-of date, not by a parcel or a later record', () => {
    expect(track([], '2022-12').isReported).toBe(false);
    expect(track([record('approved', '2023-01', 5)], '2022-12')).toMatchObject({ isReported: false, laterRecords: 1 });
    expect(track([record('approved', '2022-12-31', null)], '2022-12').isReported).toBe(true);
  });
});

test.each([
  ['2021-12', 'before-start'],
  ['2022-01', 'under-way'],
  ['2023-06', 'under-way'],
  ['2023-07', 'after-end'],
])('in %s the schedule is %s', (asOf, scheduled) => {
  expect(track([], asOf).scheduled).toBe(scheduled);
});

const start = (date: string, land: number | null, id?: string) => record('started', date, land, id);

describe('works due to begin by the end of January 2022', () => {
  test.each<[string, readonly LandRecord[], string, readonly Parcel[], string]>([
    ['are not due before', [], '2021-12', two, 'not-yet-due'],
    ['are in time before they are due', [start('2021-11', 5)], '2021-12', two, 'on-time'],
    ['are unchecked without a record', [], '2024-01', two, 'unchecked'],
    ['are unchecked without a parcel', [], '2024-01', [], 'unchecked'],
    ['are in time on the last day', [start('2022-01-31', 5)], '2024-01', [parcel()], 'on-time'],
    ['are in time with a month for a date', [start('2022-01', 5)], '2024-01', [parcel()], 'on-time'],
    ['are late the day after', [start('2022-02-01', 5)], '2024-01', [parcel()], 'late'],
    ['are late when a fact of that day says none', [start('2022-01-31', 0)], '2022-01', [parcel()], 'late'],
    ['are unchecked when the last fact is older', [start('2022-01-30', 0)], '2024-01', [parcel()], 'unchecked'],
    ['are in time when one parcel’s are', [start('2022-01', 5), start('2022-03', 0, 'x-2')], '2024-01', two, 'on-time'],
    ['are unchecked while a parcel has no fact', [start('2022-03', 0)], '2024-01', two, 'unchecked'],
    ['are late when no parcel’s have', [start('2022-03', 0), start('2022-02', 7, 'x-2')], '2024-01', two, 'late'],
    ['are unchecked with land of unknown size by then', [start('2022-01', null)], '2024-01', [parcel()], 'unchecked'],
    [
      'are unchecked with land of unknown size by then and more after',
      [start('2021-12', null), start('2022-06', 5)],
      '2024-01',
      [parcel()],
      'unchecked',
    ],
    [
      'are not judged by what is recorded after the as-of date',
      [start('2022-03', 0)],
      '2022-02',
      [parcel()],
      'unchecked',
    ],
  ])('%s', (_, records, asOf, parcels, result) => {
    expect(track(records, asOf, { parcels }).start).toBe(result);
  });
});

describe('works due to be completed by the end of June 2023', () => {
  const done = (date: string, land: number | null, id?: string) => record('completed', date, land, id);
  const supplied = record('supplied', '2022-01', 10);
  test.each<[string, readonly LandRecord[], readonly Parcel[], string]>([
    ['are completed in time', [supplied, done('2023-06-30', 10)], [parcel()], 'on-time'],
    ['are completed in parts', [supplied, done('2022-09', 4), done('2023-03', 6)], [parcel()], 'on-time'],
    ['are not completed by a part', [supplied, done('2022-09', 4)], [parcel()], 'unchecked'],
    ['are late when the rest comes after', [supplied, done('2022-09', 4), done('2023-07', 6)], [parcel()], 'late'],
    [
      'are late when a later fact says that nothing was added',
      [supplied, done('2022-09', 4), done('2023-07', 0)],
      [parcel()],
      'late',
    ],
    ['are completed where nothing says how much there was', [done('2023-01', 4)], [parcel()], 'on-time'],
    [
      'are measured by what was begun, too',
      [record('started', '2022-02', 8), done('2023-01', 4)],
      [parcel()],
      'unchecked',
    ],
    ['are unchecked while a parcel has no fact', [supplied, done('2023-01', 10)], two, 'unchecked'],
    ['are late when one parcel’s are', [supplied, done('2023-01', 10), done('2023-08', 3, 'x-2')], two, 'late'],
    ['are unchecked without a record', [supplied], [parcel()], 'unchecked'],
  ])('%s', (_, records, parcels, result) => {
    expect(track(records, '2024-12', { parcels }).completion).toBe(result);
  });

  test('are not due before', () => {
    expect(track([supplied, done('2022-09', 4)], '2023-05').completion).toBe('not-yet-due');
  });

  test('are judged on all years even where the stages count one', () => {
    const records = [start('2021-12', 5), done('2022-12', 5)];
    expect(track(records, '2024-06', { span: 'annual' })).toMatchObject({ start: 'on-time', completion: 'on-time' });
  });
});

describe('land whose works were agreed to begin by 2022-05-31', () => {
  const agreed = [parcel({ agreedStart: '2022-05-31' })];
  test.each<[string, readonly LandRecord[], string, readonly Parcel[], string]>([
    ['is not idle within the year', [start('2023-05-30', 0)], '2023-04', agreed, 'no'],
    ['is possibly idle by a fact a year after', [start('2023-05-31', 0)], '2023-05', agreed, 'possible'],
    ['is not known to be idle without such a fact', [start('2023-05-30', 0)], '2023-06', agreed, 'unknown'],
    ['is not known to be idle without a record', [], '2024-06', agreed, 'unknown'],
    ['is not known to be idle with land of unknown size', [start('2023-06', null)], '2024-06', agreed, 'unknown'],
    ['is not idle once works have begun', [start('2022-12', 0), start('2023-08', 2)], '2024-06', agreed, 'no'],
    [
      'is not judged without an agreed date, however late the plan’s',
      [start('2024-01', 0)],
      '2024-06',
      [parcel()],
      'unknown',
    ],
    ['is not judged by a later record', [start('2023-07', 0)], '2023-06', agreed, 'unknown'],
  ])('%s', (_, records, asOf, parcels, idle) => {
    expect(track(records, asOf, { parcels }).parcels[0]?.idle).toBe(idle);
  });

  test('waits for as long as the pack says, and is not judged where the pack leaves that open', () => {
    const idle = (months: number | null) =>
      track([start('2022-09', 0)], '2024-06', { parcels: agreed, thresholds: [threshold('idle-after', months)] })
        .parcels[0]?.idle;
    expect([idle(3), idle(12), idle(null)]).toEqual(['possible', 'unknown', 'unknown']);
  });
});

test('a project without parcel has every stage, each unknown', () => {
  expect(Object.keys(track([], '2022-12', { parcels: [] }).stages)).toEqual([...stages]);
});
