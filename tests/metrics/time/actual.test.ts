import { describe, expect, test } from 'vitest';
import { actualWithoutProject, cumulativeActual } from '../../../src/metrics/time/cumulative-actual.ts';
import { trackProjects } from '../../../src/metrics/tracking.ts';
import { landPack, parcel, record } from '../land.ts';
import { project } from '../projects.ts';

const projects = [project({ id: 'x' }), project({ id: 'y' })];
const parcels = [parcel(), parcel({ id: 'y-1', projectId: 'y' }), parcel({ id: 'nobody', projectId: null })];
const of = (records: readonly ReturnType<typeof record>[], asOf = '2025-12', own = projects) =>
  cumulativeActual(landPack({ projects, parcels, 'land-records': records }), own, 'supplied', asOf);

describe('land that records add up to, by month', () => {
  test('is nothing at all where nothing is entered', () => {
    expect(of([])).toEqual([]);
    expect(of([record('started', '2021-03', 4)])).toEqual([]);
  });

  test('adds up, and counts projects once', () => {
    const records = [
      record('supplied', '2021-05-02', 6),
      record('supplied', '2021-03', 4),
      record('supplied', '2021-05', 1, 'y-1'),
    ];
    expect(of(records)).toEqual([
      { month: '2021-03', landMu: 4, unknown: 0, projectCount: 1, withNone: 0 },
      { month: '2021-05', landMu: 11, unknown: 0, projectCount: 2, withNone: 0 },
    ]);
  });

  test('ends with the as-of month', () => {
    const records = [record('supplied', '2021-05-31', 6), record('supplied', '2021-06-01', 4)];
    expect(of(records, '2021-05').map(({ landMu }) => landMu)).toEqual([6]);
    expect(of(records, '2021-04')).toEqual([]);
  });

  test('is 0 where a record says that there was none, and unknown where it gives no land', () => {
    expect(of([record('supplied', '2021-05', 0)])[0]?.landMu).toBe(0);
    expect(of([record('supplied', '2021-05', null)])[0]).toMatchObject({ landMu: null, unknown: 1 });
  });

  test('tells projects recorded as 0 from those with land', () => {
    const records = [record('supplied', '2021-05', 0), record('supplied', '2021-05', 2, 'y-1')];
    expect(of(records)[0]).toMatchObject({ landMu: 2, projectCount: 1, withNone: 1 });
    expect(of([record('supplied', '2021-05', null)])[0]).toMatchObject({ projectCount: 1, withNone: 0 });
  });

  test('is unknown of a parcel of which a record gives no land, as in the ledger', () => {
    const records = [
      record('supplied', '2021-05', 30),
      record('supplied', '2021-06', null),
      record('supplied', '2021-06', 2, 'y-1'),
    ];
    expect(of(records).at(-1)).toMatchObject({ landMu: 2, unknown: 1 });
    const ledger = trackProjects(landPack({ projects, parcels, 'land-records': records }), '2025-12', 'cumulative');
    expect(['x', 'y'].map((id) => ledger.get(id)?.stages.supplied.landMu)).toEqual([null, 2]);
  });

  test('names land on parcels of no project apart', () => {
    const records = [
      record('supplied', '2021-05', 3, 'nobody'),
      record('supplied', '2022-05', 4, 'nobody'),
      record('started', '2021-05', 9, 'nobody'),
      record('supplied', '2021-05', 2, 'y-1'),
    ];
    const pack = landPack({ projects, parcels, 'land-records': records });
    expect(actualWithoutProject(pack, 'supplied', '2021-12')).toEqual({ value: 3, known: 1, of: 1 });
    expect(actualWithoutProject(pack, 'supplied', '2021-04').of).toBe(0);
  });

  test('leaves out other projects, and parcels of none', () => {
    const records = [record('supplied', '2021-05', 3, 'nobody'), record('supplied', '2021-05', 2, 'y-1')];
    expect(of(records, '2025-12', projects.slice(0, 1))).toEqual([]);
    expect(of(records)[0]?.landMu).toBe(2);
  });
});
