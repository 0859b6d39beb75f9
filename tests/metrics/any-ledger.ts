import fc from 'fast-check';
import { buildLedger } from '../../src/metrics/ledger.ts';
import type { PlatformAllocation } from '../../src/model/effective-pack.ts';
import { type Ledger, type LedgerGroup, ledgerGroups } from '../../src/model/ledger.ts';
import { checks } from '../../src/model/rule.ts';
import { type Span, scopeKinds, spans, targetBases } from '../../src/model/target.ts';
import { stages } from '../../src/model/tracking.ts';
import { area, industry, type LandPack, landPack, parcel, platform, record, rule, target } from './land.ts';
import { project } from './projects.ts';

const places = ['north', 'south', 'far'] as const;
const trades = ['steel', 'silk'] as const;
const parks = ['port', 'hill'] as const;

/** Land to the hundredth of a mu, as tables hold it; sometimes 0, sometimes unknown. */
export const land = fc.option(
  fc.integer({ min: 0, max: 500_000 }).map((hundredths) => hundredths / 100),
  { freq: 4 },
);
export const month = fc
  .tuple(fc.integer({ min: 2020, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const date = fc.oneof(
  month,
  fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([of, day]) => `${of}-${String(day).padStart(2, '0')}`),
);
const allocation = fc.option(
  fc.record({ platformId: fc.constantFrom(...parks), basis: fc.constantFrom('plan', 'assumption') }),
);

const listed = fc.record({
  land,
  investment: land,
  areaId: fc.constantFrom(...places),
  industryId: fc.constantFrom(...trades),
  platform: allocation,
  start: month,
  isLeft: fc.boolean(),
  measured: land,
  parcels: fc.array(
    fc.record({
      agreedStart: fc.option(date),
      records: fc.array(fc.record({ stage: fc.constantFrom(...stages), date, land }), { maxLength: 6 }),
    }),
    { maxLength: 3 },
  ),
});

const targeted = fc.record({
  scope: fc.constantFrom(...scopeKinds),
  which: fc.nat({ max: 2 }),
  measure: fc.constantFrom(...stages),
  year: fc.integer({ min: 2020, max: 2027 }).map(String),
  span: fc.constantFrom(...spans),
  basis: fc.constantFrom(...targetBases),
  value: land,
});

const scopes: Readonly<Record<(typeof scopeKinds)[number], readonly string[]>> = {
  city: ['city'],
  area: places,
  platform: parks,
  industry: trades,
};

export interface Case {
  readonly pack: LandPack;
  readonly mask: Uint8Array;
  readonly measuredMu: ReadonlyMap<string, number>;
  readonly asOf: string;
}

/** A pack of some projects, their parcels and records, and targets; what a filter leaves of it; and a date. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    projects: fc.array(listed, { maxLength: 8 }),
    targets: fc.array(targeted, { maxLength: 8 }),
    asOf: month,
    isFiltered: fc.boolean(),
  })
  .map(({ projects, targets, asOf, isFiltered }) => {
    const parcels = projects.flatMap((own, row) =>
      own.parcels.map((one, number) => ({ ...one, id: `p${row}-${number}`, projectId: `p${row}` })),
    );
    const pack = landPack(
      {
        areas: places.map((id) => area(id, id !== 'far')),
        industries: trades.map(industry),
        platforms: parks.map(platform),
        projects: projects.map(({ land: plannedNewLandMu, investment, areaId, industryId, start }, row) => {
          const figures = { plannedNewLandMu, plannedInvestmentWan: investment };
          return project({ id: `p${row}`, areaId, industryId, start, end: '2025-06', ...figures });
        }),
        parcels: parcels.map(({ id, projectId, agreedStart }) => parcel({ id, projectId, agreedStart })),
        'land-records': parcels.flatMap(({ id, records }) =>
          records.map((own) => record(own.stage, own.date, own.land, id)),
        ),
        targets: targets.map(({ scope, which, value, ...own }, row) => {
          const ids = scopes[scope];
          return target({
            ...own,
            id: `t${row}`,
            scopeKind: scope,
            scopeId: ids[which % ids.length] ?? '',
            valueMu: value,
          });
        }),
        rules: checks.map((check, row) => rule(check, row % 2 === 0 ? 10 : null)),
      },
      projects.map(({ platform: own }): PlatformAllocation | null => {
        if (!own) return null;
        const basis = own.basis === 'plan' ? 'plan' : 'assumption';
        return { platformId: own.platformId, basis, assumptionId: basis === 'plan' ? null : 'a' };
      }),
    );
    return {
      pack,
      mask: Uint8Array.from(projects, ({ isLeft }) => Number(isLeft || !isFiltered)),
      measuredMu: new Map(projects.flatMap(({ measured }, row) => (measured === null ? [] : [[`p${row}`, measured]]))),
      asOf,
    };
  });

export const anyLedger = fc.tuple(anyCase, fc.constantFrom(...ledgerGroups), fc.constantFrom(...spans));
export const build = ({ pack, mask, measuredMu, asOf }: Case, group: LedgerGroup, span: Span): Ledger =>
  buildLedger({ pack, mask, measuredMu, asOf, group, span });
