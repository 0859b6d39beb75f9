import { beforeAll, describe, expect, test } from 'vitest';
import { landAbsence } from '../../src/metrics/land-absence.ts';
import { buildLedger, type LedgerInput } from '../../src/metrics/ledger.ts';
import type { PlatformAllocation } from '../../src/model/effective-pack.ts';
import type { Ledger, LedgerRow } from '../../src/model/ledger.ts';
import type { PackTables } from '../../src/model/pack.ts';
import type { Target } from '../../src/model/target.ts';
import type { LandRecord } from '../../src/model/tracking.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { changed, cityPack, cityReader, packOf, tinyPack } from '../pack/packs.ts';
import { area, industry, landPack, maskOf, parcel, platform, record, target } from './land.ts';
import { project } from './projects.ts';

type Input = Partial<PackTables> & {
  readonly cut?: readonly number[];
  readonly platformOf?: readonly (PlatformAllocation | null)[];
} & Partial<Omit<LedgerInput, 'pack' | 'mask'>>;

const projects = [
  project({ id: 'x', areaId: 'binhai', industryId: 'auto', plannedNewLandMu: 10 }),
  project({ id: 'y', areaId: 'binhai', industryId: 'auto', plannedNewLandMu: 20 }),
  project({ id: 'z', areaId: 'gaoxin', industryId: 'other', plannedNewLandMu: 30 }),
];
const parcels = ['x', 'y', 'z'].map((id) => parcel({ id: `${id}-1`, projectId: id }));
const supplied = (id: string, landMu: number | null, date = '2022-03') => record('supplied', date, landMu, `${id}-1`);
const all = [supplied('x', 8), supplied('y', 22), supplied('z', 30)];

function ledger({
  cut = [],
  platformOf = [],
  measuredMu = new Map(),
  parcelMu = new Map(),
  asOf = '2025-12',
  group = 'area',
  span = 'cumulative',
  ...tables
}: Input = {}): Ledger {
  const pack = landPack(
    {
      projects,
      parcels,
      'land-records': all,
      areas: [area('binhai'), area('gaoxin'), area('hushan'), area('far', false)],
      industries: [industry('auto'), industry('other')],
      ...tables,
    },
    platformOf,
  );
  return buildLedger({ pack, mask: maskOf(pack, ...cut), measuredMu, parcelMu, asOf, group, span });
}

const rowOf = ({ rows }: Ledger, id: string): LedgerRow => {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no row ${id} among ${rows.map((other) => other.id).join(', ')}`);
  return row;
};

describe('the ledger', () => {
  test('adds up each column by area, and the areas to the total', () => {
    const { rows, total } = ledger();
    expect(rows.map(({ id, plannedNewLandMu, stages }) => [id, plannedNewLandMu.value, stages.supplied.value])).toEqual(
      [
        ['binhai', 30, 30],
        ['gaoxin', 30, 30],
        ['hushan', null, null],
      ],
    );
    expect(total).toMatchObject({
      projectCount: 3,
      plannedNewLandMu: { value: 60, known: 3, of: 3 },
      stages: { supplied: { value: 60, known: 3, of: 3 }, approved: { value: null, known: 0, of: 3 } },
      suppliedMinusPlanned: { mu: 0, share: 0, known: 3, of: 3 },
      approvedNotSupplied: { mu: null, share: null, known: 0, of: 3 },
    });
  });

  test('lists areas of the plan’s scope without a project, and others only with a target', () => {
    expect(ledger().rows.map(({ id }) => id)).toEqual(['binhai', 'gaoxin', 'hushan']);
    for (const measure of ['supplied', 'approved'] as const) {
      const { rows } = ledger({ targets: [target({ scopeId: 'far', measure })] });
      expect(rows.map(({ id }) => id)).toEqual(['binhai', 'gaoxin', 'hushan', 'far']);
    }
  });

  test('compares an area with its target', () => {
    const built = ledger({ targets: [target({ valueMu: 40 })] });
    expect(rowOf(built, 'binhai')).toMatchObject({
      target: { reachedMu: 30, missingMu: 10, reachedShare: 0.75, status: 'short' },
      suppliedMinusTarget: { mu: -10, share: -0.25, known: 1, of: 1 },
    });
    expect(rowOf(built, 'gaoxin')).toMatchObject({
      target: { status: 'no-target' },
      suppliedMinusTarget: { mu: null },
    });
    expect(built.total.targetMu).toEqual({ value: 40, known: 1, of: 3 });
    expect(built.total.suppliedMinusTarget).toEqual({ mu: null, share: null, partMu: -10, known: 1, of: 3 });
  });

  test('keeps the city’s target beside the sum of the areas’', () => {
    const city = target({ id: 'c', scopeKind: 'city', scopeId: 'cixi', valueMu: 120 });
    const built = ledger({ targets: [city, target({ valueMu: 40 })] });
    expect(built.city).toMatchObject({ reachedMu: 60, missingMu: 60, status: 'short' });
    expect(built.total.targetMu.value).toBe(40);
    expect(ledger({ targets: [city], group: 'industry' }).city.reachedMu).toBe(60);
    expect(ledger({ targets: [city], group: 'platform' }).city.reachedMu).toBe(60);
  });

  test('holds targets for other stages apart', () => {
    const built = ledger({ targets: [target({ measure: 'approved' })] });
    expect(rowOf(built, 'binhai')).toMatchObject({
      target: { status: 'no-target' },
      otherTargets: [{ target: { measure: 'approved' }, status: 'no-record' }],
    });
  });

  test('counts the records that the as-of date leaves out', () => {
    const built = ledger({ asOf: '2022-02' });
    expect([built.laterRecords, built.total.stages.supplied.value]).toEqual([3, null]);
    expect(ledger({ asOf: '2022-02', cut: [0] }).laterRecords).toBe(2);
  });

  test('in a single year compares its records with that year’s target, and nothing with the plan', () => {
    const built = ledger({
      asOf: '2022-12',
      span: 'annual',
      targets: [target({ year: '2022', span: 'annual', valueMu: 30 }), target({ valueMu: 40 })],
      measuredMu: new Map([['x', 8]]),
      'land-records': [...all, record('approved', '2022-01', 9), record('started', '2022-04', 8)],
    });
    const row = rowOf(built, 'binhai');
    expect(row.target).toMatchObject({ reachedMu: 30, status: 'met' });
    const gaps = [row.suppliedMinusPlanned, row.measuredMinusSupplied, row.approvedNotSupplied, row.suppliedNotStarted];
    for (const gap of gaps) expect(gap).toEqual({ mu: null, share: null, partMu: null, known: 0, of: 2 });
    expect(ledger({ asOf: '2023-12', span: 'annual' }).total.stages.supplied.value).toBeNull();
  });

  test('measures a project in part where one of its parcels is not measured, and draws no gap then', () => {
    const two = [parcel(), parcel({ id: 'x-2' })];
    const measuredMu = new Map([['x', 8.5]]);
    const [part, whole] = [
      [['x-1', 8.5]],
      [
        ['x-1', 5],
        ['x-2', 3.5],
      ],
    ].map((entries) => {
      const parcelMu = new Map(entries as [string, number][]);
      return rowOf(ledger({ parcels: two, measuredMu, parcelMu }), 'binhai').projects.find(
        ({ project: { id } }) => id === 'x',
      );
    });
    expect(part?.measuredMu).toEqual({ value: 8.5, known: 0, of: 1 });
    expect(part?.measuredMinusSupplied.mu).toBeNull();
    expect(whole?.measuredMu).toEqual({ value: 8.5, known: 1, of: 1 });
  });

  test('measures only what has been measured', () => {
    const built = ledger({ measuredMu: new Map([['x', 8.5]]) });
    expect(rowOf(built, 'binhai').measuredMu).toEqual({ value: 8.5, known: 1, of: 2 });
    expect(rowOf(built, 'binhai').measuredMinusSupplied).toEqual({
      mu: null,
      share: null,
      partMu: 0.5,
      known: 1,
      of: 2,
    });
  });
});

describe('a filter', () => {
  const cut = [1];

  test('leaves the figures of what remains', () => {
    const built = ledger({ cut });
    expect(rowOf(built, 'binhai').stages.supplied).toEqual({ value: 8, known: 1, of: 1 });
    expect(built.total).toMatchObject({ projectCount: 2, plannedNewLandMu: { value: 40, of: 2 } });
  });

  test('that cuts a row leaves its target, and compares nothing with it', () => {
    const row = rowOf(ledger({ cut, targets: [target({ valueMu: 5 })] }), 'binhai');
    expect(row).toMatchObject({
      isWhole: false,
      target: { target: { valueMu: 5 }, reachedMu: null, missingMu: null, reachedShare: null, status: 'no-record' },
      suppliedMinusTarget: { mu: null, share: null, known: 0, of: 1 },
    });
  });

  test('compares a row that it leaves whole, and nothing with the city’s target', () => {
    const targets = [
      target({ scopeId: 'gaoxin', valueMu: 30 }),
      target({ id: 'c', scopeKind: 'city', scopeId: 'cixi', valueMu: 30 }),
    ];
    const built = ledger({ cut, targets });
    expect(rowOf(built, 'gaoxin')).toMatchObject({ isWhole: true, target: { status: 'met' } });
    expect(built.city).toMatchObject({ reachedMu: null, status: 'no-record' });
  });

  test('takes away rows that it leaves empty', () => {
    expect(ledger({ cut: [2] }).rows.map(({ id }) => id)).toEqual(['binhai']);
    expect(ledger({ cut: [0, 1, 2] })).toMatchObject({ rows: [], total: { projectCount: 0, targetMu: { of: 0 } } });
  });
});

describe('by platform', () => {
  const platforms = [platform('edz'), platform('park'), platform('bare')];
  const by = (platformId: string, basis: 'plan' | 'assumption'): PlatformAllocation => ({
    platformId,
    basis,
    assumptionId: basis === 'plan' ? null : 'a',
  });
  const platformOf = [by('edz', 'assumption'), by('edz', 'plan'), null];
  const edz = target({ scopeKind: 'platform', scopeId: 'edz', valueMu: 22 });

  test('what the plan gives, what we assume and what has no platform stand apart, each project once', () => {
    const { rows, total } = ledger({ group: 'platform', platforms, platformOf });
    expect(rows.map(({ id, basis, projects: own }) => [id, basis, own.map((one) => one.project.id).join()])).toEqual([
      ['edz', 'plan', 'y'],
      ['edz', 'assumption', 'x'],
      ['none', null, 'z'],
    ]);
    expect(total.projectCount).toBe(3);
  });

  test('a target stands once, and is met by the row of all the platform’s projects', () => {
    const built = ledger({ group: 'platform', platforms, platformOf: [null, by('edz', 'plan'), null], targets: [edz] });
    expect(built.rows.map(({ bearsTarget, target: { status } }) => [bearsTarget, status])).toEqual([
      [true, 'met'],
      [false, 'no-target'],
    ]);
    expect(built.total.targetMu).toEqual({ value: 22, known: 1, of: 1 });
    expect(built.total.suppliedMinusTarget).toMatchObject({ mu: 0, known: 1, of: 1 });
  });

  test('a target is not compared with the plan’s projects alone where we assume others in the platform', () => {
    const { rows, total } = ledger({ group: 'platform', platforms, platformOf, targets: [edz] });
    expect(rows.map(({ bearsTarget, isWhole, target: { status } }) => [bearsTarget, isWhole, status])).toEqual([
      [true, false, 'no-record'],
      [false, false, 'no-target'],
      [false, true, 'no-target'],
    ]);
    expect(total.suppliedMinusTarget).toMatchObject({ mu: null, known: 0, of: 1 });
  });

  describe('in parts', () => {
    const inParts = [platform('edz'), { ...platform('part'), parentId: 'edz' }];
    const part = target({ id: 'p', scopeKind: 'platform', scopeId: 'part', valueMu: 10 });
    const built = (...targets: readonly Target[]) =>
      ledger({ group: 'platform', platforms: inParts, platformOf: [by('part', 'plan'), null, null], targets });

    test('the target of a part is in that of the whole, and is shown beside the total and not in it', () => {
      const { rows, total } = built(edz, part);
      expect(total.targetMu).toMatchObject({ value: 22, known: 1 });
      const row = rows.find(({ id }) => id === 'part');
      expect([row?.target.status, row?.otherTargets.map((other) => other.target?.valueMu)]).toEqual([
        'no-target',
        [10],
      ]);
    });

    test('the target of a part stands in the total where the whole has none', () => {
      expect(built(part).total.targetMu).toMatchObject({ value: 10, known: 1 });
    });

    test('the target of the whole is not compared with its own row where a part has one', () => {
      expect(rowOf(built(edz), 'edz')).toMatchObject({ isWhole: false, target: { status: 'no-record' } });
    });
  });

  test('a platform with a target and no project is shown, and not as 0', () => {
    const targets = [target({ scopeKind: 'platform', scopeId: 'bare' })];
    expect(rowOf(ledger({ group: 'platform', platforms, platformOf, targets }), 'bare')).toMatchObject({
      stages: { supplied: { value: null, known: 0, of: 0 } },
      target: { reachedMu: null, status: 'no-record' },
      suppliedMinusTarget: { mu: null },
    });
  });
});

test('of what is approved 20 % is not supplied, and of what is supplied 75 % not started, in row and total', () => {
  const landOf = { approved: 100, supplied: 80, started: 20 } as const;
  const records = (['approved', 'supplied', 'started'] as const).flatMap((stage) =>
    ['x', 'y', 'z'].map((id) => record(stage, '2022-03', landOf[stage], `${id}-1`)),
  );
  const built = ledger({ 'land-records': records });
  expect(rowOf(built, 'binhai')).toMatchObject({
    approvedNotSupplied: { mu: 40, share: 0.2 },
    suppliedNotStarted: { mu: 120, share: 0.75 },
  });
  expect(built.total).toMatchObject({
    approvedNotSupplied: { mu: 60, share: 0.2 },
    suppliedNotStarted: { mu: 180, share: 0.75 },
  });
});

describe('unknown', () => {
  const whole = { targets: [target({ valueMu: 30 })], measuredMu: new Map(['x', 'y'].map((id) => [id, 15] as const)) };
  const complete = (['approved', 'supplied', 'started'] as const).flatMap((stage) =>
    ['x', 'y'].map((id) => record(stage, '2022-03', 15, `${id}-1`)),
  );
  const but = (id: string) => complete.map((own) => (own.id === id ? { ...own, landMu: null } : own));
  const without = (id: string) => complete.filter((own) => own.id !== id);
  const later = (id: string) => complete.map((own) => (own.id === id ? { ...own, date: '2026-01' } : own));
  const ofX = {
    supplied: 'x-1-supplied-2022-03-15',
    approved: 'x-1-approved-2022-03-15',
    started: 'x-1-started-2022-03-15',
  };
  const gapNames = [
    'approvedNotSupplied',
    'suppliedNotStarted',
    'suppliedMinusPlanned',
    'measuredMinusSupplied',
    'suppliedMinusTarget',
  ] as const;
  type GapName = (typeof gapNames)[number];

  test('is nothing of a row whose facts are all there', () => {
    const row = rowOf(ledger({ ...whole, 'land-records': complete }), 'binhai');
    expect(gapNames.map((name) => row[name].mu)).toEqual([0, 0, 0, 0, 0]);
    expect(row.target.status).toBe('met');
  });

  test.each<[string, Input, readonly GapName[]]>([
    ['a supply without land', { 'land-records': but(ofX.supplied) }, gapNames],
    ['a supply without record', { 'land-records': without(ofX.supplied) }, gapNames],
    ['a supply after the as-of date', { 'land-records': later(ofX.supplied) }, gapNames],
    ['a project without parcel', { parcels: parcels.slice(1) }, gapNames],
    ['a parcel without record', { parcels: [...parcels, parcel({ id: 'x-2' })] }, gapNames],
    ['an approval without land', { 'land-records': but(ofX.approved) }, ['approvedNotSupplied']],
    ['a start without record', { 'land-records': without(ofX.started) }, ['suppliedNotStarted']],
    ['a site without measure', { measuredMu: new Map([['x', 15]]) }, ['measuredMinusSupplied']],
    ['an area without target', { targets: [] }, ['suppliedMinusTarget']],
    ['a target without value', { targets: [target({ valueMu: null })] }, ['suppliedMinusTarget']],
    [
      'a project without planned land',
      { projects: projects.map((own) => (own.id === 'x' ? { ...own, plannedNewLandMu: null } : own)) },
      ['suppliedMinusPlanned'],
    ],
  ])('stays unknown in row, project and total: %s', (_, change, unknown) => {
    const built = ledger({ ...whole, 'land-records': complete, ...change });
    const row = rowOf(built, 'binhai');
    for (const name of gapNames) {
      const isUnknown = unknown.includes(name);
      expect([name, row[name].mu, row[name].share]).toEqual([name, isUnknown ? null : 0, isUnknown ? null : 0]);
      if (isUnknown) expect([name, built.total[name].mu, built.total[name].share]).toEqual([name, null, null]);
      if (name === 'suppliedMinusTarget') continue;
      const own = row.projects.map((one) => one[name].mu);
      expect([name, own.includes(null)]).toEqual([name, isUnknown]);
    }
    const isTargetUnknown = unknown.includes('suppliedMinusTarget');
    expect(row.target.reachedShare === null).toBe(isTargetUnknown);
    expect(['no-record', 'no-target'].includes(row.target.status)).toBe(isTargetUnknown);
  });

  test('a record of 0 mu is known, and no share of it is', () => {
    const zero: readonly LandRecord[] = [supplied('x', 0), supplied('y', 0)];
    const row = rowOf(ledger({ ...whole, 'land-records': zero }), 'binhai');
    expect(row.stages.supplied).toEqual({ value: 0, known: 2, of: 2 });
    expect(row.suppliedMinusPlanned).toMatchObject({ mu: -30, share: -1 });
    expect(row.measuredMinusSupplied).toMatchObject({ mu: 30, share: null });
    expect(row.target).toMatchObject({ reachedShare: 0, status: 'short' });
  });
});

describe('a pack', () => {
  let cixi: Awaited<ReturnType<typeof cityPack>>;
  let ekby: Awaited<ReturnType<typeof tinyPack>>;
  beforeAll(async () => {
    [cixi, ekby] = await Promise.all([cityPack(), tinyPack()]);
  });
  const of = (
    pack: typeof cixi,
    group: LedgerInput['group'],
    asOf = pack.info.asOf,
    span: LedgerInput['span'] = 'cumulative',
  ) => buildLedger({ pack, mask: maskOf(pack), measuredMu: new Map(), asOf, group, span });

  test('of Cixi has the plan’s own sums by area, and no target or supply', () => {
    const { rows, total, city } = of(cixi, 'area');
    expect([total.projectCount, total.plannedNewLandMu]).toEqual([39, { value: 3107.91, known: 39, of: 39 }]);
    const sums = rows.filter(({ projects: own }) => own.length > 0).map(({ plannedNewLandMu: { value } }) => value);
    expect(sums.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([40, 44.22, 64, 126.24, 200.84, 862, 1770.61]);
    expect(new Set(rows.map(({ target: { status } }) => status))).toEqual(new Set(['no-target']));
    expect([total.stages.supplied.value, total.targetMu.value, total.suppliedMinusTarget.mu, city.status]).toEqual([
      null,
      null,
      null,
      'no-target',
    ]);
    expect(rows).toHaveLength(cixi.tables.areas.filter(({ inScope }) => inScope).length);
  });

  test.each(['area', 'platform', 'industry'] as const)('of Cixi adds up to the plan by %s', (group) => {
    expect(of(cixi, group).total).toMatchObject({ projectCount: 39, plannedNewLandMu: { value: 3107.91 } });
  });

  test('in hectares is counted in mu, its target and record too', () => {
    const row = rowOf(of(ekby, 'area', '2030-02'), 'ost');
    expect(row.plannedNewLandMu.value).toBe(90);
    expect(row.stages.supplied).toEqual({ value: 30, known: 1, of: 2 });
    expect(row.target).toMatchObject({ target: { valueMu: 60 }, reachedMu: null, status: 'no-record' });
    expect(rowOf(of(ekby, 'area'), 'ost').stages.supplied.value).toBeNull();
    expect(of(ekby, 'area').laterRecords).toBe(1);
  });

  test('without platforms has one row for the projects of none', () => {
    const { rows, total } = of(ekby, 'platform', '2030-02');
    expect(rows.map(({ id, bearsTarget, suppliedMinusTarget }) => [id, bearsTarget, suppliedMinusTarget.of])).toEqual([
      ['none', false, 0],
    ]);
    expect(total.projectCount).toBe(4);
  });
});

test('a table of targets that could not be read leaves every status unread, and not without a target', async () => {
  const torn = changed(cityReader, 'data/targets.csv', () => null);
  const pack = effectivePack(await packOf(torn));
  const mask = new Uint8Array(pack.tables.projects.length).fill(1);
  const built = buildLedger({ pack, mask, measuredMu: new Map(), asOf: '2022-06', group: 'area', span: 'cumulative' });
  expect(new Set(built.rows.map(({ target: { status } }) => status))).toEqual(new Set(['unread']));
  expect([built.city.status, built.total.targetMu.value, built.total.projectCount]).toEqual(['unread', null, 39]);
  expect(landAbsence('target-status', null, built.rows[0] as LedgerRow)).toBe('unread');
});
