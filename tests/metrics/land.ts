import type { Area } from '../../src/model/area.ts';
import type { EffectivePack, PlatformAllocation } from '../../src/model/effective-pack.ts';
import { geometryRoles, type PackFeature } from '../../src/model/geometry.ts';
import type { Industry } from '../../src/model/industry.ts';
import { type PackGeometry, type PackInfo, type PackTables, type TableName, tableNames } from '../../src/model/pack.ts';
import type { Platform } from '../../src/model/platform.ts';
import type { Rule, Threshold } from '../../src/model/rule.ts';
import type { Target } from '../../src/model/target.ts';
import type { LandRecord, Parcel, Stage } from '../../src/model/tracking.ts';

/** A parcel of project `x` whose unnamed properties do not matter to the test. */
export const parcel = (own: Partial<Parcel> = {}): Parcel =>
  Object.freeze({
    id: 'x-1',
    projectId: 'x',
    name: null,
    approvalNo: null,
    contractNo: null,
    supervisionNo: null,
    supplyMode: null,
    landOrigin: null,
    landUseCode: null,
    plotRatio: null,
    agreedStart: null,
    agreedCompletion: null,
    note: null,
    areaId: null,
    shape: null,
    geometryBasis: null,
    authority: null,
    accuracyM: null,
    cameIn: null,
    source: null,
    locator: null,
    ...own,
  });

/** So much land of parcel `x-1`, mu, null for unknown. */
export const record = (stage: Stage, date: string, landMu: number | null, parcelId = 'x-1'): LandRecord =>
  Object.freeze({
    id: `${parcelId}-${stage}-${date}-${landMu}`,
    parcelId,
    stage,
    date,
    landMu,
    source: null,
    locator: null,
  });

/** A cumulative official target for supplied land of area `binhai` by 2025. */
export const target = (own: Partial<Target> = {}): Target =>
  Object.freeze({
    id: 't',
    scopeKind: 'area',
    scopeId: 'binhai',
    measure: 'supplied',
    year: '2025',
    span: 'cumulative',
    basis: 'official',
    source: 'decree',
    locator: null,
    note: null,
    valueMu: 100,
    ...own,
  });

export const threshold = (id: Threshold['id'], value: number | null): Threshold =>
  Object.freeze({ id, value, unit: '%', name: { zh: id }, source: 'atlas', locator: 'l' });

export const rule = (check: Rule['check'], parameter: number | null = null): Rule =>
  Object.freeze({
    id: check,
    order: 1,
    check,
    parameter,
    unit: null,
    name: { zh: check },
    source: 'plan',
    locator: 'l',
  });

const provenance = { source: 'plan', locator: 'l' };

export const area = (id: string, inScope = true): Area =>
  Object.freeze({
    id,
    kind: 'township',
    code: null,
    name: { zh: id },
    pinyin: null,
    inScope,
    publishedAreaKm2: null,
    publishedAreaYear: null,
    publishedAreaSource: null,
    ...provenance,
  });

export const industry = (id: string): Industry =>
  Object.freeze({ id, group: 'other', order: 1, name: { zh: id }, pinyin: null, ...provenance });

export const platform = (id: string): Platform =>
  Object.freeze({
    id,
    kind: 'major',
    parentId: null,
    name: { zh: id },
    pinyin: null,
    areaKm2: null,
    areaComparator: null,
    areaYear: null,
    areaSource: null,
    ...provenance,
  });

const info: PackInfo = Object.freeze({
  name: 'test',
  version: '1',
  title: { zh: '图集' },
  city: { zh: '市' },
  languages: ['zh'],
  currency: 'CNY',
  asOf: '2020-12',
  asOfReason: { zh: '' },
  period: ['2021-01', '2025-12'] as const,
  mapNotice: { zh: '' },
  credits: [],
});

export type LandPack = Pick<EffectivePack, 'info' | 'tables' | 'geometry' | 'platformOfProject'>;

/** A pack of the tables given; the others are empty, as in a pack that has none of them. */
export function landPack(
  own: Partial<PackTables>,
  platformOfProject: readonly (PlatformAllocation | null)[] = [],
  sites: readonly PackFeature[] = [],
): LandPack {
  const empty = Object.fromEntries(tableNames.map((name) => [name, []])) as Record<string, never[]> as Record<
    TableName,
    never[]
  >;
  const geometry = Object.fromEntries(
    geometryRoles.map((role) => [role, { type: 'FeatureCollection', features: role === 'sites' ? sites : [] }]),
  ) as PackGeometry;
  const projects = own.projects ?? [];
  return {
    info,
    tables: { ...empty, ...own },
    geometry,
    platformOfProject: projects.map((_, row) => platformOfProject[row] ?? null),
  };
}

/** A mask that leaves every row but those named. */
export const maskOf = ({ tables }: Pick<LandPack, 'tables'>, ...cut: readonly number[]): Uint8Array =>
  Uint8Array.from(tables.projects, (_, row) => (cut.includes(row) ? 0 : 1));
