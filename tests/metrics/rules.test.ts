import { describe, expect, test } from 'vitest';
import { checkSites } from '../../src/geo/site-checks.ts';
import { testRules } from '../../src/metrics/rules.ts';
import { trackProjects } from '../../src/metrics/tracking.ts';
import { type ControlLine, type ControlLineKind, controlLineKinds } from '../../src/model/boundary.ts';
import type { PlatformAllocation } from '../../src/model/effective-pack.ts';
import { noSiteChecks, type RuleReport, type SiteChecks } from '../../src/model/ledger.ts';
import type { PackTables } from '../../src/model/pack.ts';
import type { Project } from '../../src/model/project.ts';
import type { Check } from '../../src/model/rule.ts';
import type { LandRecord, Parcel } from '../../src/model/tracking.ts';
import { collection, feature, moved, rectangleAt, squareAt } from '../geo/squares.ts';
import { cityPack, tinyPack } from '../pack/packs.ts';
import { type LandPack, landPack, maskOf, parcel, record, rule } from './land.ts';
import { project } from './projects.ts';

function reportOf(pack: LandPack, mask = maskOf(pack), sites: SiteChecks = noSiteChecks): RuleReport {
  const [report] = testRules(pack, mask, trackProjects(pack, '2025-12', 'cumulative'), sites);
  if (!report) throw new Error('no rule');
  return report;
}

const tested = (check: Check, parameter: number | null, own: Partial<Project>, tables: Partial<PackTables> = {}) =>
  reportOf(landPack({ projects: [project(own)], rules: [rule(check, parameter)], ...tables })).findings[0];

describe('10 mu or less, and on a site of its own', () => {
  test.each([
    ['small-site-either', 10, 10, 'touched', null],
    ['small-site-either', 10, 10.01, 'not-testable', 'own-site-unknown'],
    ['small-site-either', 10, null, 'not-testable', 'no-land'],
    ['small-site-either', null, 9.99, 'not-testable', 'no-parameter'],
    ['small-site-both', 10, 10, 'not-testable', 'own-site-unknown'],
    ['small-site-both', 10, 10.01, 'holds', null],
    ['small-site-both', 10, null, 'not-testable', 'no-land'],
    ['small-site-both', null, 10, 'not-testable', 'no-parameter'],
  ] as const)('%s with a limit of %d: %d mu are %s', (check, limit, plannedNewLandMu, result, reason) => {
    expect(tested(check, limit, { plannedNewLandMu })).toMatchObject({ result, reason, value: plannedNewLandMu });
  });
});

test.each([
  ['2021-01', '2025-12', 'holds'],
  ['2020-12', '2022-01', 'touched'],
  ['2025-01', '2026-01', 'touched'],
])('a schedule from %s to %s in a plan of 2021 to 2025: %s', (start, end, result) => {
  expect(tested('within-period', null, { start, end })).toMatchObject({ result, reason: null });
});

test.each([
  [300, 3000, 10, 'holds', null, 300],
  [300.01, 3000, 10, 'touched', null, 300],
  [null, 3000, 10, 'not-testable', 'no-parameter', 300],
  [300, null, 10, 'not-testable', 'no-investment', null],
  [300, 3000, null, 'not-testable', 'no-land', null],
  [300, 3000, 0, 'not-testable', 'no-land', null],
] as const)('at least %d 万元 per mu, with %d 万元 on %d mu: %s', (limit, wan, land, result, reason, value) => {
  const own = { plannedInvestmentWan: wan, plannedNewLandMu: land };
  expect(tested('investment-per-mu', limit, own)).toEqual({
    subject: { kind: 'project', id: 'x' },
    result,
    reason,
    value,
    against: null,
  });
});

describe('no stage has more land than the one before', () => {
  const ordered = (records: readonly LandRecord[], parcels: readonly Parcel[] = [parcel()]) => {
    const found = tested('stage-order', null, {}, { parcels, 'land-records': records });
    return found?.result;
  };
  const approved = record('approved', '2021-03', 10);
  const two = [parcel(), parcel({ id: 'x-2' })];

  test.each<[string, readonly LandRecord[], readonly Parcel[] | undefined, string]>([
    ['nothing recorded', [], undefined, 'not-testable'],
    ['no parcel', [], [], 'not-testable'],
    ['one stage alone', [approved], undefined, 'not-testable'],
    ['less supplied', [approved, record('supplied', '2021-04', 8)], undefined, 'holds'],
    [
      'as much supplied, in parts',
      [approved, record('supplied', '2021-04', 6.7), record('supplied', '2021-05', 3.3)],
      undefined,
      'holds',
    ],
    ['more supplied', [approved, record('supplied', '2021-04', 10.01)], undefined, 'touched'],
    [
      'more completed, with the stages between unknown',
      [approved, record('completed', '2022-04', 11)],
      undefined,
      'touched',
    ],
    ['land of unknown size', [approved, record('supplied', '2021-04', null)], undefined, 'not-testable'],
    [
      'a stage of unknown size among others',
      [approved, record('supplied', '2021-04', 8), record('started', '2021-05', null)],
      undefined,
      'not-testable',
    ],
    [
      'more supplied on one of two parcels',
      [
        approved,
        record('supplied', '2021-04', 9),
        record('approved', '2021-03', 1, 'x-2'),
        record('supplied', '2021-04', 2, 'x-2'),
      ],
      two,
      'touched',
    ],
    ['a parcel that says nothing', [approved, record('supplied', '2021-04', 8)], two, 'not-testable'],
    [
      'a parcel that says nothing beside one with too much',
      [approved, record('supplied', '2021-04', 12)],
      two,
      'touched',
    ],
    ['a record after the as-of date', [approved, record('supplied', '2026-01', 12)], undefined, 'not-testable'],
  ])('%s', (_, records, parcels, result) => {
    expect(ordered(records, parcels)).toBe(result);
  });
});

describe('the share inside platforms', () => {
  const platformOf: readonly (PlatformAllocation | null)[] = [
    { platformId: 'a', basis: 'plan', assumptionId: null },
    { platformId: 'a', basis: 'assumption', assumptionId: 's' },
    null,
    null,
  ];
  const projects = [10, 20, 70, null].map((plannedNewLandMu, row) => project({ id: `p${row}`, plannedNewLandMu }));
  const pack = landPack({ projects, rules: [rule('share-in-platforms', 60)] }, platformOf);

  test('is told by the plan and with our assumptions, of known land, and never judged', () => {
    const { findings, counts, shares } = reportOf(pack);
    expect(shares).toEqual({ byPlan: 0.1, withAssumptions: 0.3 });
    expect(findings).toEqual([
      { subject: { kind: 'city' }, result: 'not-testable', reason: 'no-share-given', value: null, against: null },
    ]);
    expect(counts).toEqual({ touched: 0, holds: 0, 'not-testable': 1 });
  });

  test('is of what the filter leaves, and unknown, not 0, where no platform or no land is known', () => {
    expect(reportOf(pack, maskOf(pack, 0)).shares).toEqual({ byPlan: null, withAssumptions: 20 / 90 });
    expect(reportOf(pack, maskOf(pack, 0, 1)).shares).toEqual({ byPlan: null, withAssumptions: null });
    expect(reportOf(pack, maskOf(pack, 0, 1, 2)).shares).toEqual({ byPlan: null, withAssumptions: null });
  });
});

test.each(controlLineKinds)('%s cannot be tested on a drawn site', (check) => {
  expect(tested(check, 0.01, {})).toMatchObject({ result: 'not-testable', reason: 'schematic', against: null });
});

describe('on real geometry', () => {
  const middle = [121.3, 30.2];
  const at = (east: number) => moved(middle, east, 0);
  /** 15 mu each: `inside` in its town, `half` on its border, `pair` under `inside`, and `wide` 3 % larger than planned. */
  const sites = [
    feature('inside', squareAt(at(0), 100)),
    feature('pair', squareAt(at(50), 100)),
    feature('half', squareAt(at(500), 100), 'official'),
    feature('wide', rectangleAt(at(-300), 103, 100)),
    feature('drawn', squareAt(at(500), 100), 'schematic'),
    feature('elsewhere', squareAt(at(3000), 100)),
  ];
  const ids = [...sites.map(({ id }) => id), 'bare'];
  const projects = ids.map((id) =>
    project({ id, areaId: id === 'elsewhere' ? 'vague' : 'town', plannedNewLandMu: id === 'pair' ? null : 15 }),
  );
  const checks = checkSites(projects, {
    sites: collection(...sites),
    townships: collection(
      feature('town', squareAt(middle, 1000), 'official'),
      feature('vague', squareAt(at(3000), 1000), 'derived'),
    ),
    zones: collection(),
    platforms: collection(),
    parcels: collection(),
    controlLines: collection(),
    tables: { parcels: [], 'control-lines': [] },
  });
  const packWith = (check: Check, parameter: number | null) =>
    landPack({ projects, rules: [rule(check, parameter)] }, [], sites);
  function found(check: Check, parameter: number | null, known: SiteChecks = checks) {
    const { findings } = reportOf(packWith(check, parameter), undefined, known);
    return Object.fromEntries(findings.map(({ result, reason }, row) => [ids[row], reason ?? result]));
  }

  test('a site half outside its area touches, one inside holds, and no drawn site or boundary is tested', () => {
    expect(found('inside-area', 0.01)).toEqual({
      inside: 'holds',
      pair: 'holds',
      half: 'touched',
      wide: 'holds',
      drawn: 'schematic',
      elsewhere: 'derived-boundary',
      bare: 'schematic',
    });
  });

  test('two sites that overlap touch, and the others hold', () => {
    expect(found('no-overlap', 0.01)).toEqual({
      inside: 'touched',
      pair: 'touched',
      half: 'holds',
      wide: 'holds',
      drawn: 'schematic',
      elsewhere: 'holds',
      bare: 'schematic',
    });
  });

  test.each([
    [null, 'no-parameter'],
    [2, 'touched'],
    [5, 'holds'],
  ])('land 3 % larger than planned, with a tolerance of %d %%: %s', (tolerance, result) => {
    const findings = found('measured-land', tolerance);
    expect(findings).toMatchObject({
      wide: result,
      drawn: 'not-measured',
      bare: 'not-measured',
      pair: tolerance === null ? 'no-parameter' : 'no-land',
    });
  });

  test('what was measured carries what it was held against', () => {
    const { findings } = reportOf(packWith('measured-land', 2), undefined, checks);
    expect(findings.map(({ against }) => against)).toEqual([15, null, 15, 15, null, 15, null]);
  });

  describe('against control lines', () => {
    const line = (kind: ControlLineKind): ControlLine =>
      Object.freeze({
        id: 'l',
        kind,
        name: null,
        shape: null,
        geometryBasis: 'official',
        authority: null,
        accuracyM: null,
        cameIn: null,
        source: null,
        locator: null,
        note: null,
      });
    /** Findings by project where a line of 1 km around the middle is on the map. */
    function byLine(
      check: Check,
      kind: ControlLineKind,
      basis: 'official' | 'derived',
      parameter: number | null = 0.01,
      more: readonly ControlLine[] = [],
    ) {
      const lines = [line(kind), ...more];
      const known = checkSites(projects, {
        sites: collection(...sites),
        townships: collection(),
        zones: collection(),
        platforms: collection(),
        parcels: collection(),
        controlLines: collection(feature('l', squareAt(middle, 1000), basis)),
        tables: { parcels: [], 'control-lines': lines },
      });
      const pack = landPack({ projects, rules: [rule(check, parameter)], 'control-lines': lines }, [], sites);
      const { findings } = reportOf(pack, undefined, known);
      return Object.fromEntries(
        findings.map(({ result, reason, value }, row) => [ids[row], reason ?? [result, value]]),
      );
    }
    const near = (mu: number) => expect.closeTo(mu, 2);

    test.each(['urban-growth-boundary', 'industrial-land-line'] as const)('%s: what lies outside touches', (kind) => {
      expect(byLine(kind, kind, 'official')).toEqual({
        inside: ['holds', near(0)],
        pair: ['holds', near(0)],
        half: ['touched', near(7.5)],
        wide: ['holds', near(0)],
        drawn: 'schematic',
        elsewhere: ['touched', near(15)],
        bare: 'schematic',
      });
    });

    test.each(['permanent-basic-farmland', 'ecological-red-line'] as const)('%s: what lies inside touches', (kind) => {
      expect(byLine(kind, kind, 'official')).toEqual({
        inside: ['touched', near(15)],
        pair: ['touched', near(15)],
        half: ['touched', near(7.5)],
        wide: ['touched', near(15.45)],
        drawn: 'schematic',
        elsewhere: ['holds', near(0)],
        bare: 'schematic',
      });
    });

    test('where only some lines of a kind may be measured by, what the others would settle is open', () => {
      const found = (kind: ControlLineKind) =>
        byLine(kind, kind, 'official', 0.01, [{ ...line(kind), id: 'drawn', geometryBasis: 'schematic' }]);
      expect(found('urban-growth-boundary')).toMatchObject({
        inside: ['holds', near(0)],
        half: 'line-not-surveyed',
        elsewhere: 'line-not-surveyed',
      });
      expect(found('ecological-red-line')).toMatchObject({
        inside: ['touched', near(15)],
        half: ['touched', near(7.5)],
        elsewhere: 'line-not-surveyed',
      });
    });

    test('each kind is tested by its own lines alone, surveyed or official ones', () => {
      expect(byLine('ecological-red-line', 'permanent-basic-farmland', 'official').half).toBe('no-control-line');
      expect(byLine('ecological-red-line', 'ecological-red-line', 'derived').half).toBe('line-not-surveyed');
      expect(byLine('ecological-red-line', 'ecological-red-line', 'official', null).half).toBe('no-parameter');
    });
  });

  describe('against supplied land', () => {
    const supplied = (mu: number | null) => record('supplied', '2021-04', mu);
    /** What is found of `wide`, of 15.45 mu, with these parcels, records and parcels' measures. */
    function wide(
      records: readonly LandRecord[],
      parameter: number | null = 2,
      parcelMu: Readonly<Record<string, number>> = {},
    ) {
      const parcels = ['x-1', 'x-2'].map((id) => parcel({ id, projectId: 'wide' }));
      const own = parcels.filter(({ id }) => id === 'x-1' || records.some(({ parcelId }) => parcelId === id));
      const pack = landPack(
        { projects, rules: [rule('measured-supplied', parameter)], parcels: own, 'land-records': records },
        [],
        sites,
      );
      const known = { ...checks, parcelMu: new Map(Object.entries(parcelMu)) };
      const [finding] = reportOf(pack, undefined, known).findings.filter(
        ({ subject }) => 'id' in subject && subject.id === 'wide',
      );
      return [finding?.reason ?? finding?.result, finding?.against];
    }

    test.each([
      ['3 % more than supplied', 15, 2, 'touched', 15],
      ['3 % more, with a tolerance of 5', 15, 5, 'holds', 15],
      ['3 % less', 15.93, 2, 'touched', 15.93],
      ['no tolerance', 15, null, 'no-parameter', null],
      ['none supplied by the records', 0, 2, 'none-supplied', null],
      ['land of unknown size', null, 2, 'no-supply-record', null],
    ] as const)('%s', (_, mu, tolerance, result, against) => {
      expect(wide([supplied(mu)], tolerance)).toEqual([result, against]);
    });

    test('cannot be told without a record, or where a parcel has none', () => {
      expect(wide([])).toEqual(['no-supply-record', null]);
      expect(wide([supplied(15), record('approved', '2021-03', 5, 'x-2')])).toEqual(['no-supply-record', null]);
    });

    test('cannot be told where only some parcels are measured', () => {
      const two = [supplied(10), record('supplied', '2021-04', 5, 'x-2')];
      expect(wide(two, 2, { 'x-1': 15.45 })).toEqual(['partly-measured', null]);
      expect(wide(two, 2, { 'x-1': 10, 'x-2': 5.45 })).toEqual(['touched', 15]);
    });
  });

  test('a site whose parcel crosses itself says so', () => {
    const crossed: SiteChecks = {
      ...noSiteChecks,
      faults: [{ parcelId: 'l', otherId: null, mu: null, where: { type: 'MultiPoint', coordinates: [middle] } }],
    };
    const parcels = [parcel({ id: 'l', projectId: 'inside' })];
    for (const check of ['inside-area', 'measured-land'] as const) {
      const pack = landPack({ projects, rules: [rule(check, 1)], parcels }, [], sites);
      const [inside, pair] = reportOf(pack, undefined, crossed).findings;
      expect([inside?.reason, pair?.reason]).toEqual(['crosses-itself', 'not-measured']);
    }
  });

  test('land 3 % smaller is told, too', () => {
    const smaller: SiteChecks = { ...checks, measuredMu: new Map([['inside', 14.55]]) };
    expect([found('measured-land', 2, smaller).inside, found('measured-land', 3.1, smaller).inside]).toEqual([
      'touched',
      'holds',
    ]);
  });

  test('the finding carries the measure', () => {
    const { findings } = reportOf(packWith('inside-area', 0.01), undefined, checks);
    expect(findings[2]?.value).toBeCloseTo(7.5, 3);
    const { findings: measured } = reportOf(packWith('measured-land', null), undefined, checks);
    expect(measured[3]?.value).toBeCloseTo(15.45, 3);
  });

  test.each(['inside-area', 'no-overlap'] as const)(
    '%s cannot be tested without a parameter, nor before sites are looked at',
    (check) => {
      expect(found(check, null).inside).toBe('no-parameter');
      expect(found(check, 0.01, noSiteChecks)).toMatchObject({ inside: 'not-measured', drawn: 'schematic' });
    },
  );

  test('a site with no other to compare with cannot be tested for overlap', () => {
    const alone: SiteChecks = { ...checks, overlapMu: new Map() };
    expect(found('no-overlap', 0.01, alone)).toMatchObject({ inside: 'only-site', drawn: 'schematic' });
  });
});

describe('the rules of a pack', () => {
  test('come in its order, and are tested on what the filter leaves', () => {
    const rules = [
      { ...rule('within-period'), order: 2 },
      { ...rule('small-site-both', 10), order: 1 },
    ];
    const pack = landPack({ projects: [project({ id: 'a' }), project({ id: 'b' })], rules });
    const reports = testRules(pack, maskOf(pack, 0), trackProjects(pack, '2025-12', 'cumulative'), noSiteChecks);
    expect(reports.map((report) => report.rule.check)).toEqual(['small-site-both', 'within-period']);
    expect(reports[0]?.findings.map(({ subject }) => subject)).toEqual([{ kind: 'project', id: 'b' }]);
  });

  test('are none where the pack has no such table', async () => {
    const pack = await tinyPack();
    expect(testRules(pack, maskOf(pack), trackProjects(pack, '2030-02', 'cumulative'), noSiteChecks)).toEqual([]);
  });

  test('test nothing of Cixi’s drawn sites', async () => {
    const pack = await cityPack();
    const reports = testRules(pack, maskOf(pack), trackProjects(pack, '2020-12', 'cumulative'), noSiteChecks);
    const counts = Object.fromEntries(reports.map((report) => [report.rule.check, report.counts]));
    const untested = { touched: 0, holds: 0, 'not-testable': 39 };
    for (const check of [
      'inside-area',
      'no-overlap',
      ...controlLineKinds,
      'measured-land',
      'measured-supplied',
      'stage-order',
      'investment-per-mu',
    ]) {
      expect([check, counts[check]]).toEqual([check, untested]);
    }
    // None of the plan's projects asks for less than 10 mu.
    expect(counts['small-site-either']).toEqual(untested);
    expect(counts['small-site-both']).toEqual({ touched: 0, holds: 39, 'not-testable': 0 });
  });
});
